import { printExpression } from './expression.ts'
import type { InteractionModel, ModelIntent, ModelSlotType } from './model.ts'

/** A TSV file that is to be written: its name, without a folder, and its text. */
export interface PrintedFile {
  readonly name: string
  readonly text: string
}

/** The TSV files of an interaction model, named and ended as the Developer Center does. */
export function printModel({ intents, slotTypes }: InteractionModel): readonly PrintedFile[] {
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
