import type { Context } from '../../slot-types/slot-type.ts'
import type { Dialogs } from '../dialogs.ts'
import { isIntentName } from '../names.ts'
import { emptyState, mostWaiting, type OpenDialog, type SessionState } from '../session.ts'
import {
  type Attributes,
  intentKey,
  isCount,
  memoryKey,
  readCount,
  readList,
  readMap,
  readValues,
} from './attributes.ts'
import { readLastWords } from './last-words.ts'
import { openable, readOpenDialog } from './read-open-dialog.ts'

const noGone: readonly string[] = []

/** Reads what the platform carried. Nothing in it is trusted: what does not fit the dialogs of today is left out. */
export function readState(attributes: Attributes, dialogs: Dialogs, context: Context): SessionState {
  const memory = readMap(attributes.get(memoryKey))
  const open = readOpenDialog(attributes.get(intentKey), attributes, memory, dialogs, context)
  const isGone = open === undefined && attributes.has(intentKey)
  if (memory.size === 0 && !isGone) return open === undefined ? emptyState : { ...emptyState, open }
  const written = readList(memory.get('waiting')).map(readMap)
  const waiting = readWaiting(
    written.filter((one) => one.get('wish') !== true),
    dialogs,
    context,
  )
  const wish = readWaiting(
    written.filter((one) => one.get('wish') === true),
    dialogs,
    context,
  ).at(-1)
  const misses = memory.get('misses')
  return {
    // An open dialog that is no longer there gives way to the one that waited for it.
    open: open ?? waiting.at(-1) ?? wish,
    instead: isGone ? insteadOf(waiting, wish) : undefined,
    gone:
      isGone || written.length > 0
        ? goneIntents([attributes.get(intentKey), ...written.map((one) => one.get('intent'))], dialogs)
        : noGone,
    waiting: waiting.slice(0, open === undefined ? -1 : undefined).slice(-mostWaiting),
    wish: open === undefined && waiting.length === 0 ? undefined : wish,
    remembered: readValues(readMap(memory.get('remembered'))),
    launched: memory.get('launched') === true,
    misses: isCount(misses) ? misses : 0,
    helped: memory.get('helped') === true,
    failures: readCount(memory.get('failures')),
    sent: readCount(memory.get('sent')),
    variations: new Map([...readMap(memory.get('variations'))].flatMap(([id, at]) => (isCount(at) ? [[id, at]] : []))),
    lastWords: open === undefined ? readLastWords(memory.get('lastWords'), dialogs.language.code) : undefined,
  }
}

/** Which dialog takes the place of one that is gone. */
function insteadOf(waiting: readonly OpenDialog[], wish: OpenDialog | undefined): SessionState['instead'] {
  if (waiting.length > 0) return 'waiting'
  return wish === undefined ? undefined : 'wish'
}

/** Of the intents whose dialogs were open or waited those that have none any more. */
function goneIntents(intents: readonly unknown[], dialogs: Dialogs): readonly string[] {
  return intents.filter(isNameOfIntent).filter((intent) => openable(intent, dialogs) === undefined)
}

/** Names are logged: only what could be one. */
function isNameOfIntent(intent: unknown): intent is string {
  return typeof intent === 'string' && intent.length <= 100 && isIntentName(intent)
}

function readWaiting(written: readonly Attributes[], dialogs: Dialogs, context: Context): readonly OpenDialog[] {
  return written.flatMap(
    (one) => readOpenDialog(one.get('intent'), readMap(one.get('slots')), one, dialogs, context) ?? [],
  )
}
