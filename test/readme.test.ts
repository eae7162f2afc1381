import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'

const main = resolve('dist/src/main.js')
const readme = readFileSync('README.md', 'utf8')
const prints = [...readme.matchAll(/```text\n(?<print>.+?)```/gsu)].map(({ groups }) => groups?.print ?? '')

describe('README.md', function () {
  this.timeout(60_000)

  it('shows the talk as the terminal does', () => {
    const talk = prints.find((print) => print.startsWith('> ')) ?? expect.fail('no talk')
    const lines = talk.split('\n').filter((line) => line.startsWith('> '))
    const input = lines.map((line) => `${line.slice(2)}\n`).join('')
    const heard = execFileSync(process.execPath, [main, 'chat'], { input, encoding: 'utf8' })
    expect(heard.trimEnd()).to.equal(talk.trimEnd())
  })

  it('shows what its test prints', () => {
    const output = prints.find((print) => print.startsWith('tests/pizza.yaml')) ?? expect.fail('no output')
    const test = /```yaml test\n(?<test>.+?)```/su.exec(readme)?.groups?.test ?? expect.fail('no test')
    const folder = mkdtempSync(join(tmpdir(), 'reprompt-readme-'))
    try {
      for (const name of ['config.yaml', 'dialogs']) cpSync(name, join(folder, name), { recursive: true })
      mkdirSync(join(folder, 'tests'))
      writeFileSync(join(folder, 'tests/pizza.yaml'), test)
      expect(execFileSync(process.execPath, [main, 'test'], { cwd: folder, encoding: 'utf8' })).to.equal(output)
    } finally {
      rmSync(folder, { recursive: true })
    }
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

  it('shows a mistake as the terminal does', () => {
    const mistake = prints.find((print) => print.includes('error:')) ?? expect.fail('no mistake')
    const written =
      /```yaml\n(?<dialog>intents:\n {2}OrderCoffee:.+?)```/su.exec(readme)?.groups?.dialog ?? expect.fail('no dialog')
    const folder = mkdtempSync(join(tmpdir(), 'reprompt-readme-'))
    try {
      mkdirSync(join(folder, 'dialogs'))
      writeFileSync(join(folder, 'dialogs/coffee.yaml'), written.replace('prompt: Small', 'promt: Small'))
      const { stdout, status } = spawnSync(process.execPath, [main, 'check', 'dialogs'], {
        cwd: folder,
        env: { ...process.env, LANG: 'en' },
        encoding: 'utf8',
      })
      expect(stdout).to.equal(`${mistake}\n1 error in 1 file.\n`)
      expect(status).to.equal(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
