import type { LanguageCode } from '../../src/languages/language.ts'
import type { Block } from './blocks.ts'

/**
 * The kinds of YAML that the docs show, by what is behind the fence:
 *
 * - `yaml`: a dialog file, or, with an `applicationId`, config.yaml;
 * - `yaml dialog`: what is under the name of an intent;
 * - `yaml slots`: what is under `slots`; the dialog then says "Done.";
 * - `yaml wrong`: a dialog file that is refused;
 * - `yaml config`: config.yaml, or some of its keys;
 * - `yaml conversation`: turns as a conversation test has them, run with the dialog above;
 * - `yaml test`: a file of conversation tests that pass with the dialog above; `yaml failing`: of tests that do not;
 * - `output`: what `reprompt test` then prints;
 * - `chat`: a conversation with the dialog above as `reprompt chat` prints it;
 * - `yaml other`: a file of another program's.
 *
 * A file to save, `yaml dialogs/cake.yaml`, is a step of a page that is followed from top to bottom: `walk.ts` says what its fences mean.
 */
export type Example =
  | { readonly type: 'dialogs' | 'wrong'; readonly block: Block; readonly source: Source; readonly config: string }
  | { readonly type: 'config'; readonly block: Block; readonly config: string }
  | { readonly type: 'conversation'; readonly block: Block; readonly source: Source; readonly config: string }
  | { readonly type: 'chat'; readonly block: Block; readonly source: Source; readonly config: string }
  | {
      readonly type: 'test' | 'output'
      readonly block: Block
      readonly source: Source
      readonly config: string
      /** The file of conversation tests. */
      readonly test: Block
    }
  | { readonly type: 'other'; readonly block: Block }

/** A dialog file, made of a block by lines above, below and to the left of it. */
export interface Source {
  readonly text: string
  /** The line of the docs that its first line would be, were nothing put above. */
  readonly firstLine: number
}

/** What the examples of a page leave out, in its language. */
interface Usual {
  readonly language: LanguageCode
  readonly timezone: string
  readonly complete: string
}

const english: Usual = { language: 'en', timezone: 'Asia/Seoul', complete: 'Done.' }
const korean: Usual = { language: 'ko', timezone: 'Asia/Seoul', complete: '주문했어요.' }
const japanese: Usual = { language: 'ja', timezone: 'Asia/Tokyo', complete: '承りました。' }

/** By the name of the page: `dialogs.ko.md`. */
function usualOf(page: string): Usual {
  if (page.endsWith('.ko.md')) return korean
  return page.endsWith('.ja.md') ? japanese : english
}

/** Every example among the blocks of one file. A conversation is run with the last dialog above it, under the last config.yaml under the same heading. */
export function readExamples(blocks: readonly Block[]): readonly Example[] {
  const examples: Example[] = []
  for (const block of blocks.filter(isExample)) {
    const configs = examples.filter(({ type, block: { heading } }) => type === 'config' && heading === block.heading)
    const config = completeConfig(configs.at(-1)?.block.text ?? '', block)
    examples.push(readExample(block, config, examples))
  }
  return examples
}

function isExample({ info }: Block): boolean {
  return /^(?:yaml|chat$|output$)/u.test(info) && !/^yaml \S+\.yaml$/u.test(info)
}

function readExample(block: Block, config: string, before: readonly Example[]): Example {
  const { info, text } = block
  switch (info) {
    case 'yaml':
      if (/^applicationId:/mu.test(text)) return { type: 'config', block, config: completeConfig(text, block) }
      return { type: 'dialogs', block, config, source: { text, firstLine: block.line } }
    case 'yaml wrong':
      return { type: 'wrong', block, config, source: { text, firstLine: block.line } }
    case 'yaml dialog':
      return { type: 'dialogs', block, config, source: completeDialog(text, block.line, block) }
    case 'yaml slots':
      return { type: 'dialogs', block, config, source: completeSlots(text, block) }
    case 'yaml config':
      return { type: 'config', block, config: completeConfig(text, block) }
    case 'yaml conversation':
      return { type: 'conversation', block, config, source: lastDialogs(block, before) }
    case 'yaml test':
    case 'yaml failing':
      return { type: 'test', block, config, source: lastDialogs(block, before), test: block }
    case 'output':
      return { type: 'output', block, config, source: lastDialogs(block, before), test: lastTest(block, before) }
    case 'chat':
      return { type: 'chat', block, config, source: lastDialogs(block, before) }
    case 'yaml other':
      return { type: 'other', block }
    default:
      throw new Error(`${block.file}:${block.line - 1}: \`${info}\` is no kind of example`)
  }
}

function lastDialogs(block: Block, before: readonly Example[]): Source {
  const dialogs = before.findLast((example) => example.type === 'dialogs')
  if (dialogs?.type === 'dialogs') return dialogs.source
  throw new Error(`${block.file}:${block.line}: there is no dialog above to talk to`)
}

function lastTest(block: Block, before: readonly Example[]): Block {
  const test = before.findLast((example) => example.type === 'test')
  if (test?.type === 'test') return test.block
  throw new Error(`${block.file}:${block.line}: there is no test above that prints this`)
}

function completeConfig(text: string, { file }: Block): string {
  const { language, timezone } = usualOf(file)
  const platform = /^(?:clova|alexa):/mu.test(text) ? [] : ['applicationId: com.example.extension']
  const usual = [...platform, `language: ${language}`, `timezone: ${timezone}`]
  const missing = usual.filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'mu').test(text))
  return [text, ...missing, ''].join('\n')
}

function completeDialog(text: string, line: number, { file }: Block): Source {
  const ending = /^complete:/mu.test(text) ? '' : `    complete: ${usualOf(file).complete}\n`
  return { text: `intents:\n  Order:\n${indented(text, 4)}${ending}`, firstLine: line - 2 }
}

function completeSlots(text: string, block: Block): Source {
  return completeDialog(`slots:\n${indented(text, 2)}`, block.line - 1, block)
}

function indented(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(spaces))
}
