import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Mutant } from './find-mutants.ts'

/** A mutant, and the compiled file it is in. */
export interface Compiled {
  readonly path: string
  readonly mutant: Mutant
}

/**
 * The mutants that the compiler takes. Of the others no test can say anything: nobody could build them. Each is made in the TypeScript file
 * itself, in a copy of `src`, one a file at a time. One whose place in that file is not known is taken.
 */
export function thoseThatCompile(all: readonly Compiled[]): readonly Compiled[] {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'))
  try {
    cpSync('src', join(folder, 'src'), { recursive: true })
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const settings = { extends: resolve('tsconfig.json'), include: ['src'], exclude: ['src/workbench/page'] }
    const compilerOptions = { noEmit: true, incremental: true, tsBuildInfoFile: join(folder, 'built'), rootDir: '.' }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...settings, compilerOptions }))
    const wrong = new Set(oneOfEachFile(all).flatMap((batch) => wrongOf(batch, folder)))
    return all.filter((one) => !wrong.has(one))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Batches in which each file has one mutant at most. */
function oneOfEachFile(all: readonly Compiled[]): readonly (readonly Compiled[])[] {
  const batches: Compiled[][] = []
  const taken = new Map<string, number>()
  for (const one of all) {
    const at = taken.get(one.path) ?? 0
    taken.set(one.path, at + 1)
    batches[at] = [...(batches[at] ?? []), one]
  }
  return batches
}

/** Those of a batch that do not compile. Where an error is in a file without a mutant, each half is tried by itself. */
function wrongOf(batch: readonly Compiled[], folder: string): readonly Compiled[] {
  const changed = batch.filter((one) => change(one, folder))
  const files = new Set(filesWithErrors(folder))
  for (const { mutant } of changed) cpSync(mutant.file, join(folder, mutant.file))
  const wrong = changed.filter(({ mutant }) => files.has(mutant.file))
  if (wrong.length === files.size) return wrong
  if (changed.length === 1) return changed
  const middle = Math.ceil(changed.length / 2)
  return [changed.slice(0, middle), changed.slice(middle)].flatMap((half) => wrongOf(half, folder))
}

function filesWithErrors(folder: string): readonly string[] {
  const tsc = resolve('node_modules/.bin/tsc')
  const { stdout } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => /^(?<file>[^(]+)\(\d+,\d+\): error /.exec(line)?.groups?.file ?? [])
}

/** Makes the change in the copy; false where the compiled file does not tell its place. */
function change({ path, mutant: { file, host, text } }: Compiled, folder: string): boolean {
  const compiled = readFileSync(path, 'utf8')
  const source = readFileSync(file, 'utf8')
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')))
  const [start, last] = [host.start, host.end - 1].map((offset) => originalOffset(offset, { compiled, source, map }))
  if (start === undefined || last === undefined) return false
  if (bare(source.slice(start, last + 1)) !== bare(compiled.slice(host.start, host.end))) return false
  const other = host.type === 'expression' ? `(${text})` : text
  writeFileSync(join(folder, file), source.slice(0, start) + other + source.slice(last + 1))
  return true
}

interface Sources {
  readonly compiled: string
  readonly source: string
  readonly map: SourceMap
}

/** Where in the TypeScript file a place of the compiled file comes from, in UTF-16 code units. */
function originalOffset(offset: number, { compiled, source, map }: Sources): number | undefined {
  const before = compiled.slice(0, offset).split('\n')
  const column = before.at(-1)?.length ?? 0
  const entry = map.findEntry(before.length - 1, column)
  if (!('originalLine' in entry) || entry.generatedLine !== before.length - 1) return undefined
  const lines = source.split('\n').slice(0, entry.originalLine)
  return lines.join('\n').length + (lines.length && 1) + entry.originalColumn + column - entry.generatedColumn
}

/** The text without what the compiler writes in its own way. */
function bare(text: string): string {
  return text.replace(/[\s;]+/g, '').replace(/,(?=[}\])])/g, '')
}
