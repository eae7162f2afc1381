import { type Hole, holesOf, parseTemplate } from '../../core/template.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { meant } from '../../diagnostics/did-you-mean.ts'
import type { Language } from '../../languages/language.ts'
import { listed } from '../../yaml/tree.ts'
import { atPart, below, isDoubtful, type Place } from '../location.ts'
import type { DialogView, SpeechView } from '../model.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** Holes that are none, and holes for what is nowhere known; in what is said, and in `examples`. */
export const checkHoles: Check = function* ({ dialogs, speeches, settings: { language } }) {
  for (const speech of speeches) {
    for (const node of nodesOf(speech.source, speech.place)) {
      if (node.type !== 'text') continue
      yield* checkText(node.text, node.place, language, speech.dialog, (hole) => judge(hole, speech))
      yield* checkBraces(node.text, node.place, speech.dialog)
    }
  }
  for (const dialog of dialogs) {
    for (const [example, path] of listed(dialog.source.examples)) {
      const place = below(dialog.place, 'examples', ...path)
      yield* checkText(example, place, language, dialog, ({ slot }) => judgeName(slot, dialog))
    }
  }
}

function* checkText(
  text: string,
  place: Place,
  language: Language,
  dialog: DialogView | undefined,
  judgeHole: (hole: Hole) => Mistake | undefined,
): Iterable<Diagnostic> {
  const { template, mistakes } = parseTemplate(text, language)
  for (const { type, written, start } of mistakes) {
    // A slot whose own name is no name is told there.
    if (type === 'name' && namesSlot(written.slice(1, -1), dialog)) continue
    yield atPart(place, written, { start }, { code: 'bad-hole', args: { written, problem: type } })
  }
  for (const hole of holesOf(template)) {
    const mistake = judgeHole(hole)
    if (mistake !== undefined) yield atPart(place, hole.written, hole, mistake)
  }
}

/** Holes in braces that make them a text: full-width ones, as an input method writes them, or two of each, as other languages have them. */
function* checkBraces(text: string, place: Place, dialog: DialogView | undefined): Iterable<Diagnostic> {
  for (const { 0: written, 1: name = '', index: start } of text.matchAll(/[｛{]+([^｛｝{}]*)[｝}]+/gu)) {
    if (!namesSlot(name, dialog)) continue
    const problem = /[｛｝]/u.test(written) ? 'full-width' : /^\{\{[^{}]*\}\}$/u.test(written) ? 'doubled' : undefined
    if (problem !== undefined) yield atPart(place, written, { start }, { code: 'bad-hole', args: { written, problem } })
  }
}

function namesSlot(name: string, dialog: DialogView | undefined): boolean {
  return dialog?.slots.some((slot) => slot.name === name.trim()) === true
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
  // A key that nobody knows elsewhere in the dialog has this name: a slot that is not indented like the others.
  if (dialog !== undefined && isDoubtful(below(dialog.place, 'slots', name))) return undefined
  return { code: 'unknown-hole', args: { hole: name, known, ...meant(name, known) } }
}
