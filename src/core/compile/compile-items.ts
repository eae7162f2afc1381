import type { Context } from '../../slot-types/slot-type.ts'
import type { Comparable } from '../condition.ts'
import type { SlotSource } from '../dialog.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import { type Placeholder, parseTemplate, render, speakSlot, speakValue, withCounter } from '../template.ts'
import type { Comparables } from './names-of-dialog.ts'

/** What its items are, and how each is spoken: by its `say`, else by the values of its slots. */
export function compileItems(
  { say }: SlotSource,
  slots: readonly Slot[],
  comparables: Comparables,
  context: Context,
): Items | undefined {
  const [first] = slots
  if (first === undefined) return undefined
  const { language } = context
  const template = say === undefined ? undefined : parseTemplate(say, language).template
  const byName = new Map([...comparables, ...slots.map((slot): [string, Comparable] => [slot.name, slot])])
  const speak = (item: Item, now: Context) => {
    const known = { slots: byName, values: item }
    const spoken = (name: string) => {
      const [comparable, value] = [byName.get(name), item.get(name)]
      return comparable === undefined || value === undefined
        ? ''
        : speakSlot(withCounter(comparable, known), value, now)
    }
    if (template === undefined) return slots.flatMap(({ name }) => spoken(name) || []).join(language.joiner)
    const fill = (placeholder: Placeholder) => {
      const [comparable, value] = [byName.get(placeholder.slot), item.get(placeholder.slot)]
      if (comparable === undefined || value === undefined) return ''
      return speakValue(placeholder, withCounter(comparable, known), value, now)
    }
    // Of an item that is still asked about only its name is known for sure.
    const isOpen = slots.some(({ name, required, when }) => required && when === undefined && !item.has(name))
    if (isOpen) return spoken(first.name)
    // What was not said of an item leaves no gap.
    return render(template, language, fill).replace(/ {2,}/gu, ' ').trim()
  }
  return { slots, first, speak }
}
