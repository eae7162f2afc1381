import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { readBlocks } from './docs/blocks.ts'

describe('README.md', () => {
  for (const page of ['README.md', 'README.ko.md', 'README.ja.md'])
    it(`${page} has the two commands`, () => {
      const commands = readBlocks(page).map(({ text }) => text.replace(/ +#.*/gu, ''))
      expect(commands).to.include('npm ci && npm start\nnpm ci && npm test\n')
    })

  it('links to nothing that npm would not publish', () => {
    const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], options))
    const published: readonly string[] = files.map(({ path }: { readonly path: string }) => path)
    for (const page of published.filter((path) => path.endsWith('.md') && !path.startsWith('examples/'))) {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?<to>[^)#:\s]+)(?:#[^)\s]+)?\)/gu)]
      const targets = links.map(({ groups }) => join(dirname(page), groups?.to ?? '').replaceAll('\\', '/'))
      const lost = targets.filter((target) => !published.some((path) => path === target || path.startsWith(target)))
      expect(lost, page).to.deep.equal([])
    }
  })
})
