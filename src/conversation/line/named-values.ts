import type { Dialog, Slot } from '../../core/dialogs.ts'
import type { SlotTypeName } from '../../languages/language.ts'
import { readTypedMoment } from '../../languages/typed/moments.ts'
import { readTypedPeriod } from '../../languages/typed/periods.ts'
import { type Context, fold, type Said } from '../../slot-types/slot-type.ts'
import { typedValues } from '../../slot-types/typed/typed-value.ts'
import { namedChoices } from './named-choices.ts'
import { makesSense } from './open-question.ts'

// What a sentence says that no example fits: `a table for two tomorrow at 7 pm` has a number, a day and an hour.

/** Characters. Nobody says several values in more. */
const longest = 200

/** Words, of one value. */
const mostWords = 6

/** The types whose values are known among other words. */
const kinds: ReadonlySet<SlotTypeName> = new Set([
  'date',
  'time',
  'datetime',
  'period',
  'duration',
  'integer',
  'number',
])

/** What a sentence names for slots of a dialog, and the sentence without it. */
export interface NamedValues {
  readonly slots: ReadonlyMap<string, Said>
  readonly rest: string
}

/**
 * Reads the values that a sentence names for slots of dialogs, where it is clear for which of them: for one dialog after the other.
 * `now` is when it is said.
 */
export function readNamedValues(
  sentence: string,
  context: Context,
  now: number,
): (dialog: Dialog | undefined) => NamedValues {
  const runs = sentence.length > longest ? [] : runsIn(sentence)
  return (dialog) => {
    const choices = namedChoices(dialog, sentence)
    const all = dialog?.slots ?? []
    const slots = all.filter(({ name, type, item }) => kinds.has(type.name) && item === undefined && !choices.has(name))
    const named = slots.length === 0 ? [] : momentsAndNumbers(runs, slots, context, now)
    const sure = named.filter(({ slot }) => named.filter((other) => other.slot === slot).length === 1)
    const said = [...sure.map(({ text }) => text), ...all.flatMap((slot) => namesSaid(slot, choices.get(slot.name)))]
    return {
      slots: new Map<string, Said>([...choices, ...sure.map(({ slot, value }) => [slot.name, { value }] as const)]),
      rest: said.reduce((rest, text) => rest.replace(text, ' '), sentence),
    }
  }
}

/** How a choice is written, and how it is spoken. */
function namesSaid({ limits }: Slot, choice: Said | undefined): readonly string[] {
  if (choice === undefined) return []
  const value = String(choice.value)
  return [limits.spoken?.get(value) ?? value, value]
}

interface Named {
  readonly slot: Slot
  readonly text: string
  readonly value: string
}

/** Words side by side that may be a value, the longest first. */
interface Run {
  readonly text: string
  /** Which of the words they are. */
  readonly words: readonly number[]
  /** The types of slots that they may be for, the likeliest first; none, where they say how often something is done. */
  readonly kinds: readonly SlotTypeName[]
}

function runsIn(sentence: string): readonly Run[] {
  const words = wordsOf(sentence)
  const lengths = Array.from({ length: Math.min(mostWords, words.length) }, (_, at) => at + 1).reverse()
  return lengths.flatMap((length) =>
    words.slice(length - 1).flatMap(({ end }, first): readonly Run[] => {
      const text = sentence.slice(words[first]?.start, end)
      const isTimes = times.test(text.normalize('NFKC'))
      const found = isTimes ? [] : kindsOf(text, length)
      const run = { text, words: Array.from({ length }, (_, at) => first + at), kinds: found }
      return isTimes || found.length > 0 ? [run] : []
    }),
  )
}

/** What stands for one slot alone: nothing in it stands for another. */
function momentsAndNumbers(
  runs: readonly Run[],
  slots: readonly Slot[],
  context: Context,
  now: number,
): readonly Named[] {
  const taken = new Set<number>()
  const found: Named[] = []
  for (const run of runs) {
    if (run.words.some((at) => taken.has(at))) continue
    const named = slotFor(run, slots, context, now)
    if (named === undefined) continue
    for (const at of run.words) taken.add(at)
    if (named !== 'unclear') found.push(named)
  }
  return found
}

interface Word {
  readonly start: number
  readonly end: number
}

/** Japanese has no spaces: what is in hiragana divides it, and what is counted ends behind its counter. */
const word =
  /[\d０-９一二三四五六七八九十]+(?:時間|時半?|[人名杯個枚本匹台冊皿泊つ分])|\p{Script=Hiragana}+|[^\s\p{Script=Hiragana}、。，,!?！？]+/gu

function wordsOf(sentence: string): readonly Word[] {
  const words = sentence.matchAll(word)
  return Array.from(words, ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

/** The one slot that takes a run; `unclear`, where nobody knows which of them is meant, or it stands for none. */
function slotFor(
  { text, kinds: possible }: Run,
  slots: readonly Slot[],
  context: Context,
  now: number,
): Named | 'unclear' | undefined {
  if (possible.length === 0) return 'unclear'
  for (const kind of possible) {
    const takers = slots.flatMap((slot) => {
      const values = slot.type.name === kind ? typedValues(slot, text, context, now) : []
      const value = values.find((one) => makesSense(slot, { value: one }, context))
      return value === undefined ? [] : [{ slot, text, value }]
    })
    const called = takers.filter(({ slot }) => isCalledSo(slot, text))
    const [only, another] = called.length > 0 ? called : takers
    if (only !== undefined) return another === undefined ? only : 'unclear'
  }
  return undefined
}

/** The types of slots that a text may be for, the likeliest first. */
function kindsOf(text: string, words: number): readonly SlotTypeName[] {
  const kinds = kindsOfMoment(text, words)
  return readTypedPeriod(text) === undefined ? kinds : [...kinds, 'period']
}

function kindsOfMoment(text: string, words: number): readonly SlotTypeName[] {
  const moment = readTypedMoment(text)
  // A number, and what is counted.
  if (moment === undefined) return words <= 2 && isNumber(text) ? numbers : []
  const { date, weekday, fromToday, time, fromNow, length } = moment
  if (length !== undefined) return ['duration', ...numbers]
  const isDay = date !== undefined || weekday !== undefined || fromToday !== undefined
  if (isDay) return time === undefined ? ['date', 'datetime'] : ['datetime']
  return time === undefined && fromNow === undefined ? [] : ['time', 'datetime']
}

const numbers: readonly SlotTypeName[] = ['integer', 'number']

/** How often something is done: three times, 한 번, 一度. */
const times = /^(?:\S{1,12}\s(?:times?|번)|\S{1,3}[번番回度])$/iu

/** A number that is mostly something else in words: 이 is "this", and `one` stands for what was said before. */
function isNumber(text: string): boolean {
  return !/^(?:an?|one|[일이삼사오육칠팔구십영공만조])(?:\s|$)/iu.test(text.normalize('NFKC'))
}

/** `2 guests`, for a slot of that name or that counts them so. */
function isCalledSo({ name, limits: { counter } }: Slot, text: string): boolean {
  const folded = fold(text)
  const word = counter !== undefined && 'word' in counter ? counter.word : undefined
  return [name, word].some((one) => one !== undefined && one !== '' && folded.includes(fold(one)))
}
