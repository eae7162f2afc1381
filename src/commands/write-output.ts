import { resolve } from 'node:path'
import { reasonOf } from '../files/reason-of.ts'
import { replaceFile, writeNew } from '../files/write-whole.ts'
import type { LanguageCode } from '../languages/language.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'

/** Where a command's result goes. */
export interface Output {
  /** A file, as it was named; none: the terminal. */
  readonly file: string | undefined
  /** Whether a file that is there already is written over. */
  readonly overwrites: boolean
  /** The language of the errors. */
  readonly language: LanguageCode
}

/** Writes what a command has made: into a file if one was named, else to the terminal. */
export async function writeOutput(
  text: string,
  { file, overwrites, language }: Output,
  terminal: Terminal,
): Promise<ExitCode> {
  if (file === undefined) {
    terminal.output.write(text)
    return exitCodes.clean
  }
  const words = commandWords[language]
  try {
    const path = resolve(terminal.folder, file)
    if (overwrites) await replaceFile(path, text)
    else if (!(await writeNew(path, text))) return complain(words.exists(file), terminal)
    return exitCodes.clean
  } catch (error) {
    return complain(words.notWritten(file, reasonOf(error)), terminal)
  }
}

function complain(sentence: string, { errors }: Terminal): ExitCode {
  errors.write(`${sentence}\n`)
  return exitCodes.failure
}
