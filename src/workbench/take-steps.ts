import { readLine } from '../conversation/line.ts'
import type { Vocabulary } from '../conversation/vocabulary.ts'
import { writeLine } from '../conversation/write-line.ts'
import type { Reply, SaidSlot, Spoken, SpokenPart, Turn, Why } from '../core/reply.ts'
import { answerMessage } from '../front-door.ts'
import { turnOf } from '../platforms/cek-intents.ts'
import { layOut, type SimulatedTurn, writeMessage } from '../platforms/cek-simulation.ts'
import type { Good } from '../reload/outcome.ts'
import { type Places, placeOf } from '../yaml/places.ts'
import type { Doing, Part, Standing, Step, Taking } from './asked.ts'
import { holdOf } from './held.ts'
import type { RunKey } from './run-key.ts'
import type { Exchange, Misread, ToldWhy } from './told.ts'
import { writePlace } from './write-place.ts'

/** All that a step is taken with. */
export interface Workshop {
  readonly extension: Good
  readonly vocabulary: Vocabulary
  readonly places: Places
  readonly key: RunKey
}

/** Takes steps one after another, each where the one before left the talk. */
export function takeSteps(workshop: Workshop, { standing, steps }: Taking): readonly Exchange[] {
  const exchanges: Exchange[] = []
  let now = standing
  for (const step of steps) {
    const exchange = takeStep(workshop, now, step)
    exchanges.push(exchange)
    now = exchange.standing
  }
  return exchanges
}

function takeStep(workshop: Workshop, standing: Standing | undefined, step: Step): Exchange {
  const { doing } = step
  if (doing.type === 'message') return post(workshop, standing, step, { body: doing.body })
  const read = readDoing(workshop, doing)
  if (read.type === 'misread') return misreading(read.mistake, standing)
  if (read.type === 'silence' && standing === undefined) return misreading({ type: 'noSession' }, standing)
  const turn: SimulatedTurn = read.type === 'silence' ? { type: 'end' } : read.turn
  const { applicationId } = workshop.extension.config
  const attributes = standing === undefined ? undefined : JSON.parse(standing.attributes)
  const body = writeMessage(turn, { applicationId, attributes, now: step.now })
  return post(workshop, standing, step, { body, ...(read.type === 'silence' && { heard: standing?.reprompt }) })
}

interface Sent {
  readonly body: string
  /** What CLOVA itself said before it sent this, to a user who was silent. */
  readonly heard?: readonly Part[] | undefined
}

/** Signs a message and hands it in at the front door. */
function post(
  { extension, vocabulary, places, key }: Workshop,
  standing: Standing | undefined,
  { now, chance }: Step,
  { body, heard }: Sent,
): Exchange {
  const bytes = Buffer.from(body)
  const { serving } = extension
  const answered = answerMessage(serving, key.signed(bytes), bytes, () => ({ now, chance }))
  if (answered.type === 'refused') {
    const status = answered.refusal === 'unauthorized' ? 401 : 400
    return { type: 'refusal', status, reason: answered.reason, request: body, ...stay(standing) }
  }
  const { reply, answer } = answered
  const after = standAfter(reply)
  const circumstances = { language: serving.dialogs.language, timezone: serving.dialogs.timezone, now }
  return {
    type: 'answer',
    user: heard === undefined ? writeLine(answered.request.turn, vocabulary) : 'silence',
    request: body,
    response: layOut(JSON.parse(answer)),
    speech: heard ?? (reply.type === 'acknowledge' ? [] : partsOf(reply.speech)),
    ...(reply.type !== 'acknowledge' && reply.speech.brief !== undefined ? { brief: reply.speech.brief } : {}),
    ends: after === undefined,
    why: tellWhy(reply.why, places, extension),
    held: holdOf(reply, serving.dialogs, circumstances),
    ...stay(after),
  }
}

type Read =
  | { readonly type: 'turn'; readonly turn: SimulatedTurn }
  | { readonly type: 'silence' }
  | { readonly type: 'misread'; readonly mistake: Misread }

function readDoing(workshop: Workshop, doing: Exclude<Doing, { type: 'message' }>): Read {
  const { vocabulary } = workshop
  const line: ReturnType<typeof readLine> =
    doing.type === 'line'
      ? readLine(doing.line, vocabulary)
      : { type: 'turn', turn: turnOf(doing.intent, saidSlots(doing.slots), vocabulary.guideIntent) }
  if (line.type === 'mistake') return { type: 'misread', mistake: line.mistake }
  return line.type === 'silence' ? line : sayable(line.turn, workshop)
}

/** CLOVA has no intent for some commands: only an intent of the author's can say them. */
function sayable(turn: Turn, { extension }: Workshop): Read {
  if (!isCommand(turn)) return { type: 'turn', turn }
  const [intent] = extension.config.settings.commands[turn.type] ?? []
  if (intent === undefined) return { type: 'misread', mistake: { type: 'noCommand', command: turn.type } }
  return { type: 'turn', turn: { type: 'intent', intent, slots: new Map() } }
}

function isCommand(turn: Turn): turn is Exclude<Turn, SimulatedTurn> {
  return turn.type === 'repeat' || turn.type === 'back' || turn.type === 'startOver'
}

function saidSlots(slots: Extract<Doing, { type: 'intent' }>['slots']): ReadonlyMap<string, SaidSlot> {
  return new Map(slots.map(({ name, value, unit }) => [name, unit === undefined ? { value } : { value, unit }]))
}

/** A reply that does not ask ends the session. */
function standAfter(reply: Reply): Standing | undefined {
  if (reply.type !== 'ask') return undefined
  return { attributes: JSON.stringify(Object.fromEntries(reply.attributes)), reprompt: partsOf(reply.reprompt) }
}

function tellWhy({ slots: _, texts, ...why }: Why, places: Places, { config }: Good): ToldWhy {
  const told = texts.map((name) => {
    const place = placeOf(places, name)
    return place === undefined ? { name } : { name, place: writePlace(place, config.file) }
  })
  return { ...why, texts: told }
}

function partsOf({ parts }: Spoken): Part[] {
  return parts.map((part) => (part.type === 'audio' ? { type: 'audio', text: part.url } : textPart(part)))
}

function textPart({ text, lang }: Extract<SpokenPart, { type: 'text' }>): Part {
  return { type: 'text', text, lang }
}

function misreading(mistake: Misread, standing: Standing | undefined): Exchange {
  return { type: 'misreading', mistake, ...stay(standing) }
}

function stay(standing: Standing | undefined): { readonly standing?: Standing } {
  return standing === undefined ? {} : { standing }
}
