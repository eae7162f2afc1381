import type { RunStep, StepAnswers, UserAction } from '../protocol/requests.ts'
import type { ExchangeView } from '../protocol/responses.ts'
import { type Conversation, positionOf, replayed } from './conversation.ts'
import { postSteps } from './send-request.ts'
import type { Event, PageState } from './state.ts'

/** What a person can do on the page that the workbench has to answer. */
export interface PageSession {
  /** Does something as the user, and says what services answered, if that is known; `after` so many turns, if not after the last. */
  readonly say: (action: UserAction, said: string, again?: AnotherTime) => void
  /** Replays the whole conversation. */
  readonly replay: () => void
  /** Replays the conversation from before the page was reloaded. */
  readonly recall: (steps: readonly StoredStep[]) => void
}

/** A step that is taken in another way. */
interface AnotherTime {
  readonly after: number
  readonly step: RunStep
  readonly answers?: StepAnswers
}

/** A turn as it outlives the page. */
export interface StoredStep {
  readonly step: RunStep
  readonly said: string
}

/** One thing is asked at a time, so that each finds the conversation as the one before left it. */
export function openPageSession(state: () => PageState, send: (event: Event) => void): PageSession {
  let last: Promise<void> = Promise.resolve()
  const enqueue = (act: () => Promise<void>) => {
    last = last.then(act).catch(() => send({ type: 'failed' }))
  }
  return {
    say(action, said, again) {
      enqueue(async () => {
        const conversation = again === undefined ? state().conversation : state().conversation.slice(0, again.after)
        const { now, chance } = again?.step ?? { now: Date.now(), chance: Math.random() }
        const step: RunStep = { action, now, chance, ...(again?.answers && { answers: again.answers }) }
        const [exchange] = await take(conversation, [step])
        if (exchange === undefined) return
        if (exchange.type === 'misreading') send({ type: 'misread', message: exchange.message })
        else
          send({ type: 'took', turn: { step: answered(step, exchange), said, exchange }, after: conversation.length })
      })
    },
    replay() {
      enqueue(async () => {
        const { conversation } = state()
        if (conversation.length > 0)
          send({ type: 'replayed', conversation: replayed(conversation, await takeAll(conversation)) })
      })
    },
    recall(turns) {
      if (turns.length === 0) return
      enqueue(async () => {
        const exchanges = await takeAll(turns)
        const conversation = turns.flatMap((turn, at) => {
          const exchange = exchanges[at]
          return exchange === undefined ? [] : [{ ...turn, exchange }]
        })
        send({ type: 'recalled', conversation })
      })
    },
  }
}

async function take(conversation: Conversation, steps: readonly RunStep[]): Promise<readonly ExchangeView[]> {
  const position = positionOf(conversation)
  const { exchanges } = await postSteps({ steps: [...steps], ...(position === undefined ? {} : { position }) })
  return exchanges
}

/** Takes steps again as they were: nothing is asked or sent another time. */
function takeAll(turns: readonly StoredStep[]): Promise<readonly ExchangeView[]> {
  return take(
    [],
    turns.map(({ step }) => ({ answers: {}, ...step })),
  )
}

function answered(step: RunStep, exchange: ExchangeView): RunStep {
  return { ...step, answers: exchange.type === 'answer' ? exchange.answers : {} }
}
