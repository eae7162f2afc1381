import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { importModel } from '../src/commands/import.ts'
import type { LanguageCode } from '../src/languages/language.ts'
import { readBlocks } from './docs/blocks.ts'
import { newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { callIn, typeIn } from './terminal.ts'

const english = { LANG: 'en_US.UTF-8' }

describe('reprompt import', () => {
  for (const set of ['published', 'odd']) {
    describe(set, () => {
      for (const name of readdirSync(`test/import/${set}`)) {
        it(name.replaceAll('-', ' '), async () => {
          const folder = `test/import/${set}/${name}`
          const { code, output, errors } = await callIn(folder, (terminal) =>
            importModel({ files: modelFiles(folder) }, terminal),
          )
          expectGolden(`${folder}/dialogs.yaml`, output)
          expectGolden(`${folder}/errors.txt`, errors)
          expect(code).to.equal(output === '' ? 1 : 0)
          if (output === '') return
          const checked = await callIn(folder, (terminal) =>
            check({ config: 'config.yaml', files: ['dialogs.yaml'], format: 'text' }, terminal),
          )
          expect(checked.output).to.match(/^No problems/)
        })
      }
    })
  }

  it('asks in the language that is named', async () => {
    const folder = 'test/import/odd/twice'
    const ask = async (language: LanguageCode) => {
      const { output, errors } = await callIn(folder, (terminal) =>
        importModel({ files: modelFiles(folder), language }, terminal),
      )
      return [
        /prompt: (.*)/.exec(output)?.[1],
        /complete: (.*)/.exec(output)?.[1],
        errors.split('\n').find((line) => line.includes(':3:')),
      ]
    }
    expect(await ask('ko')).to.deep.equal([
      'store를 말씀해 주세요.',
      '네, 알겠습니다. {store}.',
      'slottype_STORE.tsv:3:1 경고: 대표어 `city`는 `City`와 같은 말이라서 그 동의어로 합칩니다. [repeated-value]',
    ])
    expect(await ask('ja')).to.deep.equal([
      'storeを教えてください。',
      'はい、承知しました。{store}。',
      'slottype_STORE.tsv:3:1 警告: 代表語`city`は`City`と同じ言葉なので、その同義語にします。 [repeated-value]',
    ])
  })

  it('writes into a file, and never over one', async () => {
    const folder = newFolder({
      'CategoryIntent.tsv': readFileSync('test/import/published/sugyan/CategoryIntent.tsv'),
    }).path
    const command = ['import', 'CategoryIntent.tsv', '--output', 'category.yaml']
    expect(await typeIn(folder, command, english)).to.include({ code: 0, output: '' })
    expect(readFileSync(join(folder, 'category.yaml'), 'utf8')).to.contain('CategoryIntent:')
    writeFileSync(join(folder, 'category.yaml'), 'mine')
    const again = await typeIn(folder, command, english)
    expect(again.errors).to.contain('category.yaml already exists and was not overwritten.')
    expect(again.code).to.equal(3)
    expect(readFileSync(join(folder, 'category.yaml'), 'utf8')).to.equal('mine')
  })

  it('makes of the files in docs/interaction-model.md what stands there', async () => {
    const blocks = readBlocks('docs/interaction-model.md')
    const [intent = '', type = ''] = blocks.filter(({ info }) => info === '').map(({ text }) => text)
    const folder = newFolder({ 'intent_OrderPizza.tsv': intent, 'slottype_PIZZA_TYPE.tsv': type }).path
    const { output } = await callIn(folder, (terminal) => importModel({ files: modelFiles(folder) }, terminal))
    expect(output).to.equal(blocks.find(({ info }) => info === 'yaml')?.text)
  })

  it('reports a file that is not there, and wrong usage', async () => {
    const missing = await typeIn('test', ['import', 'nowhere.tsv'], english)
    expect(missing).to.include({ code: 1, output: '' })
    expect(missing.errors).to.match(/^nowhere\.tsv error: No such file or folder\. \[unreadable-file\]\n/)
    expect((await typeIn('test', ['import'], english)).code).to.equal(2)
    expect((await typeIn('test', ['import', 'a.tsv', '--language', 'fr'], english)).code).to.equal(2)
    expect((await typeIn('test', ['import', '--help'], english)).output).to.contain(
      'reprompt import intent_OrderPizza.tsv',
    )
  })
})

function modelFiles(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => /\.(?:tsv|json)$/.test(file))
}
