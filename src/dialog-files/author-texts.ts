import { createHash } from 'node:crypto'
import { dialogReplies } from '../core/dialogs.ts'
import type { ReplyName } from '../languages/language.ts'
import type { YamlFile } from '../yaml/read.ts'
import type { MapTree, Path, ScalarTree, Tree } from '../yaml/tree.ts'

/** The keys whose values are said or, of `say`, `subject` and `text`, read. */
export type TextKey = ReplyName | (typeof dialogKeys)[number] | (typeof slotKeys)[number] | 'subject' | 'text'

const slotKeys = [
  'prompt',
  'reprompt',
  'silence',
  'invalid',
  'help',
  'confirm',
  'heard',
  'corrected',
  'more',
  'removed',
  'say',
] as const
const dialogKeys = ['opening', 'confirm', 'complete', ...dialogReplies] as const

/** One text that an author wrote, as small as it can be changed alone: a variation, a case, a part. */
export interface AuthorText {
  /** As a turn names it: `OrderPizza.complete.2`. Parts, `brief` and `verbose` of one have the same name. */
  readonly name: string
  readonly path: Path
  readonly tree: ScalarTree
  readonly text: string
  readonly dialog?: string
  readonly slot?: string
  readonly key: TextKey
  /** Of a ladder the attempt, from 1; of `invalid` the rule or reason; of a choice its value. */
  readonly of?: string
  /** The `when` of its case, as it is written. */
  readonly condition?: string
  /** What else distinguishes it, in the words of the file: `oneOf 2/3`, `brief`, `lang: en`. */
  readonly form?: string
}

/** Where a text is: its place in the file, and what is written there. With another text there the identity is another. */
export function identityOf({ path, text }: AuthorText): string {
  const print = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return `${pathIn(path)}#${print}`
}

/** The same place, whatever is written there now. */
export function placeIn(identity: string): string {
  return identity.slice(0, Math.max(identity.lastIndexOf('#'), 0))
}

/** A path as part of an identity: `intents/OrderPizza/complete`. */
export function pathIn(path: Path): string {
  return path.map((step) => String(step).replaceAll('/', '//')).join('/')
}

/** Every text in a file, in the order written. */
export function authorTextsIn({ source, tree }: YamlFile): readonly AuthorText[] {
  const walk = (found: Found) => [...textsOf(found, source.text)]
  const texts = [
    ...entriesOf(tree, 'intents').flatMap((dialog) => dialogTexts(dialog).flatMap(walk)),
    ...entriesOf(tree, 'replies').flatMap(([name, value]) =>
      walk({ tree: value, path: ['replies', name], name: `replies.${name}`, key: name as ReplyName }),
    ),
    ...entriesOf(tree, 'types').flatMap(([name, value]) =>
      slotTexts(value, ['types', name], `types.${name}`, { slot: name }).flatMap(walk),
    ),
  ]
  return texts.sort((one, other) => one.tree.start - other.tree.start)
}

/** A speech, of which the texts are still to be found. */
type Found = Omit<AuthorText, 'tree' | 'text'> & { readonly tree: Tree }

function dialogTexts([intent, tree]: Named): readonly Found[] {
  const path = ['intents', intent]
  const owner = { dialog: intent }
  if (tree.type !== 'map') return [{ ...owner, tree, path, name: `${intent}.complete`, key: 'complete' }]
  return [
    ...dialogKeys.flatMap((key) => childOf(tree, key, { ...owner, path, name: intent, key })),
    ...sendTexts(tree, { ...owner, path: [...path, 'send'], name: `${intent}.send` }),
    ...entriesOf(tree, 'slots').flatMap(([slot, value]) => [
      ...entriesOf(value, 'slots').flatMap(([inner, own]) =>
        slotTexts(own, [...path, 'slots', slot, 'slots', inner], `${intent}.${inner}`, { ...owner, slot: inner }),
      ),
      ...slotTexts(value, [...path, 'slots', slot], `${intent}.${slot}`, { ...owner, slot }),
    ]),
  ]
}

function sendTexts(dialog: MapTree, base: Omit<Found, 'tree' | 'key'>): readonly Found[] {
  const send = dialog.entries.get('send')?.value
  const items = send?.type === 'list' ? send.items.map((item, at) => [item, [at]] as const) : [[send, []] as const]
  return items.flatMap(([item, at]) =>
    (['subject', 'text'] as const).flatMap((key) =>
      item?.type === 'map' ? childOf(item, key, { ...base, path: [...base.path, ...at], key }) : [],
    ),
  )
}

function slotTexts(tree: Tree, path: Path, name: string, owner: Pick<AuthorText, 'dialog' | 'slot'>): readonly Found[] {
  if (tree.type !== 'map') return []
  const found = slotKeys.flatMap((key) => childOf(tree, key, { ...owner, path, name, key }))
  return [...found.flatMap(takeApart), ...choiceTexts(tree, { ...owner, path: [...path, 'choices'], name })]
}

/** A ladder is a text for each attempt, `invalid` may be one for each rule and reason. */
function takeApart(found: Found): readonly Found[] {
  const { key, tree, path, name } = found
  if (key === 'reprompt' && tree.type === 'list')
    return tree.items.map((item, at) => {
      const time = String(at + 1)
      return { ...found, tree: item, path: [...path, at], name: `${name}.${time}`, of: time }
    })
  if (key === 'reprompt') return [{ ...found, name: `${name}.1` }]
  if (key !== 'invalid' || tree.type !== 'map' || isForms(tree)) return [found]
  return [...tree.entries].map(([rule, { value }]) => {
    return { ...found, tree: value, path: [...path, rule], name: `${name}.${rule}`, of: rule }
  })
}

/** How values are spoken. */
function choiceTexts({ entries }: MapTree, base: Omit<Found, 'tree' | 'key'>): readonly Found[] {
  const choices = entries.get('choices')?.value
  const maps =
    choices?.type === 'list' ? choices.items.map((item, at) => [item, [at]] as const) : [[choices, []] as const]
  return maps.flatMap(([map, at]) =>
    map?.type !== 'map'
      ? []
      : [...map.entries].flatMap(([value, { value: choice }]) => {
          if (choice.type !== 'map') return []
          const path = [...base.path, ...at, value]
          const name = `${base.name}.choices.${value}`
          return childOf(choice, 'say', { ...base, path, name, key: 'say', of: value }).map((one) => ({ ...one, name }))
        }),
  )
}

function childOf({ entries }: MapTree, key: string, base: Omit<Found, 'tree'>): readonly Found[] {
  const tree = entries.get(key)?.value
  return tree === undefined ? [] : [{ ...base, tree, path: [...base.path, key], name: `${base.name}.${key}` }]
}

const forms = ['oneOf', 'cases', 'brief', 'verbose'] as const

function isForms({ entries }: MapTree): boolean {
  return forms.some((form) => entries.has(form))
}

function* textsOf(found: Found, written: string): Iterable<AuthorText> {
  const { tree, path } = found
  if (tree.type === 'scalar') {
    if (typeof tree.value === 'string') yield { ...found, tree, text: tree.value }
    return
  }
  if (tree.type === 'list') {
    for (const [at, item] of tree.items.entries()) yield* partOf({ ...found, tree: item, path: [...path, at] }, written)
    return
  }
  yield* listOf(
    tree,
    'oneOf',
    (item, at, of) => ({
      ...numbered(found, item, ['oneOf', at]),
      ...formOf(found, `oneOf ${at + 1}/${of}`),
    }),
    written,
  )
  yield* listOf(tree, 'cases', (item, at) => inCase(found, item, at, written), written)
  for (const form of ['brief', 'verbose'] as const) {
    const value = tree.entries.get(form)?.value
    if (value !== undefined)
      yield* textsOf({ ...found, ...formOf(found, form), tree: value, path: [...path, form] }, written)
  }
}

function* listOf(
  { entries }: MapTree,
  key: 'oneOf' | 'cases',
  found: (item: Tree, at: number, of: number) => Found | undefined,
  written: string,
): Iterable<AuthorText> {
  const list = entries.get(key)?.value
  if (list?.type !== 'list') return
  for (const [at, item] of list.items.entries()) {
    const one = found(item, at, list.items.length)
    if (one !== undefined) yield* textsOf(one, written)
  }
}

function inCase(found: Found, item: Tree, at: number, written: string): Found | undefined {
  const say = item.type === 'map' ? item.entries.get('say')?.value : undefined
  if (item.type !== 'map' || say === undefined) return undefined
  const when = item.entries.get('when')?.value
  const condition = when && written.slice(when.start, when.end).replace(/\s+/gu, ' ').trim()
  return { ...numbered(found, say, ['cases', at, 'say'], at), ...(condition === undefined ? {} : { condition }) }
}

function numbered(found: Found, tree: Tree, path: Path, at = Number(path.at(-1))): Found {
  return { ...found, tree, path: [...found.path, ...path], name: `${found.name}.${at + 1}` }
}

function* partOf(found: Found, written: string): Iterable<AuthorText> {
  const { tree, path } = found
  if (tree.type !== 'map') return yield* textsOf(found, written)
  const text = tree.entries.get('text')?.value
  const lang = tree.entries.get('lang')?.value
  if (text === undefined) return
  const form = lang?.type === 'scalar' ? formOf(found, `lang: ${lang.value}`) : {}
  yield* textsOf({ ...found, ...form, tree: text, path: [...path, 'text'] }, written)
}

function formOf({ form }: Found, more: string): Pick<AuthorText, 'form'> {
  return { form: form === undefined ? more : `${form}, ${more}` }
}

type Named = readonly [name: string, tree: Tree]

function entriesOf(tree: Tree, key: string): readonly Named[] {
  const map = tree.type === 'map' ? tree.entries.get(key)?.value : undefined
  return map?.type === 'map' ? [...map.entries].map(([name, { value }]) => [name, value]) : []
}
