import { existsSync, readdirSync } from 'node:fs'
import { describe, it } from 'mocha'
import { readBlocks } from './docs/blocks.ts'
import { readExamples } from './docs/examples.ts'
import { tryExample } from './docs/try.ts'

const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (page) => page.endsWith('.md') && existsSync(page),
)

describe('every example in the docs works', () => {
  for (const page of pages)
    describe(page, () => {
      for (const example of readExamples(readBlocks(page)))
        it(`${page}:${example.block.line} ${example.block.info}`, () => tryExample(example))
    })
})
