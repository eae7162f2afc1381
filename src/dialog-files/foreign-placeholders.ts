import { type SlotModel, typeOf } from './model.ts'

/** The name of a slot as a placeholder of another system. */
interface ForeignPlaceholder {
  readonly written: string
  readonly name: string
  /** Where it begins in its text, in UTF-16 code units. */
  readonly start: number
}

/** What is around a name in other systems. */
const forms: readonly (readonly [before: string, after: string])[] = [
  ['<%= ', ' %>'],
  ['<%=', '%>'],
  ['%(', ')s'],
  ['#{', '}'],
  ['%{', '}'],
  ['@{', '}'],
  ['${', '}'],
  ['$', ''],
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
]

const anySign = /[<＜〈《[［【(#@$%_]/u

/** Names of slots that are written as other systems write placeholders, in order: they would be spoken as they are. */
export function findForeignPlaceholders(text: string, slots: readonly SlotModel[]): readonly ForeignPlaceholder[] {
  if (!anySign.test(text)) return []
  const found: ForeignPlaceholder[] = []
  const isTaken = (start: number) => found.some((one) => one.start <= start && start < one.start + one.written.length)
  for (const slot of slots) {
    for (const form of forms) {
      const [before, after] = form
      const written = `${before}${slot.name}${after}`
      for (let start = text.indexOf(written); start !== -1; start = text.indexOf(written, start + 1)) {
        const isWhole = after !== '' || !/^[\p{L}\p{N}_]/u.test(text.slice(start + written.length))
        if (isWhole && !isAmount(before, slot) && !isTaken(start)) found.push({ written, name: slot.name, start })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A dollar sign before a number may be meant to be spoken: `${price}`. */
function isAmount(before: string, slot: SlotModel): boolean {
  const type = typeOf(slot)?.name
  return before === '${' && (type === 'number' || type === 'integer')
}
