import { parseDocument } from 'yaml'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts'
import type { Block } from './blocks.ts'
import { tryCommand } from './commands.ts'
import type { Example, Source } from './examples.ts'
import { type Opened, openFiles } from './extension.ts'
import { replay } from './turns.ts'

/** Does what a reader of the docs would do with an example; throws, with the place in the docs, where it does not work. */
export async function tryExample(example: Example): Promise<void> {
  const { block } = example
  switch (example.type) {
    case 'config':
      return expectClean(await openFiles({ config: example.config }), block.file, block.line)
    case 'dialogs':
      return expectClean(await openSource(example), block.file, example.source.firstLine)
    case 'wrong':
      return expectMistakes(await openSource(example), block)
    case 'conversation': {
      const { extension } = await openSource(example)
      if (extension === undefined) throw new Error(`${block.file}:${block.line}: nobody answers`)
      return replay(extension, block)
    }
    case 'chat':
    case 'test':
    case 'output':
      return tryCommand(example)
    case 'other':
      return expectYaml(block)
    default:
      example satisfies never
  }
}

function openSource({ config, source }: { readonly config: string; readonly source: Source }): Promise<Opened> {
  return openFiles({ config, dialogs: source.text })
}

/** Not a word of complaint; `firstLine` is the line of the docs that the first line of the file would be. */
function expectClean({ diagnostics, folder }: Opened, page: string, firstLine: number): void {
  if (diagnostics.length === 0) return
  const places = diagnostics.map(({ range }) => `${page}:${firstLine + range.start.line - 1}`)
  const text = formatDiagnostics(diagnostics, { color: false, language: 'en', folder })
  throw new Error(`${places.join(', ')}\n${text}`)
}

function expectMistakes({ diagnostics }: Opened, { file, line }: Block): void {
  if (!hasErrors(diagnostics)) throw new Error(`${file}:${line}: nothing is wrong with this`)
}

function expectYaml({ file, line, text }: Block): void {
  const [error] = parseDocument(text).errors
  if (error !== undefined) throw new Error(`${file}:${line}\n${error.message}`)
}
