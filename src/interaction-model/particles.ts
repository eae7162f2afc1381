import type { Language } from '../languages/language.ts'

const bothForms = /을\(를\)|은\(는\)|이\(가\)|와\(과\)/gu

/** A sentence in which each particle that is written in both forms agrees with what stands before it; only Korean has them. */
export function agreeThroughout(sentence: string, { agree }: Language): string {
  return sentence.replace(bothForms, (particle, at: number) => agree?.(sentence.slice(0, at), particle) ?? particle)
}
