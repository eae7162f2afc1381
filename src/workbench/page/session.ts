import type { RunStep, StepAnswers, UserAction } from '../protocol/requests.ts'
import type { ExchangeView, StepView } from '../protocol/responses.ts'
import { type Conversation, positionOf, replayed, type TakenTurn } from './conversation.ts'
import { postSteps } from './send-request.ts'
import type { Event, PageState } from './state.ts'

/** What a person can do on the page that the workbench has to answer. */
export interface PageSession {
  /** Does something as the user, and says what services answered, if that is known; `after` so many turns, if not after the last. */
  readonly say: (action: UserAction, said: string, again?: AnotherTime) => void
  /** Says what the service answers that the turn waits for. */
  readonly answer: (reply: string) => void
  /** Has the conversation on another platform: all of it is replayed there, but the messages that were edited. */
  readonly choosePlatform: (name: string) => void
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
  /** The line that it was understood as. */
  readonly understood?: string | undefined
}

/** One thing is asked at a time, so that each finds the conversation as the one before left it. */
export function openPageSession(state: () => PageState, send: (event: Event) => void): PageSession {
  let last: Promise<void> = Promise.resolve()
  const enqueue = (act: () => Promise<void>) => {
    last = last.then(act).catch(() => send({ type: 'failed' }))
  }
  const takeOne = async (conversation: Conversation, step: RunStep, said: string) => {
    const [view] = await take(conversation, [step])
    const after = conversation.length
    if (view?.type === 'misreading') send({ type: 'misread', message: view.message })
    else if (view?.type === 'need') send({ type: 'asked', pending: { step, said, after, need: view } })
    else if (view !== undefined)
      send({ type: 'took', turn: { step: answered(step, view), said, exchange: view }, after })
  }
  const replay = async (changed: (step: RunStep) => RunStep) => {
    const conversation = state().conversation.map((turn) => ({ ...turn, step: changed(turn.step) }))
    if (conversation.length > 0)
      send({ type: 'replayed', conversation: replayed(conversation, await takeAll(conversation.map(storedStep))) })
  }
  return {
    say(action, said, again) {
      enqueue(async () => {
        const conversation = again === undefined ? state().conversation : state().conversation.slice(0, again.after)
        const { now, chance } = again?.step ?? { now: Date.now(), chance: Math.random() }
        const { platform } = action.type === 'message' && again !== undefined ? again.step : state()
        const step: RunStep = {
          action,
          now,
          chance,
          ...(platform !== undefined && { platform }),
          ...(again?.answers && { answers: again.answers }),
        }
        await takeOne(conversation, step, said)
      })
    },
    answer(reply) {
      enqueue(async () => {
        const { pending, conversation } = state()
        if (pending === undefined) return
        const { step, said, after, need } = pending
        await takeOne(conversation.slice(0, after), { ...step, answers: need.answers, reply }, said)
      })
    },
    choosePlatform(name) {
      send({ type: 'chosePlatform', name })
      enqueue(() => replay((step) => (step.action.type === 'message' ? step : { ...step, platform: name })))
    },
    replay() {
      enqueue(() => replay((step) => step))
    },
    recall(turns) {
      if (turns.length === 0) return
      enqueue(async () => {
        const exchanges = await takeAll(turns)
        const conversation = turns.flatMap((turn, at) => {
          const exchange = exchanges[at]
          return exchange === undefined ? [] : [{ step: turn.step, said: turn.said, exchange }]
        })
        send({ type: 'recalled', conversation })
      })
    },
  }
}

async function take(conversation: Conversation, steps: readonly RunStep[]): Promise<readonly StepView[]> {
  const position = positionOf(conversation)
  const { exchanges } = await postSteps({ steps: [...steps], ...(position === undefined ? {} : { position }) })
  return exchanges
}

/** Takes steps again as they were: nothing is asked or sent another time. */
async function takeAll(turns: readonly StoredStep[]): Promise<readonly ExchangeView[]> {
  const views = await take(
    [],
    turns.map(({ step, understood }) => ({ answers: {}, ...step, action: understoodAction(step, understood) })),
  )
  return views.flatMap((view) => (view.type === 'need' ? [] : [view]))
}

/** A turn as it is taken again: an intent and its slots stay what they were, whatever is asked there now. */
export function storedStep({ step, said, exchange }: TakenTurn): StoredStep {
  return { step, said, understood: exchange.type === 'answer' ? exchange.user : undefined }
}

function understoodAction({ action }: RunStep, understood: string | undefined): UserAction {
  return action.type === 'line' && understood !== undefined ? { type: 'line', line: understood } : action
}

/** The step with all that services answered. */
function answered({ reply: _, ...step }: RunStep, exchange: ExchangeView): RunStep {
  return { ...step, answers: exchange.type === 'answer' ? exchange.answers : {} }
}
