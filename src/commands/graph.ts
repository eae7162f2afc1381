import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { compile } from '../core/compile.ts'
import type { Dialogs } from '../core/dialogs.ts'
import type { DialogGraph } from '../graph/graph.ts'
import { graphOf } from '../graph/graph-of.ts'
import { layOut } from '../graph/layout.ts'
import { printMermaid } from '../graph/mermaid.ts'
import { printSvg } from '../graph/svg.ts'
import { words } from '../graph/words.ts'
import type { LanguageCode } from '../languages/language.ts'
import { reasonOf } from '../yaml/read.ts'
import { suggest } from '../yaml/suggest.ts'
import type { GraphFormat } from './graph-format.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'

export interface GraphOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** An intent that starts a dialog; none: all dialogs. */
  readonly intent?: string
  readonly format: GraphFormat
  /** Where the picture is written, if not to the terminal. It is made from the dialogs, and overwritten. */
  readonly output?: string
}

/** Draws one dialog, or all of them. */
export async function graph(options: GraphOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(options.config, terminal)
  if (extension === undefined) return exitCodes.problems
  const { settings } = extension.config
  const dialogs = compile(extension.files, settings)
  const graphs = graphsOf(dialogs, options.intent)
  if (graphs.length === 0) return complain(dialogs, options.intent ?? '', terminal)
  return write(draw(graphs, options.format, settings.language.code), options.output, terminal)
}

/** The dialog that an intent starts, or each dialog once. */
function graphsOf({ intents }: Dialogs, intent: string | undefined): readonly DialogGraph[] {
  const dialogs = intent === undefined ? [...new Set(intents.values())] : [intents.get(intent) ?? []].flat()
  return dialogs.map(graphOf)
}

function draw(graphs: readonly DialogGraph[], format: GraphFormat, language: LanguageCode): string {
  switch (format) {
    case 'mermaid':
      return printMermaid(graphs, words[language])
    case 'svg':
      return printSvg(
        graphs.map((one) => layOut(one, words[language])),
        language,
      )
    default:
      return format satisfies never
  }
}

function complain({ intents }: Dialogs, intent: string, { errors }: Terminal): ExitCode {
  const suggestion = suggest(intent, intents.keys())
  errors.write(
    `No dialog starts with "${intent}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}\n`,
  )
  return exitCodes.usage
}

async function write(text: string, output: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (output === undefined) {
    terminal.output.write(text)
    return exitCodes.clean
  }
  try {
    await writeFile(resolve(terminal.folder, output), text)
    return exitCodes.clean
  } catch (error) {
    terminal.errors.write(`${output} cannot be written (${reasonOf(error)}).\n`)
    return exitCodes.failure
  }
}
