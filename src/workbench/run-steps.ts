import { describeMistake } from '../conversation/describe-mistake.ts'
import { openQuestionIn } from '../conversation/line/open-question.ts'
import type { Vocabulary } from '../conversation/line/vocabulary.ts'
import { writeLine } from '../conversation/line/write-line.ts'
import { describeNeed } from '../conversation/needs/describe-need.ts'
import { simulateMessage } from '../conversation/simulate-message.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { Reply, Turn } from '../core/turn-types.ts'
import type { TextLocations } from '../dialog-files/text-locations.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { layOutJson } from '../platforms/json.ts'
import type { Platform } from '../platforms/platform.ts'
import { answerOwnMessage } from '../server/answer-message.ts'
import type { TurnServices } from '../server/answer-needs.ts'
import type { Position, RunStep, RunSteps, StepPart } from './protocol/requests.ts'
import type { StepView } from './protocol/responses.ts'
import { readAction } from './read-action.ts'
import { stepServices } from './step-services.ts'
import { partsOf, viewSpeech, viewWhy } from './views/answer.ts'
import { viewSession } from './views/session.ts'

/** All that a step is taken with. */
export interface WorkbenchContext {
  readonly extension: LoadedExtension
  readonly places: TextLocations
  /** The extension on a platform where it is served, by its name; else on the first. */
  readonly on: (name?: string) => OnPlatform
}

/** What a platform makes of the extension. */
export interface OnPlatform {
  readonly platform: Platform
  readonly vocabulary: Vocabulary
  /** What is called, where anything is. */
  readonly live?: TurnServices | undefined
}

/** Takes steps one after another, each from where the one before left the conversation. */
export async function runSteps(context: WorkbenchContext, { position, steps }: RunSteps): Promise<readonly StepView[]> {
  const exchanges: StepView[] = []
  let now = position
  for (const step of steps) {
    const exchange = await runStep(context, now, step)
    exchanges.push(exchange)
    now = exchange.position
  }
  return exchanges
}

async function runStep(context: WorkbenchContext, position: Position | undefined, step: RunStep): Promise<StepView> {
  const { action } = step
  if (action.type === 'message') return post(context, position, step, { body: action.body })
  const { vocabulary, platform } = context.on(step.platform)
  const { config, served } = context.extension
  const asked = openQuestionIn(position?.attributes, served.dialogs, step.now)
  const { language } = config.settings
  const read = readAction(action, vocabulary, language.code, asked, step.now)
  if (read.type === 'misread') return misreading(read.message, position)
  if (read.type === 'silence' && position === undefined)
    return misreading(conversationWords[language.code].chat.nobodyWaits, position)
  const turn: Turn = read.type === 'silence' ? { type: 'end' } : read.turn
  const attributes = position === undefined ? undefined : JSON.parse(position.attributes)
  const body = simulateMessage(turn, platform, config.settings.commands, { attributes, now: step.now })
  if (body === undefined)
    return misreading(conversationWords[language.code].chat.noRequest(platform.title, turn.type), position)
  const isNearest = read.type === 'turn' && read.isNearest === true
  return post(context, position, step, {
    body,
    ...(read.type === 'silence' && { reprompt: position?.reprompt }),
    ...(isNearest && { isNearest }),
  })
}

interface Sent {
  readonly body: string
  /** What the platform itself said before it sent this, to a user who was silent. */
  readonly reprompt?: readonly StepPart[] | undefined
  /** Whether what was typed is only near to what it was taken for. */
  readonly isNearest?: boolean
}

/** Has a message answered as the server would, once it had found it signed. */
async function post(
  { extension, places, on }: WorkbenchContext,
  position: Position | undefined,
  step: RunStep,
  { body, reprompt, isNearest = false }: Sent,
): Promise<StepView> {
  const { platform, vocabulary, live } = on(step.platform)
  const { served } = extension
  const { now, chance } = step
  const services = stepServices(step, live)
  const answered = await answerOwnMessage(served.dialogs, platform, Buffer.from(body), { now, chance }, services)
  if (answered.type === 'refused') {
    const status = answered.refusal === 'unauthorized' ? platform.untrustedStatus : 400
    return { type: 'refusal', status, reason: answered.reason, request: body, ...stay(position) }
  }
  const { reply, request, answer } = answered
  const { language, timezone } = served.dialogs
  const words = conversationWords[language.code]
  const stop = services.stop()
  if (stop?.type === 'mistake') return misreading(describeMistake(words, stop.mistake), position)
  if (stop?.type === 'asked')
    return { type: 'need', lines: describeNeed(stop.asked, words), answers: services.answers(), ...stay(position) }
  const after = positionAfter(reply)
  return {
    type: 'answer',
    user: reprompt === undefined ? writeLine(request.turn, vocabulary) : 'silence',
    request: body,
    isNearest,
    response: layOutJson(JSON.parse(answer)),
    ...viewSpeech(reply),
    ...(reprompt === undefined ? {} : { speech: reprompt }),
    ends: after === undefined,
    why: viewWhy(reply.why, places, extension.config),
    session: viewSession(reply, served.dialogs, { language, timezone, now }),
    answers: services.answers(),
    ...stay(after),
  }
}

/** A reply that does not ask ends the session. */
function positionAfter(reply: Reply): Position | undefined {
  if (reply.type !== 'ask') return undefined
  return { attributes: JSON.stringify(Object.fromEntries(reply.attributes)), reprompt: partsOf(reply.reprompt) }
}

function misreading(message: string, position: Position | undefined): StepView {
  return { type: 'misreading', message, ...stay(position) }
}

function stay(position: Position | undefined): { readonly position?: Position } {
  return position === undefined ? {} : { position }
}
