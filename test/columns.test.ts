import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { check } from '../src/commands/check.ts'
import { newFolder } from './folder.ts'
import { callIn } from './terminal.ts'

interface Row {
  readonly text: string
  readonly columns: number
}

const rows: Readonly<Record<string, Row>> = parse(readFileSync('test/columns.yaml', 'utf8'))

describe('a caret is right behind', () => {
  for (const [title, { text, columns }] of Object.entries(rows))
    it(title, async () => {
      const [line = '', carets = ''] = await frameOf(`${text}{size}`)
      expect(carets.indexOf('^') - line.indexOf(text)).to.equal(columns)
    })
})

/** The line that a mistake in a text is in, and the line below it. */
async function frameOf(text: string): Promise<readonly string[]> {
  const folder = newFolder({ 'a.yaml': `intents:\n  A: ${JSON.stringify(text)}\n` }).path
  const { output } = await callIn(folder, (terminal) =>
    check({ config: 'config.yaml', files: ['a.yaml'], format: 'text' }, terminal),
  )
  return output.split('\n').filter((line) => line.includes(' | '))
}
