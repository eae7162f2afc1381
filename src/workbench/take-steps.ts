import { askedIn } from '../conversation/line/asked.ts'
import type { Vocabulary } from '../conversation/line/vocabulary.ts'
import { writeLine } from '../conversation/line/write-line.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { Reply } from '../core/turn-types.ts'
import type { Places } from '../dialog-files/text-locations.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { layOut, type SimulatedTurn, writeMessage } from '../platforms/cek/simulation.ts'
import { answerMessage } from '../server/answer-message.ts'
import type { Part, Standing, Step, Taking } from './protocol/requests.ts'
import type { Exchange } from './protocol/responses.ts'
import { readDoing } from './read-doing.ts'
import type { RunKey } from './run-key.ts'
import { partsOf, tellSpeech, tellWhy } from './views/answer.ts'
import { holdOf } from './views/session.ts'

/** All that a step is taken with. */
export interface Workshop {
  readonly extension: LoadedExtension
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
  const { vocabulary, extension } = workshop
  const { config, serving } = extension
  const asked = askedIn(standing?.attributes, serving.dialogs, step.now)
  const read = readDoing(doing, vocabulary, config, asked)
  if (read.type === 'misread') return misreading(read.message, standing)
  if (read.type === 'silence' && standing === undefined)
    return misreading(conversationWords[config.settings.language.code].chat.nobodyWaits, standing)
  const turn: SimulatedTurn = read.type === 'silence' ? { type: 'end' } : read.turn
  const { applicationId } = config
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
  const answered = answerMessage(serving, key.signed(bytes), bytes, { now, chance })
  if (answered.type === 'refused') {
    const status = answered.refusal === 'unauthorized' ? 401 : 400
    return { type: 'refusal', status, reason: answered.reason, request: body, ...stay(standing) }
  }
  const { reply, request, answer } = answered
  const { language, timezone } = serving.dialogs
  const after = standAfter(reply)
  return {
    type: 'answer',
    user: heard === undefined ? writeLine(request.turn, vocabulary) : 'silence',
    request: body,
    response: layOut(JSON.parse(answer)),
    ...tellSpeech(reply),
    ...(heard === undefined ? {} : { speech: heard }),
    ends: after === undefined,
    why: tellWhy(reply.why, places, extension.config),
    held: holdOf(reply, serving.dialogs, { language, timezone, now }),
    ...stay(after),
  }
}

/** A reply that does not ask ends the session. */
function standAfter(reply: Reply): Standing | undefined {
  if (reply.type !== 'ask') return undefined
  return { attributes: JSON.stringify(Object.fromEntries(reply.attributes)), reprompt: partsOf(reply.reprompt) }
}

function misreading(message: string, standing: Standing | undefined): Exchange {
  return { type: 'misreading', message, ...stay(standing) }
}

function stay(standing: Standing | undefined): { readonly standing?: Standing } {
  return standing === undefined ? {} : { standing }
}
