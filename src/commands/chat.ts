import { resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { readConfig } from '../config.ts'
import { answerLine, type Chat, type ChatAnswer } from '../conversation/chat-line.ts'
import { printAnswer } from '../conversation/print.ts'
import { gatherVocabulary } from '../conversation/vocabulary.ts'
import { compile } from '../core/compile.ts'
import type { LanguageCode } from '../languages/language.ts'
import { outsideOf } from '../outside.ts'
import type { Diagnostic } from '../yaml/diagnostic.ts'
import { readDialogs } from '../yaml/load.ts'
import { languageOf } from './language.ts'
import { phrase } from './notices.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'

const greeting = 'Say launch, an intent such as IntentName slot=value, or a sentence. /help tells more, /quit ends.\n'

/**
 * Talks to the extension: a line is what the user says, and under each answer stands what is held and why it was given.
 * Lines may come from a pipe; then each is printed before its answer, and one that means nothing makes the exit code 1.
 */
export async function chat(options: { readonly config: string }, terminal: Terminal): Promise<ExitCode> {
  const { input, output } = terminal
  const opened = await openChat(resolve(terminal.folder, options.config), terminal)
  if (opened === undefined) return exitCodes.problems
  if (input.isTTY !== true) return recite(opened, createInterface({ input }), terminal)
  output.write(greeting)
  return converse(opened, createInterface({ input, output, prompt: '> ' }), terminal)
}

/** Reads config.yaml and the dialogs; what is wrong with them is printed. */
async function openChat(file: string, terminal: Terminal): Promise<Chat | undefined> {
  const { config, language = languageOf(terminal.env), diagnostics } = await readConfig(file)
  if (config === undefined) return tell(diagnostics, language, terminal)
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  tell([...diagnostics, ...set.diagnostics], language, terminal)
  if (set.files === undefined) return undefined
  const dialogs = compile(set.files, config.settings)
  return { dialogs, vocabulary: gatherVocabulary(set.files, dialogs, config.guideIntent), talk: {} }
}

function tell(diagnostics: readonly Diagnostic[], language: LanguageCode, terminal: Terminal): undefined {
  if (diagnostics.length > 0) terminal.errors.write(`${phrase(diagnostics, language, terminal)}\n`)
}

/** A person types, and is prompted for each line. */
async function converse(opened: Chat, lines: Interface, terminal: Terminal): Promise<ExitCode> {
  let chat = opened
  lines.prompt()
  for await (const line of lines) {
    const answer = say(chat, line, terminal)
    if (answer.type === 'quit') return exitCodes.clean
    if (answer.type === 'exchange') chat = { ...chat, talk: answer.exchange.talk }
    lines.prompt()
  }
  terminal.output.write('\n')
  return exitCodes.clean
}

/** A pipe brings the lines: the output is the whole conversation. */
async function recite(opened: Chat, lines: Interface, terminal: Terminal): Promise<ExitCode> {
  let chat = opened
  let exitCode: ExitCode = exitCodes.clean
  for await (const line of lines) {
    if (line.trim() !== '') terminal.output.write(`> ${line.trim()}\n`)
    const answer = say(chat, line, terminal)
    if (answer.type === 'quit') break
    if (answer.type === 'exchange') chat = { ...chat, talk: answer.exchange.talk }
    if (answer.type === 'misread') exitCode = exitCodes.problems
  }
  return exitCode
}

function say(chat: Chat, line: string, { output, env }: Terminal): ChatAnswer {
  const answer = answerLine(chat, line, { now: Date.now(), chance: Math.random() })
  const isColoured = output.isTTY === true && (env.NO_COLOR ?? '') === ''
  output.write(printAnswer(answer, chat.dialogs.language, isColoured ? dim : plain))
  return answer
}

function dim(text: string): string {
  return `\u001b[2m${text}\u001b[22m`
}

function plain(text: string): string {
  return text
}
