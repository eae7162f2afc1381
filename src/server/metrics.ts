import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ServedExtension } from '../extension/served.ts'
import type { OutboxState } from '../outbox/services-on-demand.ts'
import type { ServiceCall } from '../services/call-service.ts'
import type { RefusedRequest } from './error-log.ts'
import type { AnsweredTurn } from './log.ts'
import type { Unwritten } from './unblocked-output.ts'

/** What a running server counts, for Prometheus. No label is from outside: names are those that the author or the operator wrote. */
export interface Metrics {
  readonly turn: (turn: AnsweredTurn) => void
  readonly refused: (refused: RefusedRequest) => void
  readonly call: (call: ServiceCall) => void
  /** What became of a reload. */
  readonly reload: (outcome: string) => void
  /** All of it, as Prometheus reads it, and how that is called. */
  readonly read: () => Promise<string>
  readonly contentType: string
}

/** What is looked at when somebody reads. */
export interface MetricsSources {
  readonly served: () => ServedExtension
  readonly outbox: () => OutboxState | undefined
  readonly unwritten: (() => Unwritten) | undefined
  /** Of the program. */
  readonly version: string
}

// Seconds. A turn alone takes less than a millisecond; one that asks services, up to six seconds.
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 7.5]

// Turns.
const mostWaiting = 256

export function openMetrics(sources: MetricsSources): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name: `reprompt_${name}`, help, labelNames: [...labelNames], registers })
  const turns = counter('turns_total', 'Turns that were answered.', ['platform', 'turn', 'rule'])
  const refusals = counter('refused_total', 'Requests that are no turns.', ['platform', 'status', 'code', 'reason'])
  const misses = counter('failed_attempts_total', 'Questions that were asked again.', ['intent', 'slot'])
  const giveUps = counter('give_ups_total', 'Dialogs that ended because nothing was understood.', ['intent', 'slot'])
  const completed = counter('completed_total', 'Dialogs that were completed.', ['intent'])
  const calls = counter('service_calls_total', 'Calls of services.', ['service', 'what', 'outcome'])
  const reloads = counter('reloads_total', 'Reloads, by what became of them.', ['outcome'])
  const histogram = (name: string, help: string, labelNames: readonly string[]) =>
    new Histogram({ name: `reprompt_${name}`, help, labelNames: [...labelNames], buckets, registers })
  const durations = histogram('turn_duration_seconds', 'From the last byte of a turn to its answer.', ['platform'])
  const callDurations = histogram('service_call_duration_seconds', 'How long services took.', ['service', 'what'])
  openGauges(register, sources)

  // Counted together: a turn that is counted among others costs a part of one that is counted alone.
  let waiting: AnsweredTurn[] = []
  function countWaiting(): void {
    const counted = waiting
    waiting = []
    for (const [counter, labels, count] of countTurns(counted)) counter.inc(labels, count)
    for (const { platform, ms } of counted) durations.observe({ platform }, ms / 1000)
  }

  function countTurns(counted: readonly AnsweredTurn[]) {
    const counts = new Map<string, [counter: Counter, labels: Readonly<Record<string, string>>, count: number]>()
    const add = (counter: Counter, key: string, labels: Readonly<Record<string, string>>) => {
      const found = counts.get(key)
      if (found === undefined) counts.set(key, [counter, labels, 1])
      else found[2] += 1
    }
    // No name has a space in it.
    for (const { platform, type, why } of counted) {
      add(turns, `turn ${platform} ${type} ${why.rule}`, { platform, turn: type, rule: why.rule })
      const { intent, gaveUp } = why
      if (gaveUp !== undefined)
        add(giveUps, `giveUp ${gaveUp.intent} ${gaveUp.question}`, { intent: gaveUp.intent, slot: gaveUp.question })
      for (const name of why.completed) add(completed, `completed ${name}`, { intent: name })
      if (intent === undefined) continue
      if ((why.time ?? 1) > 1) {
        const slot = why.slot ?? why.rule
        add(misses, `miss ${intent} ${slot}`, { intent, slot })
      }
    }
    return counts.values()
  }

  return {
    turn(turn) {
      waiting.push(turn)
      if (waiting.length === mostWaiting) countWaiting()
    },
    refused: ({ platform = '', status, code, reason = '' }) => refusals.inc({ platform, status, code, reason }),
    call({ service, what, ms, outcome }) {
      calls.inc({ service, what, outcome })
      callDurations.observe({ service, what }, ms / 1000)
    },
    reload: (outcome) => reloads.inc({ outcome }),
    read() {
      countWaiting()
      return register.metrics()
    },
    contentType: register.contentType,
  }
}

/** What is so at the moment. What is not known has no value. */
function openGauges(register: Registry, { served, outbox, unwritten, version }: MetricsSources): void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void, labelNames: readonly string[] = []) => {
    const made: Gauge = new Gauge({
      name: `reprompt_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [register],
      collect() {
        made.reset()
        collect(made)
      },
    })
  }
  gauge('build_info', 'The version of the program.', (one) => one.set({ version, node: process.version }, 1), [
    'version',
    'node',
  ])
  gauge('served_info', 'What is served.', (one) => one.set({ revision: served().revision }, 1), ['revision'])
  gauge('served_since_seconds', 'When it was loaded.', (one) => one.set(Date.parse(served().loaded) / 1000))
  gauge('reload_failed', 'Whether something newer cannot be served.', (one) =>
    one.set(served().problem === undefined ? 0 : 1),
  )
  gauge('intents', 'Intents that start a dialog.', (one) => one.set(served().dialogs.intents.size))
  gauge('log_lines_dropped', 'Lines of the log that could not be written.', (one) =>
    one.set(unwritten?.().dropped ?? 0),
  )
  gauge('outbox_unreachable', 'Whether the outbox cannot be reached.', (one) =>
    one.set(outbox() === 'unreachable' ? 1 : 0),
  )
  const ofOutbox = (count: (counts: Exclude<OutboxState, string>) => number) => (one: Gauge) => {
    const counts = outbox()
    if (counts !== undefined && counts !== 'unreachable') one.set(count(counts))
  }
  gauge(
    'outbox_waiting',
    'Deliveries that wait.',
    ofOutbox(({ waiting }) => waiting),
  )
  gauge(
    'outbox_dead',
    'Deliveries that are tried no more.',
    ofOutbox(({ dead }) => dead),
  )
  gauge(
    'outbox_oldest_timestamp_seconds',
    'When the oldest delivery that waits was added; now where none waits.',
    ofOutbox(({ oldest }) => (oldest === null ? Date.now() : Date.parse(oldest)) / 1000),
  )
}
