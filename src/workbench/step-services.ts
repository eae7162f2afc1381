import type { LineMistake } from '../conversation/line/line-reading.ts'
import { type AskedService, askedIn, withAnswer } from '../conversation/needs/asked-service.ts'
import { readServiceAnswer } from '../conversation/needs/read-service-answer.ts'
import { recordStub } from '../conversation/tests/record-stubs.ts'
import { answerFromStubs, type ServiceStubs } from '../conversation/tests/stubs.ts'
import type { AnswerNeed } from '../core/turn-types.ts'
import { rehearsal, type TurnServices } from '../server/answer-needs.ts'
import type { RunStep } from './protocol/requests.ts'

/** The services of one step, and what they answered: with that it can be taken again as it was. */
export interface StepServices extends TurnServices {
  readonly answers: () => ServiceStubs
  /** What keeps the step from being taken: a service that a person answers for first, or what is wrong with their answer. */
  readonly stop: () => StepStop | undefined
}

type StepStop =
  | { readonly type: 'asked'; readonly asked: AskedService }
  | { readonly type: 'mistake'; readonly mistake: LineMistake }

/**
 * What a step is answered by: by what services answered before, where it is taken again; else by those that are called, or, where none
 * are, by the person who tries it, whose `reply` is for the first service that nobody has answered for.
 */
export function stepServices({ answers, reply }: RunStep, live: TurnServices | undefined): StepServices {
  if (answers === undefined && live !== undefined) return record(live)
  if (answers !== undefined && reply === undefined) return record(playBack(answerFromStubs(answers)))
  return askPerson(answers ?? {}, reply)
}

function playBack(answer: AnswerNeed): TurnServices {
  return { ...rehearsal, lookUp: async (need) => answer(need), send: async (need) => answer(need) }
}

function record({ lookUp, send }: TurnServices): StepServices {
  let answers: ServiceStubs = {}
  return {
    async lookUp(need, occasion) {
      const answer = await lookUp(need, occasion)
      answers = recordStub(answers, need, answer)
      return answer
    },
    async send(need, occasion) {
      const answer = await send(need, occasion)
      answers = recordStub(answers, need, answer)
      return answer
    },
    // Whoever says the same again here means it.
    once: rehearsal.once,
    answers: () => answers,
    stop: () => undefined,
  }
}

function askPerson(before: ServiceStubs, reply: string | undefined): StepServices {
  let answers = before
  let unread = reply
  let stop: StepStop | undefined
  const answer: AnswerNeed = (need) => {
    let asked = stop === undefined ? askedIn(need, answers) : undefined
    if (asked !== undefined && unread !== undefined) {
      const read = readServiceAnswer(unread, asked)
      unread = undefined
      if (read.type === 'mistake') stop = read
      else {
        answers = withAnswer(answers, asked, read.stub)
        asked = askedIn(need, answers)
      }
    }
    if (asked !== undefined) stop ??= { type: 'asked', asked }
    return answerFromStubs(answers)(need)
  }
  return { ...playBack(answer), answers: () => answers, stop: () => stop }
}
