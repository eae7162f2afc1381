import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { exportModel } from '../src/commands/export.ts'
import type { DialogFile, DialogMap, DialogSource } from '../src/core/dialog.ts'
import type { Settings } from '../src/core/dialogs.ts'
import { readChoices, readDialog, resolveSlot } from '../src/core/shorthand.ts'
import { draftTexts } from '../src/interaction-model/draft-texts.ts'
import { toDialogs } from '../src/interaction-model/to-dialogs.ts'
import { toModel } from '../src/interaction-model/to-model.ts'
import { english } from '../src/languages/en.ts'
import { japanese } from '../src/languages/ja.ts'
import { korean } from '../src/languages/ko.ts'
import type { Language } from '../src/languages/language.ts'
import { printExpression } from '../src/platforms/cek/model/expression.ts'
import { isBuiltIn, modelFormat, ownTypes, plainPlatform, readModel } from '../src/platforms/index.ts'
import type { PlatformName } from '../src/platforms/names.ts'
import { fold } from '../src/slot-types/slot-type.ts'
import { newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { runs } from './runs.ts'
import { callIn, typeIn } from './terminal.ts'

describe('reprompt export', () => {
  it('writes a file for each intent with examples and for each slot type, and reports what CLOVA will not do', async () => {
    const folder = extension()
    const { code, output, errors } = await exportIn(folder)
    expectGolden('test/export/notes.txt', errors)
    expect(code).to.equal(0)
    const written = readdirSync(join(folder, 'model')).sort()
    expect(output.split('\n').sort().join()).to.equal(['', ...written.map((name) => join('model', name))].join())
    const texts = written.map((name) => `${name}\n${readFileSync(join(folder, 'model', name), 'utf8')}`)
    expectGolden('test/export/written.txt', texts.join('\n').replaceAll('\r\n', '\n'))
    expect(texts.every((text) => text.includes('\r\n'))).to.equal(true)
  })

  it('leaves files alone that say the same, and writes nothing where one differs, unless it is forced', async () => {
    const folder = extension()
    await exportIn(folder)
    const file = join(folder, 'model', 'slottype_DRINK.tsv')
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\n`)
    const bytes = readFileSync(file)
    expect((await exportIn(folder)).output.match(/\(unchanged\)/g)).to.have.length(10)
    expect(readFileSync(file)).to.deep.equal(bytes)

    writeFileSync(file, 'mocha\n')
    const other = join(folder, 'model', 'intent_Reserve.tsv')
    writeFileSync(other, '')
    const refused = await exportIn(folder)
    expect(refused.code).to.equal(1)
    expect(refused.errors).to.contain(join('model', 'slottype_DRINK.tsv')).and.contain('--force')
    expect([readFileSync(file, 'utf8'), readFileSync(other, 'utf8')]).to.deep.equal(['mocha\n', ''])

    expect((await exportIn(folder, true)).code).to.equal(0)
    expect(readFileSync(file, 'utf8')).to.contain('caffè latte')
  })

  it('exports nothing of dialogs with mistakes', async () => {
    const folder = extension()
    writeFileSync(join(folder, 'dialogs', 'broken.yaml'), 'intents: { Broken: { slots: {} } }')
    const { code, output, errors } = await exportIn(folder)
    expect({ code, output }).to.deep.equal({ code: 1, output: '' })
    expect(errors).to.contain('[missing-key]')
  })

  it('lets a free text have no choices of another slot, whichever comes first', () => {
    const drink = { prompt: 'Which?', choices: ['latte', 'tea'] }
    const note = { prompt: 'What shall we write?' }
    const order = { examples: '{name}', slots: { name: drink }, complete: 'Coming.' }
    const engrave = { examples: '{name}', slots: { name: note }, complete: 'Done.' }
    expect(typesIn({ Order: order, Engrave: engrave })).to.deep.equal(['NAME', 'ENGRAVE_NAME'])
    expect(typesIn({ Engrave: engrave, Order: order })).to.deep.equal(['NAME', 'ORDER_NAME'])
  })

  it('lets Korean particles agree with the samples, and leaves what the author wrote as it is', () => {
    const examples = ['{음료}을/를 주세요', '"{음료}"을/를 주세요', '<을(를)> {음료}']
    const slots = { 음료: { prompt: '무엇을 드릴까요?', choices: ['라테', '레몬 생강청'] } }
    const { model, notes } = exportFor('clova', { intents: { 주문: { examples, slots, complete: '네.' } } }, korean)
    expect(model.intents[0]?.expressions.map(printExpression)).to.deep.equal([
      '<음료>라테</음료>를 주세요',
      '"<음료>레몬 생강청</음료>"을 주세요',
    ])
    expect(notes).to.deep.equal(['주문의 발화 예시에 < 또는 >가 있어서 뺐습니다: "<을(를)> {음료}"'])
  })

  it('writes for a free text what a user would say, in the language of the extension', () => {
    const text = { prompt: '?' }
    const slots = { name: text, memo: text, color: text, gift: { ...text, default: '꽃' } }
    const examples = ['{name}이에요/예요', '{memo}라고 전해 주세요', '{color}(으)로 주세요', '{gift}을/를 보내 주세요']
    expect(sentencesOf({ examples, slots, complete: '네.' }, korean)).to.deep.equal([
      '<name>홍길동</name>이에요',
      '<memo>문 앞에 놓아 주세요</memo>라고 전해 주세요',
      '<color>이것</color>으로 주세요',
      '<gift>꽃</gift>을 보내 주세요',
    ])
    const ordering = {
      examples: ['{担当者名}さんでお願いします', '{topping}をください'],
      slots: { 担当者名: text, topping: text },
    }
    expect(sentencesOf({ ...ordering, complete: 'はい。' }, japanese)).to.deep.equal([
      '<担当者名>山田</担当者名>さんでお願いします',
      '<topping>これ</topping>をください',
    ])
  })

  it('samples what the dialog takes: within except, every and bounds of other slots, and no choice of another intent', () => {
    const slots = {
      room: {
        choices: { sea: { sleeps: 2 }, park: { sleeps: 3 }, any: { sleeps: 2, intent: 'AnyIntent' } },
        prompt: '?',
      },
      guests: { type: 'integer', min: 1, max: 'room.sleeps', prompt: '?' },
      arrival: { type: 'date', prompt: '?' },
      departure: { type: 'date', min: 'arrival + 1 day', except: 'saturday', prompt: '?' },
      drink: { choices: ['tea', 'milk', { other: { else: true } }], except: 'milk', prompt: '?' },
      cups: { type: 'integer', every: 4, prompt: '?' },
      hour: { type: 'time', every: '1 hour', except: ['09:00-18:00'], prompt: '?' },
      day: { type: 'date', except: ['saturday', 'sunday', '12-24'], min: 'arrival', prompt: '?' },
      lunch: { type: 'time', min: '12:00', max: '13:30', prompt: '?' },
    }
    const examples = ['{room}', '{room}', '{guests}', '{guests}', '{arrival} {departure}', '{arrival} {departure}']
    const more = ['{drink} {cups}', '{drink} {cups}', '{hour}', '{day}', '{day}', '{lunch}']
    const dialog = { examples: [...examples, ...more], slots, complete: 'Done.' }
    const { model } = exportFor('clova', { intents: { Book: dialog } }, english)
    expect(
      model.intents[0]?.expressions.map(printExpression).map((text) => text.replace(/<[^>]*>/gu, '')),
    ).to.deep.equal([
      ...['sea', 'park', '2', '1', 'tomorrow December 24', 'tomorrow December 24'],
      ...['tea 4', 'tea 8', '6 PM', 'tomorrow', 'tomorrow', 'noon'],
    ])
  })

  it('samples what goes with the choice in the same sentence, where a fact of that is a bound', () => {
    const car = { prompt: '?', choices: { van: { least: 3, most: 5 }, truck: { least: 7, most: 20 } } }
    const days = { type: 'integer', min: 'car.least', max: 'car.most', prompt: '?' } as const
    const menu = { prompt: '?', choices: { tv: { most: 1 }, lamp: { most: 9 } } }
    const amount = { type: 'integer', min: 1, max: 'menu.most', prompt: '?' } as const
    const items = { many: true, slots: { menu, amount }, more: '?' }
    const dialog = (examples: string[], slots: NonNullable<DialogMap['slots']>) => ({ examples, slots, complete: '.' })
    const intents = {
      Rent: dialog(['{car} {days}', '{days} {car}', '{days} {car}'], { car, days }),
      Buy: dialog(['{menu} {amount}', '{menu} {amount} {amount2} {menu2}'], { items }),
    }
    const { model } = exportFor('clova', { intents }, english)
    const texts = model.intents.flatMap(({ expressions }) => expressions.map(printExpression))
    expect(texts.map((text) => text.replace(/<[^>]*>/gu, ''))).to.deep.equal([
      ...['van 3', '20 truck', '3 van'],
      ...['tv 1', 'lamp 3 1 tv'],
    ])
  })

  it('samples days that are never too early or too late, whenever they are said', () => {
    const bounded = {
      far: { type: 'date', min: 'today + 30 days' },
      near: { type: 'date', min: 'tomorrow', max: 'today + 14 days' },
      soon: { type: 'date', min: 'today + 2 days', max: 'today + 10 days' },
      week: { type: 'date', min: 'today + 30 days', max: 'today + 35 days', except: 'sunday' },
      fair: { type: 'date', min: '2026-12-20', max: '2026-12-22' },
      taxi: { type: 'datetime', min: 'now + 15 minutes', max: 'now + 3 days' },
      visit: { type: 'datetime', min: 'now + 2 days', max: 'now + 30 days' },
      stay: { type: 'period', min: 'today', length: { max: '2 nights' } },
      rental: { type: 'period', min: 'today + 60 days', length: { min: '5 nights' } },
      arrival: { type: 'date', min: 'today + 30 days' },
      departure: { type: 'date', min: 'arrival + 1 day' },
      weekend: { type: 'period', min: 'today', max: 'today + 14 days', except: 'friday' },
    } as const
    const slots = Object.fromEntries(Object.entries(bounded).map(([name, one]) => [name, { ...one, prompt: '?' }]))
    const samplesIn = (settings: typeof english) => {
      const examples = Object.keys(slots).flatMap((name) => [`{${name}}`, `{${name}}`, `{${name}}`])
      const { model } = exportFor('clova', { intents: { Book: { examples, slots, complete: '.' } } }, settings)
      const sentences = (model.intents[0]?.expressions ?? []).map((one) =>
        one.flatMap((piece) => (typeof piece === 'string' ? [] : [piece])),
      )
      const samples = new Map<string, Set<string>>()
      for (const { slot, sample } of sentences.flat()) samples.set(slot, (samples.get(slot) ?? new Set()).add(sample))
      return Object.fromEntries([...samples].map(([slot, all]) => [slot, [...all].join(', ')]))
    }
    expect(samplesIn(english)).to.deep.equal({
      far: 'in 30 days, in 45 days, in 60 days',
      near: 'tomorrow, next Saturday',
      soon: 'in 2 days, in 3 days, in 5 days',
      week: 'in 30 days',
      fair: 'tomorrow',
      taxi: 'tomorrow at 3 pm',
      visit: 'in 2 days at 3 pm, in 3 days at 3 pm, in 5 days at 3 pm',
      stay: 'next weekend',
      rental: 'in 60 days for 5 nights, in 90 days for 5 nights, in 120 days for 5 nights',
      arrival: 'in 30 days',
      departure: 'in 45 days, in 60 days, in 90 days',
      weekend: 'next weekend',
    })
    expect(samplesIn(korean)).to.deep.equal({
      far: '30일 뒤, 45일 뒤, 60일 뒤',
      near: '내일, 다음 주 토요일',
      soon: '2일 뒤, 3일 뒤, 5일 뒤',
      week: '30일 뒤',
      fair: '내일',
      taxi: '내일 오후 3시',
      visit: '2일 뒤 오후 3시, 3일 뒤 오후 3시, 5일 뒤 오후 3시',
      stay: '다음 주말, 금요일부터 2박',
      rental: '60일 뒤부터 5박, 90일 뒤부터 5박, 120일 뒤부터 5박',
      arrival: '30일 뒤',
      departure: '45일 뒤, 60일 뒤, 90일 뒤',
      weekend: '다음 주말',
    })
    expect(samplesIn(japanese)).to.deep.equal({
      far: '30日後, 45日後, 60日後',
      near: '明日, 来週の土曜日',
      soon: '2日後, 3日後, 5日後',
      week: '30日後',
      fair: '明日',
      taxi: '明日の午後3時',
      visit: '2日後の午後3時, 3日後の午後3時, 5日後の午後3時',
      stay: '来週末, 金曜日から2泊',
      rental: '60日後から5泊, 90日後から5泊, 120日後から5泊',
      arrival: '30日後',
      departure: '45日後, 60日後, 90日後',
      weekend: '来週末',
    })
  })

  it('writes the days of a period in slots of their own, and reads them as one again', () => {
    const stay = { type: 'period', min: 'today + 30 days', length: { min: '7 nights', max: '20 nights' }, prompt: '?' }
    const off = { type: 'period', prompt: '?' }
    const examples = ['a room from {stay.start} to {stay.end}', 'a room until {stay.end}', 'off {off}', 'off for {off}']
    const file: DialogFile = { intents: { Book: { examples, slots: { stay, off }, complete: 'Done.' } } }
    const clova = exportFor('clova', file, english)
    expect(clova.model.intents[0]?.expressions.map(printExpression)).to.deep.equal([
      'a room from <stay_start>in 30 days</stay_start> to <stay_end>in 45 days</stay_end>',
      'a room until <stay_end>in 45 days</stay_end>',
      'off <off>December 3 to 6</off>',
      'off for <off>next weekend</off>',
    ])
    expect(clova.notes).to.deep.equal([])
    const alexa = exportFor('alexa', file, english)
    const [intent] = JSON.parse(alexa.files[0]?.text ?? '').interactionModel.languageModel.intents
    expect(intent.slots).to.deep.equal([
      { name: 'stay_start', type: 'AMAZON.DATE' },
      { name: 'stay_end', type: 'AMAZON.DATE' },
      { name: 'off', type: 'AMAZON.DATE' },
    ])
    const typesOf = ({ intents }: DialogFile) => {
      const { slots = {}, examples: sentences } = readDialog(intents?.Book ?? '')
      return { sentences, types: Object.entries(slots).map(([name, slot]) => `${name}: ${slot.type}`) }
    }
    expect(typesOf(importAgain(clova.files))).to.deep.equal({
      sentences: examples,
      types: ['stay: period', 'off: period'],
    })
    // Alexa tells no day from two.
    expect(typesOf(importAgain(alexa.files))).to.deep.equal({
      sentences: examples,
      types: ['stay: period', 'off: date'],
    })
  })

  it('writes intents that only bring an answer with that answer alone', () => {
    const prompt = '?'
    const number = { type: 'integer', prompt, from: 'NumberIntent.number' }
    const sizes = { small: { also: 'little' }, any: { say: 'any {size}', also: 'whatever', intent: 'AnyIntent' } }
    const file: DialogFile = {
      intents: {
        Order: {
          also: 'Hungry',
          examples: 'a pizza',
          slots: {
            amount: number,
            size: { choices: sizes, prompt, from: ['Pick.size', 'Pick.which'] },
            note: { prompt, from: 'Say.words' },
            agreed: { type: 'yesno', prompt, from: 'Book.agreed' },
          },
          complete: 'Coming.',
        },
        Book: {
          examples: 'a table',
          slots: {
            guests: { ...number, min: 4 },
            again: { type: 'yesno', prompt, from: 'Clova.YesIntent.really' },
          },
          complete: 'Booked.',
        },
      },
    }
    const { files, notes } = exportFor('clova', file, english)
    const written = Object.fromEntries(files.map(({ name, text }) => [name, text.split('\r\n').filter(Boolean)]))
    expect(Object.keys(written)).to.deep.equal([
      ...['intent_Order.tsv', 'intent_Book.tsv', 'intent_NumberIntent.tsv', 'intent_AnyIntent.tsv'],
      ...['intent_Pick.tsv', 'slottype_SIZE.tsv'],
    ])
    expect(written['intent_NumberIntent.tsv']).to.deep.equal([
      ...['[INTENT SLOT]', 'number\tCLOVA.NUMBER', '[INTENT EXPRESSION]'],
      ...['<number>2</number>', '<number>3</number> please'],
    ])
    expect(written['intent_AnyIntent.tsv']).to.deep.equal(['[INTENT EXPRESSION]', 'any', 'any {size}', 'whatever'])
    expect(written['intent_Pick.tsv']).to.deep.equal([
      ...['[INTENT SLOT]', 'size\tSIZE', 'which\tSIZE', '[INTENT EXPRESSION]'],
      ...['<size>small</size>', '<size>small</size> please', '<which>small</which>', '<which>small</which> please'],
    ])
    expect(notes.at(-1)).to.match(/^No file is written for Hungry, Say: no sentence of it is known\./)
    expect(notes.filter((note) => note.includes('No example'))).to.deep.equal([
      'No example contains Order.note, so CLOVA will not understand the answer to its question. Add "{note}" to the examples.',
    ])
    const spoken = exportFor(
      'clova',
      { intents: { 주문: { examples: '주문', slots: { 수: number }, complete: '네.' } } },
      korean,
    )
    expect(spoken.model.intents.at(-1)?.expressions.map(printExpression)).to.deep.equal([
      ...['<number>2</number>', '<number>3</number>이요', '<number>1</number>로 해 주세요'],
    ])
  })

  it('is called from the command line', async () => {
    const folder = extension()
    expect(await typeIn(folder, ['export', 'model', '--force'])).to.deep.include({ code: 0 })
    expect((await typeIn(folder, ['export'])).code).to.equal(2)
    expect((await typeIn(folder, ['export', '--help'])).output).to.contain('reprompt export interaction-model')
  })

  it('keeps choices, synonyms and examples when what it wrote is imported again', () => {
    fc.assert(
      fc.property(dialogFile, (file) => {
        expect(meaning(importAgain(exportFor('clova', file, english).files))).to.deep.equal(meaning(file))
      }),
      { numRuns: runs },
    )
  })
})

describe('reprompt export --platform alexa', () => {
  it('writes a model for the developer console, and reports what Alexa will not take', async () => {
    const folder = extension()
    for (const [name, text] of [
      ['config.yaml', 'alexa: { applicationId: amzn1.ask.skill.cafe, invocationName: Corner Café }\n'],
      ['dialogs/more.yaml', readFileSync('test/export/alexa/more.yaml', 'utf8')],
    ] as const)
      writeFileSync(join(folder, name), name === 'config.yaml' ? `${text}${configOfExtension}` : text)
    const { code, output, errors } = await exportIn(folder)
    expectGolden('test/export/alexa/notes.txt', errors)
    expect(code).to.equal(0)
    const name = join('model', 'skill-package', 'interactionModels', 'custom', 'en-US.json')
    expect(output).to.equal(`${name}\n`)
    expectGolden('test/export/alexa/written.txt', readFileSync(join(folder, name), 'utf8'))
    expect((await exportIn(folder)).output).to.contain('(unchanged)')
  })

  it('sets slots apart in Japanese, and drops what nobody speaks', () => {
    const drink = { prompt: '何になさいますか？', choices: { コーヒー: 'ブレンド', 'tea-2': null, value_1: null } }
    const slots = { drink, when: { prompt: 'いつですか？', type: 'datetime' } }
    const examples = ['{drink}をください。', '{when}に、{drink}を！', '{drink}']
    const { model, notes } = exportFor(
      'alexa',
      { intents: { Order: { examples, slots, complete: 'はい。' } } },
      japanese,
    )
    expect(notes).to.deep.equal([])
    expect(model.intents.map(({ name }) => name)).to.deep.equal(['Order'])
    const [written] = exportFor(
      'alexa',
      { intents: { Order: { examples, slots, complete: 'はい。' } } },
      japanese,
    ).files
    const { languageModel } = JSON.parse(written?.text ?? '').interactionModel
    expect(languageModel.intents[0].samples).to.deep.equal([
      '{drink} をください',
      '{when_date} {when_time} に {drink} を',
      '{when_date} の {when_time} に {drink} を',
      '{when_date} に {drink} を',
      '{when_time} に {drink} を',
      '{drink}',
    ])
    expect(languageModel.types[0].values.map(({ id }: { id: string }) => id)).to.deep.equal([
      'value_1',
      'tea-2',
      'value_3',
    ])
    expect(meaning(importAgain([written ?? { name: '', text: '' }]))[0]?.examples).to.deep.equal([
      '{drink}をください',
      '{when}に{drink}を',
      '{drink}',
    ])
  })

  it('writes a model for each locale in which the skill is offered, where that is of its language', async () => {
    const withLocales = (locales: string) => {
      const folder = extension()
      const alexa = `alexa: { applicationId: amzn1.ask.skill.cafe, invocationName: corner cafe, locales: [${locales}] }\n`
      writeFileSync(join(folder, 'config.yaml'), `${alexa}${configOfExtension}`)
      return folder
    }
    const folder = withLocales('en-GB, ja-JP, en-US, en-GB')
    const { code, output, errors } = await exportIn(folder)
    const names = ['en-GB', 'en-US'].map((locale) => `model/skill-package/interactionModels/custom/${locale}.json`)
    expect({ code, output }).to.deep.equal({ code: 0, output: names.map((name) => `${name}\n`).join('') })
    expect(errors).to.contain('No model is written for ja-JP: the extension speaks English.\n')
    const [british, american] = names.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(british).to.equal(american)
    const none = await exportIn(withLocales('ja-JP'))
    expect({ code: none.code, output: none.output }).to.deep.equal({ code: 1, output: '' })
    expect(none.errors).to.contain('Write `en-US`.')
  })

  it('leaves out a name of which the digits in words are another, wherever that is: requests mean the other', async () => {
    const folder = extension()
    writeFileSync(
      join(folder, 'config.yaml'),
      `alexa: { applicationId: a.b, invocationName: corner cafe }\n${configOfExtension}`,
    )
    const dialog = (name: string, slot: string) =>
      `  ${name}: { examples: ["${name} {${slot}}"], slots: { ${slot}: { type: integer, prompt: Which? } }, complete: Done. }\n`
    const dialogs = [dialog('First', 'size2'), dialog('Second', 'size_two'), dialog('Go2', 'n'), dialog('Go_two', 'n')]
    writeFileSync(join(folder, 'dialogs/two.yaml'), `intents:\n${dialogs.join('')}`)
    const { errors } = await exportIn(folder)
    const of = (name: string) => `${name} is left out`
    expect(errors.split('\n').filter((note) => note.includes('digits become words'))).to.deep.equal([
      `${of('First.size2')}, with the examples that have it: on Alexa digits become words, and another slot has that name. Rename one of the two.`,
      `${of('Go2')}: on Alexa digits become words, and another intent has that name. Rename one of the two.`,
    ])
    const file = join(folder, 'model/skill-package/interactionModels/custom/en-US.json')
    const { intents } = JSON.parse(readFileSync(file, 'utf8')).interactionModel.languageModel
    const slotsOf = (name: string) => intents.find((one: { name: string }) => one.name === name)?.slots
    expect([slotsOf('First'), slotsOf('Second')?.[0].name, slotsOf('Go_two')?.length]).to.deep.equal([
      undefined,
      'size_two',
      1,
    ])
  })

  it('writes nothing without an invocation name, nor in Korean', async () => {
    const folder = extension()
    const { code, output, errors } = await exportIn(folder, false, 'alexa')
    expect({ code, output }).to.deep.equal({ code: 1, output: '' })
    expect(errors).to.contain('`invocationName` below `alexa`')
    const { files, refusal } = exportFor('alexa', { intents: { Order: '네.' } }, korean)
    expect({ files, refusal }).to.deep.equal({
      files: [],
      refusal: '아무것도 쓰지 않았습니다. Alexa는 한국어를 지원하지 않습니다.',
    })
  })

  it('takes a name for a type that is neither an intent’s nor in other letters', () => {
    const slots = {
      order: { prompt: 'Which?', choices: ['latte', 'tea'] },
      味: { prompt: 'Which?', choices: ['甘い'] },
    }
    const file: DialogFile = {
      intents: { ORDER: { examples: ['{order}', '{味}'], slots, complete: 'Coming.' } },
      types: { 味: { choices: ['甘い'] } },
    }
    const { files, notes } = exportFor('alexa', file, english)
    expect(JSON.parse(files[0]?.text ?? '').interactionModel.languageModel.intents[0]).to.deep.equal({
      name: 'ORDER',
      slots: [{ name: 'order', type: 'TYPE_2' }],
      samples: ['{order}'],
    })
    expect(notes).to.deep.equal([
      'ORDER.味 is left out, with the examples that have it: on Alexa the name of a slot has only Latin letters, and _ between them.',
    ])
  })

  it('spells the digits of names, where no other name is like that, and leaves out names of other letters', () => {
    const choices = ['tea']
    const prompt = 'Which?'
    const slots = { a1: { choices, prompt }, a_1: { choices, prompt }, a_one: { choices, prompt } }
    const file: DialogFile = {
      intents: {
        Order22: { examples: ['{a1} or {a_one}', '{a_1}', 'only {a_one}'], slots, complete: 'Coming.' },
        注文: { examples: 'tea please', complete: 'Coming.' },
      },
    }
    const { files, notes } = exportFor('alexa', file, english)
    expect(JSON.parse(files[0]?.text ?? '').interactionModel.languageModel.intents[0]).to.deep.equal({
      name: 'Order_two_two',
      slots: [{ name: 'a_one', type: 'A_ONE' }],
      samples: ['only {a_one}'],
    })
    const rule = 'digits become words, and another slot has that name. Rename one of the two.'
    expect(notes).to.deep.equal([
      `Order22.a1 is left out, with the examples that have it: on Alexa ${rule}`,
      `Order22.a_1 is left out, with the examples that have it: on Alexa ${rule}`,
      '注文 is left out: on Alexa the name of an intent has only Latin letters, and _ between them.',
    ])
  })

  it('reports no command that Alexa has an intent for', () => {
    const commands = { repeat: ['Again'], cancel: ['Leave'], remove: ['Without'] }
    const { notes } = exportFor(
      'alexa',
      { intents: { Order: { examples: 'a tea', complete: 'Coming.' } } },
      english,
      commands,
    )
    expect(notes.map((note) => note.split('.')[0])).to.deep.equal(['The model has no sentences for Without'])
  })

  it('has a type for whatever a slot allows, and reports what has no sentence', () => {
    const prompt = 'Which?'
    const menu = { prompt, choices: ['pizza', { other: { else: true } }] }
    const file: DialogFile = {
      intents: {
        Book: {
          also: 'BookAgain',
          examples: ['a room {stay}', 'at {hour} on {day}', 'my number is {phone}', 'the code is {code}'],
          slots: {
            stay: { type: 'period', prompt, except: ['monday'], from: 'SayStay.span' },
            day: { type: 'date', prompt },
            hour: { type: 'time', on: 'day', every: '30 minutes', except: '12:00-13:00', prompt },
            phone: { shape: 'XXX-XXXX', private: true, prompt },
            code: { pattern: '[A-Z]{2}[0-9]{3}', prompt },
          },
          complete: 'Booked.',
        },
        Eat: {
          examples: ['{count} {menu}', '{menu} and {menu2}', 'with {topping}', 'in the {part}'],
          slots: {
            dishes: { many: true, slots: { menu, count: { type: 'integer', default: 1, required: false } } },
            topping: { many: true, choices: ['ham', 'cheese'], prompt },
            part: { choices: { morning: { covers: '09:00-12:00' }, late: { intent: 'SayLate' } }, prompt },
          },
          complete: 'Coming.',
        },
      },
    }
    const { files, notes } = exportFor('alexa', file, english)
    const { intents, types } = JSON.parse(files[0]?.text ?? '').interactionModel.languageModel
    const typesOf = ({ slots }: { slots: { name: string; type: string }[] }) => slots.map((slot) => Object.values(slot))
    expect(intents.slice(0, 2).map(typesOf)).to.deep.equal([
      [
        ['stay', 'AMAZON.DATE'],
        ['day', 'AMAZON.DATE'],
        ['hour', 'AMAZON.TIME'],
        ['phone', 'AMAZON.SearchQuery'],
        ['code', 'AMAZON.SearchQuery'],
      ],
      [
        ['menu', 'MENU'],
        ['count', 'AMAZON.NUMBER'],
        ['topping', 'TOPPING'],
        ['part', 'PART'],
        ['menu_two', 'MENU'],
      ],
    ])
    const values = types.map((type: { values: { name: { value: string } }[] }) =>
      type.values.map((one) => one.name.value),
    )
    expect(values).to.deep.equal([
      ['pizza', 'other'],
      ['ham', 'cheese'],
      ['morning', 'late'],
    ])
    expect(notes).to.deep.equal([
      'The model has no sentences for BookAgain. Of an intent that starts a dialog write them as `examples` of the dialog. What you add in the developer console must be added again after each upload: it replaces the whole model.',
    ])
  })

  it('keeps choices, synonyms and examples when what it wrote is imported again', () => {
    fc.assert(
      fc.property(latinFile, (file) => {
        expect(meaning(importAgain(exportFor('alexa', file, english).files))).to.deep.equal(meaning(file))
      }),
      { numRuns: runs / 2 },
    )
  })
})

const configOfExtension = readFileSync('test/export/extension/config.yaml', 'utf8').replace(/^applicationId.*\n/, '')

function extension(): string {
  const folder = newFolder().path
  cpSync('test/export/extension', folder, { recursive: true })
  return folder
}

function sentencesOf(dialog: DialogSource, language: Language): readonly string[] {
  const { model } = exportFor('clova', { intents: { Order: dialog } }, language)
  return model.intents.flatMap(({ expressions }) => expressions.map(printExpression))
}

/** The slot types of the first slot of each intent. */
function typesIn(intents: NonNullable<DialogFile['intents']>): readonly (string | undefined)[] {
  return exportFor('clova', { intents }, english).model.intents.map(({ slots }) => slots[0]?.type)
}

function exportIn(folder: string, force = false, platform?: PlatformName) {
  const options = { config: 'config.yaml', folder: 'model', force, ...(platform && { platform }) }
  return callIn(folder, (terminal) => exportModel(options, terminal))
}

/** What is written for a platform, and the model before that. */
function exportFor(platform: PlatformName, file: DialogFile, language: Language, commands: Settings['commands'] = {}) {
  const named = { ...plainPlatform('alexa'), invocationName: 'pizza bot' }
  const { types, forbidden, write } = modelFormat(platform === 'alexa' ? named : plainPlatform(platform))
  const exported = toModel([file], { language, commands, own: types, forbidden, isBuiltIn })
  const { intents } = exported.model
  const inUse = {
    intents: new Set(intents.map(({ name }) => name)),
    slots: new Set(intents.flatMap(({ slots }) => slots.map(({ name }) => name))),
    moments: new Set<string>(),
    datetimes: new Set<string>(),
  }
  return { model: exported.model, ...write(exported, language.code, inUse) }
}

function importAgain(files: readonly { readonly name: string; readonly text: string }[]): DialogFile {
  const read = files.map(({ name, text }) => ({ file: name, content: new TextEncoder().encode(text) }))
  const { model, diagnostics } = readModel(read)
  expect(diagnostics).to.deep.equal([])
  return toDialogs(model, draftTexts.en, ownTypes)
}

const word = fc.stringMatching(/^[\p{Script=Hangul}\p{Script=Hiragana}a-zA-Z0-9#:'"&-]{1,6}$/u)
const wordings = fc.uniqueArray(word, { minLength: 2, maxLength: 9, selector: fold })

/** Words that mean one thing each, as values and their synonyms. */
const choices = fc
  .tuple(wordings, fc.integer({ min: 1, max: 3 }))
  .map(([words, size]) =>
    Array.from({ length: Math.ceil(words.length / size) }, (_, at) => words.slice(at * size, at * size + size)).map(
      ([value = '', ...also]) => ({ [value]: also }),
    ),
  )

const slotNames = ['pizzaType', 'size', '수량', 'when_2']
const example = fc
  .array(
    fc.oneof(
      word,
      word,
      fc.constant(' '),
      fc.constant('{{so}}'),
      fc.constantFrom(...slotNames.map((name) => `{${name}}`)),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => `a${pieces.join('')}`.trim().replace(/ +/g, ' '))

const dialog = fc
  .record({
    examples: fc.uniqueArray(example, { minLength: 1, maxLength: 6 }),
    slots: fc.tuple(...slotNames.map(() => choices)),
  })
  .map(({ examples, slots }) => ({
    examples,
    slots: Object.fromEntries(slotNames.map((name, at) => [name, { prompt: 'Well?', choices: slots[at] ?? [] }])),
    complete: 'All right.',
  }))

const dialogFile = fc
  .tuple(dialog, dialog)
  .map(([one, two]): DialogFile => ({ intents: { One: one, 'shop.Two_intent': two } }))

const latinNames = ['pizzaType', 'size', 'how_many']

/** Sentences of words and slots, each apart, and each sentence once. */
const latinFile = fc
  .record({
    examples: fc.uniqueArray(
      fc
        .array(fc.oneof(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom(...latinNames.map((name) => `{${name}}`))), {
          minLength: 1,
          maxLength: 5,
        })
        .map((pieces) => `a ${pieces.join(' ')} ${latinNames.map((name) => `{${name}}`).join(' ')}`),
      { minLength: 1, maxLength: 6 },
    ),
    slots: fc.tuple(...latinNames.map(() => choices)),
  })
  .map(({ examples, slots }): DialogFile => {
    const named = latinNames.map((name, at) => [name, { prompt: 'Well?', choices: slots[at] ?? [] }])
    return { intents: { One: { examples, slots: Object.fromEntries(named), complete: 'All right.' } } }
  })

/** What of a file CLOVA is to know: the choices of each slot with their synonyms, and the examples. */
function meaning({ intents = {}, types = {} }: DialogFile) {
  return Object.entries(intents).map(([intent, source]) => {
    if (typeof source !== 'object' || Array.isArray(source)) throw new TypeError(`${intent} has no slots`)
    const slots = Object.entries(source.slots ?? {}).map(([name, slot]) => {
      const resolved = resolveSlot(slot, new Map(Object.entries(types)))
      return [name, readChoices(resolved.choices ?? []).map(({ value, also }) => [value, ...also])]
    })
    return { intent, examples: source.examples, slots }
  })
}
