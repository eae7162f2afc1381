import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../folder.ts'
import { run } from '../server/running.ts'
import { typeIn } from '../terminal.ts'
import type { Block } from './blocks.ts'

// A page that a reader follows from top to bottom, such as the tutorial, in a folder of its own. What its fences mean:
//
// - `sh`: commands to type; those of `reprompt` and `cd` are run, and must succeed;
// - `console`: commands, after `$ `, with what each prints; where it prints nothing, it must succeed. Lines after `> ` are typed;
// - `yaml dialogs/cake.yaml`: a file to save, whole;
// - `diff dialogs/cake.yaml`: lines of a file to replace.

type Step =
  | { readonly type: 'commands'; readonly commands: readonly Command[] }
  | { readonly type: 'save' | 'change'; readonly file: string; readonly text: string }

interface Command {
  readonly words: readonly string[]
  /** What is typed while it runs. */
  readonly input: string
  /** What the page says that it prints; empty where the page does not say. */
  readonly output: string
}

/** Whether the page is one to follow: it has a `console`. */
export function isWalk(blocks: readonly Block[]): boolean {
  return blocks.some(({ info }) => info === 'console')
}

/** Does all that the page says, in its order; throws, with the place in the page, where something else comes of it. */
export async function walk(blocks: readonly Block[]): Promise<void> {
  let folder = newFolder().path
  for (const block of blocks) {
    const step = stepOf(block)
    if (step?.type === 'save') writeFileSync(join(folder, step.file), step.text)
    if (step?.type === 'change') change(join(folder, step.file), step.text, block)
    for (const command of step?.type === 'commands' ? step.commands : []) folder = await type(command, folder, block)
  }
}

function stepOf({ info, text }: Block): Step | undefined {
  const [language, file] = info.split(' ')
  if (info === 'sh') return { type: 'commands', commands: commandsIn(text.replace(/^(?=.)/gmu, '$ ')) }
  if (info === 'console') return { type: 'commands', commands: commandsIn(text) }
  if (file === undefined || !/\.\w+$/u.test(file)) return undefined
  if (language === 'yaml') return { type: 'save', file, text }
  if (language === 'diff') return { type: 'change', file, text }
  return undefined
}

function commandsIn(text: string): readonly Command[] {
  const [, ...parts] = `\n${text}`.split(/\n\$ /u)
  return parts.map((part) => {
    const [line = '', ...output] = part.split('\n')
    const typed = output.filter((one) => one.startsWith('> '))
    return {
      words: line.replace(/ +#.*/u, '').split(' '),
      input: typed.map((one) => `${one.slice(2)}\n`).join(''),
      output: output.join('\n').trimEnd(),
    }
  })
}

/** Types a command, and gives the folder that the reader is in then. */
async function type({ words: [name, ...args], input, output }: Command, folder: string, block: Block): Promise<string> {
  if (name === 'cd') return join(folder, args.join(' '))
  if (name !== 'reprompt') return folder
  const place = `${block.file}:${block.line} reprompt ${args.join(' ')}`
  // One page is followed as its reader does; on the others, the same is typed without a process for each command.
  const enter = block.file === 'README.md' ? run : typeIn
  const printed = await enter(folder, args, { LANG: localeOf(block.file) }, input)
  const all = `${printed.output}${printed.errors}`.trimEnd()
  if (output === '') expect(printed.code, `${place}\n${all}`).to.equal(0)
  else expect(all, place).to.equal(output)
  return folder
}

function localeOf(page: string): string {
  if (page.endsWith('.ko.md')) return 'ko_KR.UTF-8'
  return page.endsWith('.ja.md') ? 'ja_JP.UTF-8' : 'en_US.UTF-8'
}

/** Puts the lines that begin with `+`, and those that begin with a space, where those with `-` and a space are. */
function change(file: string, difference: string, { file: page, line }: Block): void {
  const lines = difference.split('\n').filter((one) => one !== '')
  const [before, after] = ['+', '-'].map((left) =>
    lines.flatMap((one) => (one.startsWith(left) ? [] : `${one.slice(1)}\n`)).join(''),
  )
  const text = readFileSync(file, 'utf8')
  if (before === undefined || after === undefined || text.split(before).length !== 2)
    throw new Error(`${page}:${line}: ${file} has other lines:\n${text}`)
  writeFileSync(
    file,
    text.replace(before, () => after),
  )
}
