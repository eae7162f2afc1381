import type { Dialogs } from '../core/dialogs.ts'
import { suggest } from '../diagnostics/did-you-mean.ts'
import { noDialogs } from '../dialog-files/no-dialogs.ts'
import type { DialogGraph } from '../graph/graph.ts'
import { graphOf } from '../graph/graph-of.ts'
import { layOut } from '../graph/layout.ts'
import { printMermaid } from '../graph/mermaid.ts'
import { printSvg } from '../graph/svg.ts'
import { graphWords } from '../graph/words.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { GraphFormat } from './format-names.ts'
import { formatProblems } from './notices.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'
import { writeOutput } from './write-output.ts'

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
  const { config, served } = extension
  const language = config.settings.language.code
  const { dialogs } = served
  if (dialogs.intents.size === 0) {
    terminal.errors.write(`${formatProblems([noDialogs(config.dialogs)], language, terminal)}\n`)
    return exitCodes.problems
  }
  const graphs = graphsOf(dialogs, options.intent)
  if (graphs.length === 0) {
    const { intent = '' } = options
    const suggestion = suggest(intent, dialogs.intents.keys())
    terminal.errors.write(`${commandWords[language].graph.noDialog(intent, suggestion)}\n`)
    return exitCodes.usage
  }
  const picture = draw(graphs, options.format, language)
  return writeOutput(picture, { file: options.output, overwrites: true, language }, terminal)
}

/** The dialog that an intent starts, or each dialog once. */
function graphsOf({ intents }: Dialogs, intent: string | undefined): readonly DialogGraph[] {
  const dialogs = intent === undefined ? [...new Set(intents.values())] : [intents.get(intent) ?? []].flat()
  return dialogs.map(graphOf)
}

function draw(graphs: readonly DialogGraph[], format: GraphFormat, language: LanguageCode): string {
  switch (format) {
    case 'mermaid':
      return printMermaid(graphs, graphWords[language])
    case 'svg':
      return printSvg(
        graphs.map((one) => layOut(one, graphWords[language])),
        language,
      )
    default:
      return format satisfies never
  }
}
