// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${1:…} is the editor's
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { newFolder } from '../folder.ts'
import { type Editing, type LanguageServer, type Position, startLanguageServer } from './language-server.ts'

// What an author sees in an editor, by the language server that editors run.

describe('an editor', () => {
  const folder = newFolder().path
  let server: LanguageServer
  let files = 0

  before(async () => {
    server = await startLanguageServer()
  })
  after(() => server.close())

  function open(schema: string, written: string): Editing {
    files += 1
    const text = `# yaml-language-server: $schema=${resolve('docs/schemas', schema)}\n${written}`
    return server.open(join(folder, `${files}.yaml`), text)
  }

  async function complete(schema: string, written: string) {
    return open(schema, written.replace('|', '')).complete(cursorIn(written))
  }

  async function hover(schema: string, written: string) {
    return open(schema, written.replace('|', '')).hover(cursorIn(written))
  }

  it('offers the keys of a slot, in Korean', async () => {
    const offered = await complete(
      'ko/dialog.schema.json',
      'intents:\n  OrderPizza:\n    slots:\n      pizzaType:\n        pr|\n    complete: 네.\n',
    )
    const prompt = offered.find(({ label }) => label === 'prompt')
    expect(prompt).to.include({ documentation: '질문.', insertText: 'prompt: ${1:어떤 피자를 드릴까요?}' })
    expect(offered.map(({ label }) => label)).to.include.members(['reprompt', 'choices', 'required', 'interval'])
  })

  it('offers whole dialogs and slots, in Japanese', async () => {
    const dialogs = await complete('ja/dialog.schema.json', 'intents:\n  |\n')
    const asking = dialogs.find(({ label }) => label === '尋ねる対話')
    expect(asking?.insertText).to.contain('prompt: ${3:どのピザになさいますか？}')
    const slots = await complete(
      'ja/dialog.schema.json',
      'intents:\n  OrderPizza:\n    slots:\n      |\n    complete: はい。\n',
    )
    expect(slots.map(({ label }) => label)).to.include.members(['選んで答えるスロット', '整数を受け取るスロット'])
  })

  it('offers the types of a slot, and what follows the end of a dialog', async () => {
    const types = await complete(
      'en/dialog.schema.json',
      'intents:\n  OrderPizza:\n    slots:\n      pizzaType:\n        type: |\n    complete: Done.\n',
    )
    expect(types.map(({ label }) => label)).to.include.members(['text', 'integer', 'yesno', 'datetime'])
    const endings = await complete('en/dialog.schema.json', 'intents:\n  A:\n    complete: Done.\n    then: |\n')
    expect(endings.map(({ label }) => label)).to.include.members(['end', 'stay', 'auto'])
  })

  it('says what a key is for, in the language of the author', async () => {
    const dialog = 'intents:\n  OrderPizza:\n    con|firm: 맞나요?\n    complete: 네.\n'
    expect(await hover('ko/dialog.schema.json', dialog)).to.contain(
      '다 알게 되면 확인하는 질문. "네"면 끝내고, "아니요"면 `change`를 묻습니다.',
    )
    expect(await hover('en/dialog.schema.json', dialog)).to.contain('Asked when everything is filled')
    expect(await hover('ja/config.schema.json', 'applica|tionId: com.example\n')).to.contain('エクステンションのID')
    expect(await hover('ko/conversation.schema.json', 'conversations:\n  a:\n    - us|er: yes\n')).to.contain(
      '사용자가 하는 일',
    )
  })

  it('marks what the program would refuse, where it is', async () => {
    const file = open(
      'ko/dialog.schema.json',
      'intents:\n  OrderPizza:\n    slots:\n      size:\n        promt: 크기는요?\n        required: maybe\n    complete: 네.\n',
    )
    const text = [...(await file.diagnose())].sort()
    expect(text).to.have.length(2)
    expect(text[0]).to.match(/^5:8 .*promt/)
    expect(text[1]).to.match(/^6:18 .*boolean/)
  })

  it('marks nothing in the extensions that we ship', async () => {
    for (const path of readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(isYaml)) {
      const file = open(schemaFor(path), readFileSync(join('examples', path), 'utf8'))
      expect(await file.diagnose(), path).to.deep.equal([])
    }
  })
})

/** Where the `|` is, below the line that names the schema. */
function cursorIn(written: string): Position {
  const lines = written.slice(0, written.indexOf('|')).split('\n')
  return { line: lines.length, character: lines.at(-1)?.length ?? 0 }
}

function isYaml(path: string): boolean {
  return path.endsWith('.yaml')
}

function schemaFor(path: string): string {
  const [, folder] = path.split('/')
  if (folder === 'config.yaml') return 'en/config.schema.json'
  return folder === 'dialogs' ? 'en/dialog.schema.json' : 'en/conversation.schema.json'
}
