import { basename, resolve } from 'node:path'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { readBytes } from '../files/read-bytes.ts'
import { draftTexts } from '../interaction-model/draft-texts.ts'
import type { InteractionModel } from '../interaction-model/model.ts'
import { printDialogs } from '../interaction-model/print-dialogs.ts'
import type { ModelFile } from '../interaction-model/report-mistake.ts'
import { isGuessed, toDialogs } from '../interaction-model/to-dialogs.ts'
import type { LanguageCode } from '../languages/language.ts'
import { ownTypes, readModel } from '../platforms/index.ts'
import { formatProblems } from './notices.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'
import { writeOutput } from './write-output.ts'

export interface ImportOptions {
  /** Files of intents and slot types, as one interaction model. */
  readonly files: readonly string[]
  /** The language of the placeholders; none: that of the sentences. */
  readonly language?: LanguageCode
  /** Where the dialogs are written, if not to the terminal. */
  readonly output?: string
}

/** Makes dialogs from the files of CLOVA's Developer Center, or of an Alexa skill. */
export async function importModel(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const { model, diagnostics } = readModel(await Promise.all(options.files.map((file) => readFile(file, terminal))))
  const language = options.language ?? languageOf(terminal.env)
  terminal.errors.write(formatProblems(diagnostics, language, terminal))
  if (hasErrors(diagnostics)) return exitCodes.problems
  const words = draftTexts[options.language ?? spokenIn(model) ?? language]
  const comment = words.comment(options.files.map((file) => basename(file)))
  const momentComment = isGuessed(model, ownTypes) ? words.moment : undefined
  const dialogs = printDialogs(toDialogs(model, words, ownTypes), comment, momentComment)
  return writeOutput(dialogs, { file: options.output, overwrites: false, language }, terminal)
}

async function readFile(name: string, { folder }: Terminal): Promise<ModelFile> {
  const file = resolve(folder, name)
  return { file, content: await readBytes(file) }
}

/** The language that the sentences are written in, by their script. */
function spokenIn({ intents }: InteractionModel): LanguageCode | undefined {
  const text = JSON.stringify(intents.map(({ expressions }) => expressions))
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  return /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u.test(text) ? 'ja' : undefined
}
