import type { SlotModel } from './model.ts'
import { typeOf } from './types-of-slots.ts'

/** The name of a slot as a placeholder of another system. */
interface ForeignPlaceholder {
  readonly written: string
  readonly name: string
  /** Where it begins in its text, in UTF-16 code units. */
  readonly start: number
}

/** What is around a name in other systems. */
const forms: readonly (readonly [before: string, after: string])[] = [
  ['{{$', '}}'],
  ['{$', '}'],
  ['{%', '%}'],
  ['{@', '}'],
  ['<%= ', ' %>'],
  ['<%=', '%>'],
  ['%(', ')s'],
  ['#{', '}'],
  ['%{', '}'],
  ['@{', '}'],
  ['${', '}'],
  ['$(', ')'],
  ['$', ''],
  ['＄', ''],
  ['@', ''],
  ['<', '>'],
  ['＜', '＞'],
  ['〈', '〉'],
  ['《', '》'],
  ['[', ']'],
  ['［', '］'],
  ['【', '】'],
  ['((', '))'],
  ['%', '%'],
  ['__', '__'],
  ['*', '*'],
  ['«', '»'],
]

const anySign = /[<＜〈《[［【(#@$＄%_*«]/u

/** Names of slots that are written as other systems write placeholders, in order: they would be spoken as they are. */
export function findForeignPlaceholders(text: string, slots: readonly SlotModel[]): readonly ForeignPlaceholder[] {
  if (!anySign.test(text)) return []
  const found: ForeignPlaceholder[] = []
  const isTaken = (start: number) => found.some((one) => one.start <= start && start < one.start + one.written.length)
  for (const slot of slots) {
    for (const form of forms) {
      const [before, after] = form
      const begun = `${before}${slot.name}`
      for (let start = text.indexOf(begun); start !== -1; start = text.indexOf(begun, start + 1)) {
        const behind = text.slice(start + begun.length)
        // Others say what they want of it: `${day.value}`.
        const aspect = after === '' ? '' : (/^\.\w{1,20}/u.exec(behind)?.[0] ?? '')
        const written = begun + aspect + after
        const isWhole =
          after === '' ? isAlone(before, text.charAt(start - 1), behind) : behind.startsWith(after, aspect.length)
        if (isWhole && !isAmount(before, slot) && !isTaken(start)) found.push({ written, name: slot.name, start })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether nothing is behind the name; and before an `@` no name, as in an address. */
function isAlone(before: string, outside: string, behind: string): boolean {
  return !/^[\p{L}\p{N}_]/u.test(behind) && !(before === '@' && /[\p{L}\p{N}_.-]/u.test(outside))
}

/** A dollar sign before a number may be meant to be spoken: `${price}`. */
function isAmount(before: string, slot: SlotModel): boolean {
  const type = typeOf(slot)?.name
  return before === '${' && (type === 'number' || type === 'integer')
}
