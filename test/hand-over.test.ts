import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, it } from 'mocha'
import { type ScriptOptions, script } from '../src/commands/script.ts'
import { type Folder, newFolder } from './folder.ts'
import { keyIn, launch, until } from './server/running.ts'
import { callIn, typeIn } from './terminal.ts'

const config = 'applicationId: com.example.cafe\nlanguage: ko\ntimezone: Asia/Seoul\n'

const dialogs = `# 주문
intents:
  Order:
    description: 주문받기
    slots:
      drink:   # 마실 것
        choices:
          - latte: { say: 라테, also: [카페라테] }
          - 커피
        prompt: "무엇을 드릴까요?"   # 첫 질문
        reprompt:
          - 라테와 커피가 있습니다.
            무엇을 드릴까요?
          - 라테나 커피라고 말씀해 주세요.
        heard:
          oneOf: ['{drink} 좋지요.', '네, {drink}요.']
    complete:
      cases:
        - when: { drink: latte }
          say: [뜨거운 라테입니다., { text: Enjoy, lang: en }]
        - say: =1+2 는 셋입니다. {drink}
replies:
  launch: 어서 오세요.
`

const tests = `conversations:
  라테 한 잔:
    - { user: Order drink=latte, says: 라테 좋지요. 뜨거운 라테입니다. Enjoy }
`

function cafe(): Folder {
  return newFolder({ 'config.yaml': config, 'dialogs/order.yaml': dialogs, 'tests/order.yaml': tests })
}

function call({ path }: Folder, options: Partial<ScriptOptions> = {}) {
  return callIn(path, (terminal) => script({ config: 'config.yaml', ...options }, terminal))
}

/** The sheet as a spreadsheet has it, edited and saved there. */
async function edit(
  folder: Folder,
  change: (cells: string[][]) => string[][],
  { delimiter = ',', bom = true, name = 'sheet.csv' } = {},
): Promise<void> {
  const { output } = await call(folder)
  const cells: string[][] = parse(output, { bom: true })
  folder.write({ [name]: stringify(change(cells), { delimiter, bom, record_delimiter: 'windows' }) })
}

/** With another text where a text was. */
function saying(before: string, anew: string) {
  return (cells: string[][]) => cells.map((row) => row.map((cell) => (cell === before ? anew : cell)))
}

describe('reprompt script', () => {
  it('writes every text once as a sheet that Excel opens, without a formula in it', async () => {
    const folder = cafe()
    expect(await call(folder, { output: 'sheet.csv' })).to.include({ code: 0, errors: '' })
    const output = readFileSync(join(folder.path, 'sheet.csv'), 'utf8')
    expect(output.startsWith('\uFEFF'), 'the mark by which Excel knows UTF-8').to.equal(true)
    const [head, ...rows] = parse(output, { bom: true }) as string[][]
    expect(head).to.include.members(['대화', '슬롯', '말하는 때', '조건', '텍스트'])
    expect(rows.map((row) => row.slice(2))).to.deep.equal([
      ['Order', 'drink', '값을 읽는 말 (latte)', '', '라테', ''],
      ['Order', 'drink', '질문', '', '무엇을 드릴까요?', ''],
      ['Order', 'drink', '다시 물을 때 (1)', '', '라테와 커피가 있습니다. 무엇을 드릴까요?', ''],
      ['Order', 'drink', '다시 물을 때 (2)', '', '라테나 커피라고 말씀해 주세요.', ''],
      ['Order', 'drink', '들은 것을 알릴 때', '', '{drink} 좋지요.', 'oneOf 1/2'],
      ['Order', 'drink', '들은 것을 알릴 때', '', '네, {drink}요.', 'oneOf 2/2'],
      ['Order', '', '마지막 대답', '{ drink: latte }', '뜨거운 라테입니다.', ''],
      ['Order', '', '마지막 대답', '{ drink: latte }', 'Enjoy', 'lang: en'],
      ['Order', '', '마지막 대답', '', "'=1+2 는 셋입니다. {drink}", ''],
      ['공통', '', '첫인사', '', '어서 오세요.', ''],
    ])
  })

  it('takes an unedited sheet back without a change, whatever the spreadsheet put between the cells', async () => {
    const folder = cafe()
    for (const delimiter of [',', ';', '\t']) {
      await edit(folder, (cells) => cells, { delimiter, bom: delimiter === ',' })
      const { code, output } = await call(folder, { file: 'sheet.csv', apply: true })
      expect({ code, output }).to.deep.equal({ code: 0, output: '시트와 대화 파일이 같습니다. 고칠 것이 없습니다.\n' })
    }
    expect(readFileSync(join(folder.path, 'dialogs/order.yaml'), 'utf8')).to.equal(dialogs)
  })

  it('shows what differs first, and writes it in place when it is asked to', async () => {
    const folder = cafe()
    const order = () => readFileSync(join(folder.path, 'dialogs/order.yaml'), 'utf8')
    await edit(folder, (cells) =>
      [
        saying('무엇을 드릴까요?', '어떤 "음료"를 드릴까요?'),
        saying("'=1+2 는 셋입니다. {drink}", "'=1+1 은 둘입니다. {drink}"),
        saying('라테와 커피가 있습니다. 무엇을 드릴까요?', '라테: 커피도 있습니다.'),
      ].reduce((now, change) => change(now), cells),
    )
    const shown = await call(folder, { file: 'sheet.csv' })
    expect(shown.output).to.contain(
      'dialogs/order.yaml:10:17 Order.drink.prompt\n  - 무엇을 드릴까요?\n  + 어떤 "음료"를',
    )
    expect(shown.output).to.contain('바뀐 텍스트가 3개 있습니다. 아직 아무것도 쓰지 않았습니다.')
    expect(order()).to.equal(dialogs)
    const { code, output } = await call(folder, { file: 'sheet.csv', apply: true })
    expect({ code, last: output.trimEnd().split('\n').at(-1) }).to.deep.equal({
      code: 0,
      last: '파일 1개에서 텍스트 3개를 고쳤습니다.',
    })
    expect(order()).to.equal(
      dialogs
        .replace('"무엇을 드릴까요?"', '"어떤 \\"음료\\"를 드릴까요?"')
        .replace('라테와 커피가 있습니다.\n            무엇을 드릴까요?', '"라테: 커피도 있습니다."')
        .replace('=1+2 는 셋입니다. {drink}', '"=1+1 은 둘입니다. {drink}"'),
    )
  })

  it('leaves alone what was changed in the file meanwhile, and says in which row', async () => {
    const folder = cafe()
    await edit(folder, (cells) => [
      ...[saying('무엇을 드릴까요?', '뭘 드려요?'), saying('어서 오세요.', '반갑습니다.')].reduce(
        (now, change) => change(now),
        cells,
      ),
      ['intents/Gone/complete#00000000', 'dialogs/order.yaml', '', '', '', '', '없는 것', ''],
      [...(cells.at(-1) ?? []).map((cell) => cell.replace('어서 오세요.', '안녕하세요.'))],
    ])
    const now = dialogs.replace('무엇을 드릴까요?"', '무엇을 마실래요?"')
    folder.write({ 'dialogs/order.yaml': now })
    const { code, errors } = await call(folder, { file: 'sheet.csv', apply: true })
    expect(code).to.equal(1)
    expect(errors).to.contain('3행: 시트를 만든 뒤에 dialogs/order.yaml:10:17의 텍스트가 바뀌어')
    expect(errors).to.contain('12행: 이 id는')
    expect(errors).to.contain('13행: dialogs/order.yaml:23:11의 텍스트를 다르게')
    const written = readFileSync(join(folder.path, 'dialogs/order.yaml'), 'utf8')
    expect(written).to.equal(now.replace('어서 오세요.', '반갑습니다.'))
  })

  it('writes nothing that would be a mistake, and reports it', async () => {
    const folder = cafe()
    await edit(folder, (cells) => saying('무엇을 드릴까요?', '{drnk} 드릴까요?')(saying('라테', '라떼')(cells)))
    const { code, errors } = await call(folder, { file: 'sheet.csv', apply: true })
    expect(code).to.equal(1)
    expect(errors)
      .to.match(/\[unknown-placeholder\]/)
      .and.contain('아무것도 쓰지 않았습니다.')
    expect(readFileSync(join(folder.path, 'dialogs/order.yaml'), 'utf8')).to.equal(dialogs)
  })

  it('says what is wrong with a sheet that it cannot read', async () => {
    const folder = cafe()
    const says = async (bytes: Uint8Array | string) => {
      folder.write({ 'sheet.csv': bytes })
      return (await call(folder, { file: 'sheet.csv', apply: true })).errors
    }
    // "어서" as the code page of a Korean Windows has it.
    expect(await says(Buffer.from([0xbe, 0xee, 0xbc, 0xad]))).to.contain('CSV UTF-8')
    expect(await says('id,text,note\n"a')).to.contain('CSV가 아닙니다')
    expect(await says('a,b,c\n1,2,3\n')).to.contain('시트에 열이 없습니다: id (고치지 마세요), 파일, 텍스트')
    expect((await call(folder, { file: 'none.csv' })).errors).to.contain('none.csv: 읽을 수 없습니다(ENOENT)')
  })

  it('overwrites no sheet', async () => {
    const folder = cafe()
    folder.write({ 'sheet.csv': 'somebody’s work' })
    const { code } = await call(folder, { output: 'sheet.csv' })
    expect({ code, text: readFileSync(join(folder.path, 'sheet.csv'), 'utf8') }).to.deep.equal({
      code: 3,
      text: 'somebody’s work',
    })
  })
})

describe('reprompt report', () => {
  it('writes one page with maps, texts, conversations and coverage, which asks for nothing else', async () => {
    const folder = cafe()
    folder.write({
      'dialogs/hostile.yaml': 'intents:\n  Hostile: "<script>alert(1)</script>"\n',
      'tests/wrong.yaml': 'conversations:\n  틀린 것:\n    - { user: Hostile, says: 다른 말 }\n',
    })
    expect(await typeIn(folder.path, ['report', '--output', 'report.html'])).to.include({ code: 0, errors: '' })
    const page = readFileSync(join(folder.path, 'report.html'), 'utf8')
    expect(page).to.contain('<html lang="ko">').and.contain('<svg').and.contain('라테 한 잔')
    expect(page).to.contain('<td>drink: 다시 물을 때 (2)</td>').and.contain('dialogs/order.yaml:10')
    expect(page).to.match(/<li class="user">.*?Order drink=latte<\/li><li class="says">라테 좋지요\./)
    expect(page)
      .to.contain('기대: 다른 말')
      .and.match(/텍스트 \d+\/\d+/)
    expect(page).not.to.contain('<script')
    expect(page).not.to.match(/(?:src|href)=/)
  })
})

describe('reprompt dev --open', () => {
  it('opens the page in the browser that the system names', async function () {
    if (process.platform !== 'linux') this.skip()
    const folder = cafe()
    folder.write({ browser: '#!/bin/sh\necho "$1" > opened.tmp && mv opened.tmp opened\n' })
    const browser = join(folder.path, 'browser')
    chmodSync(browser, 0o755)
    const server = await launch(folder.path, 'dev', { PORT: '0', BROWSER: browser }, ['--open'])
    try {
      const opened = join(folder.path, 'opened')
      await until(() => existsSync(opened))
      expect(readFileSync(opened, 'utf8')).to.equal(`http://localhost:${server.port}/?key=${keyIn(server)}\n`)
    } finally {
      await server.end()
    }
  })
})
