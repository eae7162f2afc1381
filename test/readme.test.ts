import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { newFolder } from './folder.ts'
import { run } from './server/running.ts'

const readme = readFileSync('README.md', 'utf8')
const prints = [...readme.matchAll(/```text\n(?<print>.+?)```/gsu)].map(({ groups }) => groups?.print ?? '')

describe('README.md', function () {
  this.timeout(60_000)

  it('shows the talk as the terminal does', async () => {
    const talk = prints.find((print) => print.startsWith('> ')) ?? expect.fail('no talk')
    const lines = talk.split('\n').filter((line) => line.startsWith('> '))
    const input = lines.map((line) => `${line.slice(2)}\n`).join('')
    const { output } = await run('.', ['chat'], {}, input)
    expect(output.trimEnd()).to.equal(talk.trimEnd())
  })

  it('shows what its test prints', async () => {
    const output = prints.find((print) => print.startsWith('tests/pizza.yaml')) ?? expect.fail('no output')
    const test = /```yaml test\n(?<test>.+?)```/su.exec(readme)?.groups?.test ?? expect.fail('no test')
    const folder = newFolder({ 'tests/pizza.yaml': test }).path
    for (const name of ['config.yaml', 'dialogs']) cpSync(name, join(folder, name), { recursive: true })
    expect((await run(folder, ['test'])).output).to.equal(output)
  })

  for (const page of ['README.md', 'README.ko.md', 'README.ja.md'])
    it(`${page} opens with the two commands`, () => {
      const [, first = ''] = /```sh\n(?<commands>.+?)```/su.exec(readFileSync(page, 'utf8')) ?? []
      expect(first.split('\n').map((line) => line.replace(/ +#.*/u, ''))).to.deep.equal([
        'npm ci && npm start',
        'npm ci && npm test',
        '',
      ])
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

  it('shows a mistake as the terminal does', async () => {
    const mistake = prints.find((print) => print.includes('error:')) ?? expect.fail('no mistake')
    const written =
      /```yaml\n(?<dialog>intents:\n {2}OrderCoffee:.+?)```/su.exec(readme)?.groups?.dialog ?? expect.fail('no dialog')
    const folder = newFolder({ 'dialogs/coffee.yaml': written.replace('prompt: Small', 'promt: Small') })
    const { code, output } = await run(folder.path, ['check', 'dialogs'], { LANG: 'en' })
    expect(output).to.equal(`${mistake}\n1 error in 1 file.\n`)
    expect(code).to.equal(1)
  })
})
