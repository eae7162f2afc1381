import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { newFolder } from '../folder.ts'

// How often an error of indentation or typing is reported first at its own line: each line of dialog files moved left and right, and each sign of YAML left
// out, or typed full-width, one at a time. Changes that YAML reads as what was there before, or as another valid text, count as silent.
//
//   node dist/test/diagnostics/sweep.js FOLDER…        prints the share for each kind of change to the dialogs of these extensions
//   node dist/test/diagnostics/sweep.js --list FOLDER… and each that was reported elsewhere

interface Change {
  readonly kind: string
  /** The line that is wrong then, from 1. */
  readonly line: number
  readonly text: string
}

const fullWidth: ReadonlyMap<string, string> = new Map([
  [':', '：'],
  ['"', '”'],
  ["'", '’'],
  ['-', 'ー'],
  ['{', '｛'],
  ['}', '｝'],
  ['[', '［'],
  [']', '］'],
  [',', '、'],
])

const isListed = process.argv.includes('--list')
const counts = new Map<string, { all: number; own: number; elsewhere: number }>()

for (const extension of process.argv.slice(2).filter((argument) => argument !== '--list')) await sweep(extension)
for (const [kind, { all, own, elsewhere }] of counts)
  process.stdout.write(
    `${kind.padEnd(12)} ${all} changes: ${own} reported first at their line, ${elsewhere} elsewhere, ${all - own - elsewhere} silent (${share(own, own + elsewhere)} of what is reported)\n`,
  )

async function sweep(extension: string): Promise<void> {
  const copy = newFolder()
  cpSync(extension, copy.path, { recursive: true })
  const { config, dialogs } = await readExtensionFiles(join(copy.path, 'config.yaml'))
  if (config === undefined || dialogs === undefined) throw new Error(`${extension} has mistakes of its own`)
  for (const name of readdirSync(config.dialogs)) {
    const path = join(config.dialogs, name)
    const original = readFileSync(path, 'utf8')
    for (const change of changesOf(original)) {
      writeFileSync(path, change.text)
      count(change, name, (await readExtensionFiles(join(copy.path, 'config.yaml'))).diagnostics)
    }
    writeFileSync(path, original)
  }
}

function count({ kind, line }: Change, name: string, diagnostics: readonly Diagnostic[]): void {
  const counted = counts.get(kind) ?? { all: 0, own: 0, elsewhere: 0 }
  const first = diagnostics[0]
  const isOwn = first?.range.start.line === line && first.range.file.endsWith(name)
  const isElsewhere = first !== undefined && !isOwn
  counts.set(kind, {
    all: counted.all + 1,
    own: counted.own + Number(isOwn),
    elsewhere: counted.elsewhere + Number(isElsewhere),
  })
  if (isListed && isElsewhere)
    process.stdout.write(`${kind} ${name}:${line} reported at ${first.range.start.line} as ${first.code}\n`)
}

function* changesOf(text: string): Iterable<Change> {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const changed = (kind: string, to: string): Change => ({
      kind,
      line: index + 1,
      text: [...lines.slice(0, index), to, ...lines.slice(index + 1)].join('\n'),
    })
    for (const shift of [1, 2, 3, 4]) {
      yield changed('moved right', ' '.repeat(shift) + line)
      if (line.startsWith(' '.repeat(shift))) yield changed('moved left', line.slice(shift))
    }
    for (const { 0: sign, index: at } of line.matchAll(/[:"'{}[\],]|^ *-(?= )/gu)) {
      const [start, own] = sign.endsWith('-') ? [at + sign.length - 1, '-'] : [at, sign]
      yield changed(`left out`, line.slice(0, start) + line.slice(start + 1))
      yield changed(`full-width`, line.slice(0, start) + (fullWidth.get(own) ?? own) + line.slice(start + 1))
    }
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10} %`
}
