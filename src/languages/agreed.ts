import { agree, particleAt } from './korean-particles.ts'

/** A Korean text in which each particle, written in both forms behind a value, agrees with that value. Values stand as they are. */
export function agreed(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return texts.reduce((before, text, at) => {
    const value = values[at - 1] ?? ''
    const particle = particleAt(text) ?? ''
    return before + value + agree(value, particle) + text.slice(particle.length)
  })
}

/** A value in quotes; a particle behind it agrees with what is in them. */
export function quoted(value: string): string {
  return `"${value}"`
}
