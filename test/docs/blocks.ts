import { readFileSync } from 'node:fs'

/** A fenced block of a Markdown file. */
export interface Block {
  readonly file: string
  /** The line that its text begins in, from 1. */
  readonly line: number
  /** The line of the heading that it is under; 0 above the first. */
  readonly heading: number
  /** What is behind the fence: `yaml slots`. */
  readonly info: string
  readonly text: string
}

const fence = /^(?<indent> *)(?<ticks>`{3,})(?<info>.*)$/u

/** Every fenced block of a Markdown file, in order. */
export function readBlocks(file: string): readonly Block[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: Block[] = []
  let heading = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const { indent = '', ticks, info = '' } = fence.exec(line)?.groups ?? {}
    if (/^#+ /u.test(line)) heading = at + 1
    if (ticks === undefined) continue
    const end = lines.findIndex((other, index) => index > at && other.trim() === ticks)
    if (end === -1) throw new Error(`${file}:${at + 1}: the block is not closed`)
    const text = lines.slice(at + 1, end).map((inside) => `${inside.slice(indent.length)}\n`)
    blocks.push({ file, line: at + 2, heading, info: info.trim(), text: text.join('') })
    at = end
  }
  return blocks
}
