import type { InteractionModel, ModelIntent, ModelSlotType } from '../../../interaction-model/model.ts'
import type { Exported } from '../../../interaction-model/to-model.ts'
import type { LanguageCode } from '../../../languages/language.ts'
import type { PrintedFile, WrittenModel } from '../../platform.ts'
import { printExpression } from './expression.ts'
import { type CekNote, phraseCekNote } from './notes.ts'

/** The TSV files of an interaction model, and what CLOVA will not understand of it. */
export function writeTsvModel({ model, notes, withoutSentences }: Exported, language: LanguageCode): WrittenModel {
  const intents = withoutSentences.map(({ intent }) => intent)
  const all: readonly CekNote[] = intents.length === 0 ? notes : [...notes, { type: 'no-sentences', intents }]
  return { files: printModel(model), notes: all.map((note) => phraseCekNote(note, language)) }
}

/** The TSV files of an interaction model, named and ended as the Developer Center does. */
function printModel({ intents, slotTypes }: InteractionModel): readonly PrintedFile[] {
  return [
    ...intents.map((intent) => ({ name: `intent_${intent.name}.tsv`, text: lines(intentLines(intent)) })),
    ...slotTypes.map((type) => ({ name: `slottype_${type.name}.tsv`, text: lines(valueLines(type)) })),
  ]
}

function intentLines({ slots, expressions }: ModelIntent): readonly string[] {
  const declared = slots.map(({ name, type }) => `${name}\t${type}`)
  return [
    ...(declared.length === 0 ? [] : ['[INTENT SLOT]', ...declared, '']),
    '[INTENT EXPRESSION]',
    ...expressions.map(printExpression),
  ]
}

function valueLines({ values }: ModelSlotType): readonly string[] {
  return values.map(({ value, synonyms }) => [value, ...synonyms].join('\t'))
}

function lines(written: readonly string[]): string {
  return written.map((line) => `${line}\r\n`).join('')
}
