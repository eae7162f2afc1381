/** What the instrumented files ask: whether a mutant is at work. */
export interface Switchboard {
  /** Sets one mutant to work, or none. */
  wake(mutant: string | undefined): void
  /** The mutants that were asked for since the last call. */
  takeAsked(): ReadonlySet<string>
  /** Stops writing down which mutants were asked for: it takes its time. */
  stopListening(): void
}

declare global {
  /** The instrumented files call this one, with their path, for what they then ask. */
  var $mutantsOf: ((file: string) => (at: number) => boolean) | undefined
}

/** How often a mutant may be asked for in one test: far more often, and the program runs in a circle. */
const mostAsked = 2_000_000

/** One for the whole process: the instrumented files find it by its global name. */
export function installSwitchboard(): Switchboard {
  let awake: string | undefined
  let asked = new Set<string>()
  let isListening = true
  let left = mostAsked
  globalThis.$mutantsOf = (file) => {
    const names: string[] = []
    return (at) => {
      const name = names[at] ?? nameOf(file, at)
      names[at] = name
      if (isListening) asked.add(name)
      if (name !== awake) return false
      left -= 1
      if (left < 0) throw new Error('it would run for ever')
      return true
    }
  }
  return {
    wake(mutant) {
      awake = mutant
      left = mostAsked
    },
    takeAsked() {
      const taken = asked
      asked = new Set()
      return taken
    },
    stopListening() {
      isListening = false
    },
  }
}

/** A mutant by the compiled file it is in, and which of its mutants it is. */
export function nameOf(file: string, at: number): string {
  return `${file} ${at}`
}
