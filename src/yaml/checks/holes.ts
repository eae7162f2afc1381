import { type Hole, holesOf, parseTemplate } from '../../core/template.ts'
import type { Language } from '../../languages/language.ts'
import type { Mistake } from '../../languages/messages/mistake.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { atPart, below, type Place } from '../place.ts'
import { nodesOf } from '../speech-nodes.ts'
import { meant } from '../suggest.ts'
import { listed } from '../tree.ts'
import type { DialogView, SpeechView } from '../view.ts'
import type { Check } from './check.ts'

/** Holes that are none, and holes for what is nowhere known; in what is said, and in `examples`. */
export const checkHoles: Check = function* ({ dialogs, speeches, settings: { language } }) {
  for (const speech of speeches) {
    for (const node of nodesOf(speech.source, speech.place)) {
      if (node.type === 'text') yield* checkText(node.text, node.place, language, (hole) => judge(hole, speech))
    }
  }
  for (const dialog of dialogs) {
    for (const [example, path] of listed(dialog.source.examples)) {
      yield* checkText(example, below(dialog.place, 'examples', ...path), language, ({ slot }) =>
        judgeName(slot, dialog),
      )
    }
  }
}

function* checkText(
  text: string,
  place: Place,
  language: Language,
  judgeHole: (hole: Hole) => Mistake | undefined,
): Iterable<Diagnostic> {
  const { template, mistakes } = parseTemplate(text, language)
  for (const { type, written, start } of mistakes)
    yield atPart(place, written, { start }, { code: 'bad-hole', args: { written, problem: type } })
  for (const hole of holesOf(template)) {
    const mistake = judgeHole(hole)
    if (mistake !== undefined) yield atPart(place, hole.written, hole, mistake)
  }
}

function judge({ slot }: Hole, { key, dialog, place }: SpeechView): Mistake | undefined {
  if (slot === 'value') return key === 'invalid' ? undefined : { code: 'misplaced-hole', args: { hole: slot } }
  if (slot === 'before') return key === 'corrected' ? undefined : { code: 'misplaced-hole', args: { hole: slot } }
  // What a type says is looked at in each dialog that has a slot of it.
  if (dialog === undefined && place.path[0] === 'types') return undefined
  return judgeName(slot, dialog)
}

function judgeName(name: string, dialog: DialogView | undefined): Mistake | undefined {
  const known = (dialog?.slots ?? []).map((slot) => slot.name)
  if (known.includes(name) || dialog?.knowsSlots === false) return undefined
  return { code: 'unknown-hole', args: { hole: name, known, ...meant(name, known) } }
}
