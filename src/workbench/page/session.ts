import type { Doing, Step } from '../protocol/requests.ts'
import type { Exchange } from '../protocol/responses.ts'
import { takeSteps } from './ask.ts'
import type { Event, State } from './state.ts'
import { heldAgain, standingOf, type Talk } from './talk.ts'

/** What a person can do on the page that the workbench has to answer. */
export interface Session {
  /** Does something as the user; `after` so many turns, if not after the last. */
  readonly say: (doing: Doing, said: string, again?: { readonly after: number; readonly step: Step }) => void
  /** Holds the whole talk again. */
  readonly replay: () => void
  /** Holds again the talk of before the page was loaded anew. */
  readonly recall: (steps: readonly Remembered[]) => void
}

/** A turn as it outlives the page. */
export interface Remembered {
  readonly step: Step
  readonly said: string
}

/** One thing is asked at a time, so that each finds the talk as the one before left it. */
export function openSession(state: () => State, send: (event: Event) => void): Session {
  let last: Promise<void> = Promise.resolve()
  const enqueue = (act: () => Promise<void>) => {
    last = last.then(act).catch(() => send({ type: 'failed' }))
  }
  return {
    say(doing, said, again) {
      enqueue(async () => {
        const talk = again === undefined ? state().talk : state().talk.slice(0, again.after)
        const step: Step = { ...(again?.step ?? { now: Date.now(), chance: Math.random() }), doing }
        const [exchange] = await take(talk, [step])
        if (exchange === undefined) return
        if (exchange.type === 'misreading') send({ type: 'misread', message: exchange.message })
        else send({ type: 'took', turn: { step, said, exchange }, after: talk.length })
      })
    },
    replay() {
      enqueue(async () => {
        const { talk } = state()
        if (talk.length > 0) send({ type: 'heldAgain', talk: heldAgain(talk, await takeAll(talk)) })
      })
    },
    recall(turns) {
      if (turns.length === 0) return
      enqueue(async () => {
        const exchanges = await takeAll(turns)
        const talk = turns.flatMap((turn, at) => {
          const exchange = exchanges[at]
          return exchange === undefined ? [] : [{ ...turn, exchange }]
        })
        send({ type: 'recalled', talk })
      })
    },
  }
}

async function take(talk: Talk, steps: readonly Step[]): Promise<readonly Exchange[]> {
  const standing = standingOf(talk)
  const { exchanges } = await takeSteps({ steps: [...steps], ...(standing === undefined ? {} : { standing }) })
  return exchanges
}

function takeAll(turns: readonly Remembered[]): Promise<readonly Exchange[]> {
  return take(
    [],
    turns.map(({ step }) => step),
  )
}
