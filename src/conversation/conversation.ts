import type { Dialogs } from '../core/dialogs.ts'
import { rehearseTurn } from '../core/rehearse.ts'
import type { NowAndChance } from '../core/turn.ts'
import type { AnswerNeed, Reply, Session, Spoken, SpokenPart, Turn } from '../core/turn-types.ts'
import type { Language } from '../languages/language.ts'

/** The state of a conversation between two turns: what CLOVA carries for us, as the JSON it is; nothing when no session is open. */
export interface ConversationState {
  readonly session?: {
    /** `sessionAttributes`, as JSON. */
    readonly attributes: string
    /** What CLOVA says if the user stays silent. */
    readonly reprompt: Spoken
    /** The names of its texts. */
    readonly repromptTexts: readonly string[]
    /** The dialog that is open. */
    readonly intent: string | undefined
  }
}

/** What the user hears, the reply it came from, and the state after it. */
export interface Exchange {
  readonly speech: Spoken
  /** The names of the texts in it, as in `Why`. */
  readonly texts: readonly string[]
  /** The dialog that is open then; where the session ends, the one that was. */
  readonly intent: string | undefined
  readonly reply: Reply
  readonly state: ConversationState
}

const nothing: Spoken = { parts: [] }

/** One turn of a conversation, in which nothing is ever called: attributes go out and come back as JSON, and a reply that does not ask ends the session. */
export function takeOneTurn(
  dialogs: Dialogs,
  state: ConversationState,
  turn: Turn,
  moment: NowAndChance,
  answer?: AnswerNeed,
): Exchange {
  const reply = rehearseTurn(dialogs, readSession(state), turn, moment, answer)
  const { intent, texts, repromptTexts } = reply.why
  if (reply.type !== 'ask')
    return { speech: reply.type === 'close' ? reply.speech : nothing, texts, intent, reply, state: {} }
  const session = { attributes: writeAttributes(reply.attributes), reprompt: reply.reprompt, repromptTexts, intent }
  return { speech: reply.speech, texts, intent, reply, state: { session } }
}

/** The user says nothing: CLOVA speaks the reprompt, and when that too is met with silence it ends the session. */
export function staySilent(dialogs: Dialogs, state: ConversationState, moment: NowAndChance): Exchange {
  const { reply, state: after } = takeOneTurn(dialogs, state, { type: 'end' }, moment)
  const { reprompt = nothing, repromptTexts = [], intent } = state.session ?? {}
  return { speech: reprompt, texts: repromptTexts, intent, reply, state: after }
}

export function writeAttributes(attributes: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(attributes))
}

function readSession(state: ConversationState): Session {
  return { attributes: new Map(Object.entries(JSON.parse(state.session?.attributes ?? '{}'))) }
}

/** What is spoken, as one text to read; a sound is its address in angle brackets. */
export function toText(spoken: Spoken, language: Language): string {
  return spoken.parts.map(partToText).join(language.joiner)
}

function partToText(part: SpokenPart): string {
  return part.type === 'audio' ? `<${part.url}>` : part.text
}
