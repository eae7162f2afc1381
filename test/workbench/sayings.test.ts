import { join } from 'node:path'
import { expect } from 'chai'
import { loadExtension } from '../../src/extension/load-extension.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { sayingsOf } from '../../src/workbench/views/sayings.ts'
import { config, makeFolder } from '../server/extension.ts'

const noon = Date.parse('2026-11-27T12:00:00Z')

describe('the sentences that the workbench begins with', () => {
  for (const [example, intent, sayings] of [
    ['clinic-ko', 'BookVisit', ['토요일에 정형외과 예약할게요', '월요일 오후 3시에 내과 예약해 줘']],
    ['cafe-ja', 'OrderDrink', ['コーヒーをください', 'カフェラテを2杯ください', 'Mサイズで']],
    ['hotel-en', 'BookRoom', ['book a sea view room for 2 guests', 'we arrive on Saturday']],
  ] as const)
    it(`have values in their placeholders, in ${example}`, async () => {
      const said = (await read(join('examples', example))).get(intent)
      for (const saying of sayings) expect(said).to.include(saying)
    })

  it('name another day of the week, where bookings begin tomorrow and the usual one is today', async () => {
    const saturday = noon + 86_400_000
    const said = (await read(join('examples', 'clinic-ko'), saturday)).get('BookVisit')
    expect(said?.filter((saying) => saying.includes('요일에 정형외과'))).to.deep.equal(['월요일에 정형외과 예약할게요'])
  })

  it('say particles in one form, a day that is taken, and no words that anybody could say otherwise', async () => {
    const { path } = makeFolder({
      'config.yaml': config.replace('language: en', 'language: ko'),
      'dialogs/a.yaml': `intents:
  Order:
    examples: ["{drink}을/를 {day}에 주세요", "{note}라고 전해 주세요", "다음에 {day} 주세요"]
    slots:
      drink: { choices: [라테], prompt: 무엇을 드릴까요? }
      day: { type: date, except: [saturday, sunday, monday], prompt: 언제요? }
      note: { prompt: 뭐라고 전할까요? }
    complete: 네.
`,
    })
    expect((await read(path)).get('Order')).to.deep.equal(['라테를 화요일에 주세요', '다음에 화요일 주세요'])
  })

  it('are of the first dialogs, where there are many: each is compared with all examples', async () => {
    const dialogs = Array.from(
      { length: 60 },
      (_, at) => `  Book${at}: { examples: [book ${at}, room ${at}], complete: Yes. }\n`,
    )
    const { path } = makeFolder({ 'dialogs/a.yaml': `intents:\n${dialogs.join('')}` })
    const sayings = [...(await read(path)).values()].flat()
    expect([sayings.length, sayings.at(-1)]).to.deep.equal([50, 'book 49'])
  })
})

async function read(folder: string, now = noon): Promise<ReadonlyMap<string, readonly string[]>> {
  const loaded = loadExtension(await readExtensionFiles(join(folder, 'config.yaml')), now)
  if (loaded.type !== 'loaded') throw new Error(`${folder} has mistakes: ${loaded.diagnostics.map(({ code }) => code)}`)
  return sayingsOf(loaded, now)
}
