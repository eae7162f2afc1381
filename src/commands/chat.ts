import { resolve } from 'node:path'
import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline'
import { answerLine } from '../conversation/chat/answer-line.ts'
import { type Chat, openChat } from '../conversation/chat/chat.ts'
import type { ChatAnswer } from '../conversation/chat/chat-answer.ts'
import { printAnswer } from '../conversation/chat/print-answer.ts'
import { conversationWords } from '../conversation/words/index.ts'
import { reasonOf } from '../files/reason-of.ts'
import { writeNew } from '../files/write-whole.ts'
import type { PlatformName } from '../platforms/names.ts'
import { escapeInvisible } from '../text/invisible.ts'
import { painter } from '../text/paint.ts'
import { followFiles } from './follow-files.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, isColored, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'

export interface ChatOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Whose messages are shown; none: those of the first that config.yaml names. */
  readonly platform?: PlatformName
}

/** A conversation that goes on: the extension may be replaced between two lines. */
interface Conversation {
  chat: Chat
  readonly terminal: Terminal
}

/**
 * Talks to the extension: a line is what the user says, and below each answer come the slots' values and why it was given. When a file is
 * saved, the conversation goes on with what it says now. Lines may come from a pipe; then each is printed before its answer, and one that
 * means nothing makes the exit code 1.
 */
export async function chat(options: ChatOptions, terminal: Terminal): Promise<ExitCode> {
  const { input, output } = terminal
  const { platform } = options
  const first = await readExtension(options.config, terminal)
  if (first === undefined) return exitCodes.problems
  const conversation: Conversation = { chat: openChat(first, platform), terminal }
  let lines: Interface | undefined
  const following = await followFiles(first, terminal, {
    swapped(now) {
      conversation.chat = openChat(now, platform, conversation.chat.steps)
    },
    aroundPrompt(write) {
      if (lines?.terminal !== true) return write()
      clearLine(output, 0)
      cursorTo(output, 0)
      write()
      lines.prompt(true)
    },
  })
  try {
    if (input.isTTY !== true) return await recite(conversation, createInterface({ input }))
    output.write(`${conversationWords[first.config.settings.language.code].chat.greeting}\n`)
    lines = createInterface({ input, output, prompt: '> ' })
    return await converse(conversation, lines)
  } finally {
    lines?.close()
    await following.close()
  }
}

/** A person types, and is prompted for each line. */
async function converse(conversation: Conversation, lines: Interface): Promise<ExitCode> {
  lines.prompt()
  for await (const line of lines) {
    const { answer } = await say(conversation, line)
    if (answer.type === 'quit') return exitCodes.clean
    lines.prompt()
  }
  conversation.terminal.output.write('\n')
  return exitCodes.clean
}

/** A pipe brings the lines: the output is the whole conversation. */
async function recite(conversation: Conversation, lines: Interface): Promise<ExitCode> {
  let worst: ExitCode = exitCodes.clean
  for await (const line of lines) {
    const isAnswer = conversation.chat.pending !== undefined
    if (isAnswer || line.trim() !== '')
      conversation.terminal.output.write(`${escapeInvisible(`> ${line.trim()}`.trimEnd())}\n`)
    const { answer, exitCode } = await say(conversation, line)
    if (answer.type === 'quit') break
    if (exitCode > worst) worst = exitCode
  }
  return worst
}

/** Answers a line, and prints the answer. */
async function say(
  conversation: Conversation,
  line: string,
): Promise<{ readonly answer: ChatAnswer; readonly exitCode: ExitCode }> {
  const { chat, terminal } = conversation
  const { language } = chat.extension.served.dialogs
  const answer = answerLine(chat, line, { now: Date.now(), chance: Math.random() })
  const paint = painter(isColored(terminal.output, terminal))
  terminal.output.write(printAnswer(answer, language, (text) => paint('dim', text)))
  conversation.chat = chatAfter(chat, answer)
  if (answer.type === 'save') return { answer, exitCode: await save(answer, chat, terminal) }
  return { answer, exitCode: answer.type === 'misread' ? exitCodes.problems : exitCodes.clean }
}

function chatAfter({ pending, ...chat }: Chat, answer: ChatAnswer): Chat {
  switch (answer.type) {
    case 'step':
      return { ...chat, steps: [...(answer.isAgain ? chat.steps.slice(0, -1) : chat.steps), answer.step] }
    case 'need':
      return { ...chat, pending: answer.pending }
    case 'withdrawn':
      return chat
    case 'back':
      return { ...chat, steps: chat.steps.slice(0, -1) }
    default:
      return { ...chat, pending }
  }
}

/** Writes a file that is not there yet. */
async function save(
  { file, text }: Extract<ChatAnswer, { type: 'save' }>,
  { extension }: Chat,
  { folder, output }: Terminal,
): Promise<ExitCode> {
  const language = extension.config.settings.language.code
  try {
    const isWritten = await writeNew(resolve(folder, file), text)
    output.write(
      `${isWritten ? conversationWords[language].chat.saved(file) : commandWords[language].exists(file)}\n\n`,
    )
    return isWritten ? exitCodes.clean : exitCodes.problems
  } catch (error) {
    output.write(`${commandWords[language].notWritten(file, reasonOf(error))}\n\n`)
    return exitCodes.failure
  }
}
