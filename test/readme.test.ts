import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { newFolder } from './folder.ts'
import { run } from './server/running.ts'

const readme = readFileSync('README.md', 'utf8')
const prints = [...readme.matchAll(/```text\n(?<print>.+?)```/gsu)].map(({ groups }) => groups?.print ?? '')

describe('README.md', () => {
  it('shows the talk as the terminal does', async () => {
    const talk = prints.find((print) => print.startsWith('> ')) ?? expect.fail('no talk')
    const lines = talk.split('\n').filter((line) => line.startsWith('> '))
    const input = lines.map((line) => `${line.slice(2)}\n`).join('')
    const { output } = await run('.', ['chat'], {}, input)
    expect(output.trimEnd()).to.equal(talk.trimEnd())
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
