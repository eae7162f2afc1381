import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type GraphOptions, graph } from '../src/commands/graph.ts'
import { newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { callIn, typeIn } from './terminal.ts'

describe('reprompt graph', () => {
  for (const language of ['ko', 'ja', 'en']) {
    it(`draws dialogs in ${language}, as a picture and for Mermaid`, async () => {
      const picture = await draw(language, { format: 'svg' })
      expectGolden(`test/graph/${language}/graph.svg`, picture.output)
      expectWellFormed(picture.output)
      expectGolden(`test/graph/${language}/graph.mmd`, (await draw(language, { format: 'mermaid' })).output)
    })
  }

  it('draws one dialog, by any intent that starts it', async () => {
    const { output } = await draw('en', { format: 'mermaid', intent: 'ReserveRoom' })
    expect(output).to.equal((await draw('en', { format: 'mermaid', intent: 'BookHotel' })).output)
    expect((await draw('ko', { format: 'svg', intent: 'StoreHours' })).output).to.not.contain('pizzaType')
  })

  it('says which intent was probably meant', async () => {
    expect(await draw('en', { format: 'svg', intent: 'BookHotle' })).to.deep.equal({
      code: 2,
      output: '',
      errors: 'No dialog is called "BookHotle". Did you mean "BookHotel"?\n',
    })
  })

  it('says that there is no dialog at all, in the language of the extension', async () => {
    const folder = newFolder({ 'config.yaml': readFileSync('test/graph/ko/config.yaml') }).path
    mkdirSync(join(folder, 'dialogs'))
    const { code, errors } = await callIn(folder, (terminal) =>
      graph({ config: 'config.yaml', format: 'svg' }, terminal),
    )
    expect(code).to.equal(1)
    expect(errors).to.match(/^dialogs 오류: .*\[no-dialogs\]/)
  })

  it('is called from the command line, and writes a file', async () => {
    const folder = newFolder().path
    const file = join(folder, 'hotel.svg')
    const config = resolve('test/graph/en/config.yaml')
    expect(await typeIn(folder, ['graph', 'BookHotel', '--config', config, '--output', 'hotel.svg'])).to.include({
      code: 0,
      output: '',
    })
    expect(readFileSync(file, 'utf8')).to.match(/^<svg .*<\/svg>\n$/s)
    expect((await typeIn('test/graph/en', ['graph', '--format', 'png'])).code).to.equal(2)
    expect((await typeIn('test/graph/en', ['graph', '--help'])).output).to.contain('reprompt graph OrderPizza')
  })
})

function draw(language: string, options: Omit<GraphOptions, 'config'>) {
  return callIn(`test/graph/${language}`, (terminal) => graph({ config: 'config.yaml', ...options }, terminal))
}

/** Every tag is closed in its turn, and nothing else has a bracket or a bare ampersand. */
function expectWellFormed(xml: string): void {
  const open: string[] = []
  for (const [, slash, name = '', closed] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[a-zA-Z:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (slash === '/') expect(open.pop()).to.equal(name)
    else if (closed !== '/') open.push(name)
  }
  expect(open).to.deep.equal([])
  expect(xml.replace(/<[^<>]*>/g, '')).to.not.match(/[<>]|&(?!amp;|lt;|gt;|quot;)/)
}
