// Beyond so many steps of paths a dialog is not analysed further: that is a second or two, and no dialog that people talk to comes near it.
const mostWork = 10_000_000

/** How much the analysis of one dialog has taken: a program that writes dialogs could make it take hours. */
export interface Work {
  add(steps: number): void
  isTooMuch(): boolean
}

export function measureWork(): Work {
  let steps = 0
  return {
    add(more) {
      steps += more
    },
    isTooMuch: () => steps > mostWork,
  }
}
