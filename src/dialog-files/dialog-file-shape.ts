import { type DialogFile, dialogFileSchema } from '../core/dialog.ts'
import type { Surrounding } from '../diagnostics/codes.ts'
import type { Shape } from '../yaml/schema/shape.ts'
import type { Path } from '../yaml/tree.ts'
import { conditionMeant } from './condition-meant.ts'
import { countMeant, manyMeant } from './count-meant.ts'
import { validateDialogFile } from './validate-dialog-file.cjs'

const fileKeys = dialogFileSchema.properties
const dialogKeys = fileKeys.intents.additionalProperties.properties
const slotKeys = dialogKeys.slots.additionalProperties.properties
const choiceKeys = slotKeys.choices.additionalProperties.properties

/** What a dialog file looks like. */
export const dialogFileShape: Shape<DialogFile> = {
  validate: validateDialogFile,
  surroundingOf: surroundingInDialogs,
  first: ['intents', 'replies', 'types'],
  keys: new Map<Surrounding, readonly string[]>([
    ['file', Object.keys(fileKeys)],
    ['dialog', Object.keys(dialogKeys)],
    ['slot', Object.keys(slotKeys)],
    ['replies', Object.keys(fileKeys.replies.properties)],
    ['speech', Object.keys(slotKeys.prompt.properties)],
    ['rule', Object.keys(dialogKeys.rules.items.properties)],
    ['count', Object.keys(slotKeys.count.properties)],
    ['counter', Object.keys(slotKeys.counter.properties)],
    ['itemSlot', Object.keys(slotKeys.slots.additionalProperties.properties)],
    ['delivery', Object.keys(dialogKeys.send.properties)],
  ]),
  besides: new Map<Surrounding, readonly string[]>([['choice', Object.keys(choiceKeys)]]),
  switches: new Map<string, (path: Path) => string>([
    ['confirm', (path) => (path.includes('slots') ? `"{${path.at(-2)}}?"` : '"…?"')],
    ['send', () => 'orders'],
  ]),
  meantBy(path, tree) {
    const key = path.at(-1)
    if (key === 'when') return conditionMeant(tree)
    if (key === 'many' && surroundingInDialogs(path.slice(0, -1)) === 'slot') return manyMeant(tree)
    const isOfSlot = surroundingInDialogs(path) === key
    return isOfSlot && (key === 'count' || key === 'counter') ? countMeant(key, tree) : undefined
  },
  sections: [
    { key: 'intents', depth: 0, named: 'intent', entry: 'dialog' },
    { key: 'slots', depth: 2, named: 'slot', entry: 'slot' },
  ],
}

function surroundingInDialogs(path: Path): Surrounding {
  const [section, , part] = path
  if (section === undefined) return 'file'
  if (section === 'replies') return path.length === 1 ? 'replies' : inSpeech(path.slice(2))
  if (section === 'facts') return 'file'
  if (section === 'types') return path.length <= 2 ? 'slot' : inSlot(path.slice(2))
  if (path.length <= 2) return 'dialog'
  if (part === 'calculate') return path.includes('when') ? 'condition' : 'calculation'
  if (part === 'rules')
    return path.includes('when') ? 'condition' : path.includes('say') ? inSpeech(path.slice(5)) : 'rule'
  if (part === 'send') return path.includes('when') ? 'condition' : 'delivery'
  if (part !== 'slots') return inSpeech(path.slice(3))
  return path.length <= 4 ? 'slot' : inSlot(path.slice(4))
}

function inSlot([key, ...rest]: Path): Surrounding {
  if (key === 'choices') return 'choice'
  if (key === 'count' || key === 'counter') return key
  if (key === 'slots') return rest.length <= 1 ? 'itemSlot' : inSlot(rest.slice(1))
  if (key === 'when') return 'condition'
  if (key === 'invalid' && rest.length === 0) return 'invalid'
  return inSpeech(rest)
}

/** In what is said: a list has parts, `cases` has cases, and a case has conditions. */
function inSpeech(path: Path): Surrounding {
  if (path.includes('when')) return 'condition'
  const [form, index, ...rest] = path
  if (form === 'cases' && index !== undefined) return rest.length === 0 ? 'case' : inSpeech(rest.slice(1))
  return typeof path.at(-1) === 'number' ? 'part' : 'speech'
}
