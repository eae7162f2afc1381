import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'

/** Compares a text with the file that holds it, where an empty one is no file; `UPDATE=1` takes the text for right. */
export function expectGolden(file: string, text: string): void {
  if (process.env.UPDATE) {
    if (text === '') rmSync(file, { force: true })
    else writeFileSync(file, text)
  }
  expect(text).to.equal(existsSync(file) ? readFileSync(file, 'utf8') : '')
}
