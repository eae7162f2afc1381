import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'

const main = resolve('dist/src/main.js')
const readme = readFileSync('README.md', 'utf8')
const prints = [...readme.matchAll(/```text\n(?<print>.+?)```/gsu)].map(({ groups }) => groups?.print ?? '')

describe('README.md', () => {
  it('shows the talk as the terminal does', () => {
    const talk = prints.find((print) => print.startsWith('> ')) ?? expect.fail('no talk')
    const lines = talk.split('\n').filter((line) => line.startsWith('> '))
    const input = lines.map((line) => `${line.slice(2)}\n`).join('')
    const heard = execFileSync(process.execPath, [main, 'chat'], { input, encoding: 'utf8' })
    expect(heard.trimEnd()).to.equal(talk.trimEnd())
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
