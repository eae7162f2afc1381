import { recordStub } from '../conversation/tests/record-stubs.ts'
import { answerFromStubs, type ServiceStubs } from '../conversation/tests/stubs.ts'
import type { AnswerNeed } from '../core/turn-types.ts'
import { rehearsal, type TurnServices } from '../server/answer-needs.ts'

/** The services of one step, and what they answered: with that it can be taken again as it was. */
export interface StepServices extends TurnServices {
  readonly answers: () => ServiceStubs
}

/** What a step is answered by: by what services answered before, where it is taken again, else by those that are called, if any are. */
export function stepServices(before: ServiceStubs | undefined, live: TurnServices | undefined): StepServices {
  return record(before === undefined && live !== undefined ? live : playBack(answerFromStubs(before ?? {})))
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
  }
}
