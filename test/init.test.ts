import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { parse } from 'yaml'
import { languageCodes } from '../src/languages/language.ts'
import { traitsOf } from '../src/platforms/index.ts'
import { platformNames } from '../src/platforms/names.ts'
import { starterFiles } from '../src/starter/starter.ts'
import { newFolder } from './folder.ts'
import { applicationId, intent, publicKey } from './server/extension.ts'
import { hear, launch, post, readiness, until } from './server/running.ts'
import { typeIn } from './terminal.ts'

const drinks = { ko: '라떼', ja: 'ラテ', en: 'latte' }

describe('reprompt init', () => {
  let folder: string
  beforeEach(() => {
    folder = newFolder().path
  })

  const cafe = () => join(folder, 'cafe')
  const files = () => readdirSync(cafe(), { recursive: true, encoding: 'utf8' }).sort()

  /** Changes config.yaml, which then knows the key that the tests sign with. */
  function configure(change: (config: string) => string): void {
    const config = join(cafe(), 'config.yaml')
    writeFileSync(join(cafe(), 'key.pem'), publicKey)
    const changed = change(readFileSync(config, 'utf8'))
    writeFileSync(config, `${changed}signature: { publicKey: key.pem, tolerance: 0 }\n`)
  }

  for (const [language, locale] of [
    ['en', 'en-US'],
    ['ja', 'ja-JP'],
  ] as const)
    it(`makes a skill in ${language} for Alexa that is checked, tested and exported`, async () => {
      const made = await typeIn(folder, ['init', 'cafe', '--platform', 'alexa', '--language', language])
      expect(made).to.include({ code: 0, errors: '' })
      const checked = await typeIn(cafe(), ['check', '--strict'], { LANG: 'en_US.UTF-8' })
      expect(checked.code, checked.output).to.equal(0)
      expect((await typeIn(cafe(), ['test', '--platform', 'alexa'])).code).to.equal(0)
      const exported = await typeIn(cafe(), ['export', '.'])
      expect(exported).to.include({ code: 0, errors: '' })
      expect(exported.output).to.equal(`skill-package/interactionModels/custom/${locale}.json\n`)
    })

  for (const platform of platformNames)
    it(`makes files for ${platform} in each language that it speaks`, async () => {
      for (const language of languageCodes.filter((code) => !traitsOf(platform).languagesLacked.includes(code))) {
        const config = parse((await starterFiles(language, platform)).get('config.yaml') ?? '')
        const isFlat = platform === platformNames[0] && 'applicationId' in config
        expect(isFlat || platform in config, language).to.equal(true)
      }
    })

  it('makes no skill in Korean', async () => {
    const made = await typeIn(folder, ['init', 'cafe', '--platform', 'alexa', '--language', 'ko'])
    expect(made).to.deep.include({ code: 2, output: '' })
    expect(made.errors).to.contain('Alexa에서는 한국어를 쓸 수 없습니다')
  })

  for (const language of languageCodes)
    it(`makes an extension in ${language} that is checked, talked to and served`, async () => {
      const made = await typeIn(folder, ['init', 'cafe', '--language', language])
      expect(made).to.include({ code: 0, errors: '' })
      expect(made.output).to.contain('  cafe/dialogs/coffee.yaml\n').and.to.contain('cd cafe\n')

      const checked = await typeIn(cafe(), ['check'], { LANG: 'en_US.UTF-8' })
      expect(checked).to.include({ code: 0, errors: '' })
      expect(checked.output.split('\n')).to.have.length(2)

      // What the task of VS Code finds in what `check` prints.
      writeFileSync(join(cafe(), 'dialogs/wrong.yaml'), 'intents: { A: { complete: "{none}" } }\n')
      const found = await typeIn(cafe(), ['check'])
      const { tasks } = JSON.parse(readFileSync(join(cafe(), '.vscode/tasks.json'), 'utf8'))
      const [errors] = tasks[0].problemMatcher
      const lines = found.errors.split('\n').concat(found.output.split('\n'))
      const matches = lines.flatMap((line) => new RegExp(errors.pattern.regexp).exec(line) ?? [])
      expect(matches.slice(1, 4)).to.deep.equal(['dialogs/wrong.yaml', '1', '28'])
      expect(matches[5]).to.equal('unknown-placeholder')
      rmSync(join(cafe(), 'dialogs/wrong.yaml'))

      const tested = await typeIn(cafe(), ['test'])
      expect(tested).to.include({ code: 0, errors: '' })

      const running = await launch(cafe(), 'start', { PORT: '0', HOST: '127.0.0.1' })
      expect(await readiness(running.port)).to.include({ code: 200 })
      running.kill('SIGTERM')
      expect(await running.ended).to.equal(0)
    })

  it('names in every file the schema that is beside it', async () => {
    await typeIn(folder, ['init', 'cafe', '--language', 'ko'])
    for (const file of files().filter((name) => name.endsWith('.yaml'))) {
      // The second line is how JetBrains' editors learn the same.
      const lines = /^# yaml-language-server: \$schema=(?<path>\S+)\n# \$schema: \k<path>\n/u
      const schema = lines.exec(readFileSync(join(cafe(), file), 'utf8'))
      const named = join(cafe(), file, '..', schema?.groups?.path ?? '')
      expect(JSON.parse(readFileSync(named, 'utf8'))).to.have.property('$schema')
    }
  })

  it('speaks the language of the environment where none is named', async () => {
    await typeIn(folder, ['init', 'cafe'], { LANG: 'ja_JP.UTF-8' })
    expect(readFileSync(join(cafe(), 'config.yaml'), 'utf8')).to.contain('language: ja')
  })

  for (const language of languageCodes)
    it(`adds a service in ${language} that is called, with types that it keeps to`, async () => {
      await typeIn(folder, ['init', 'cafe', '--language', language])
      const made = await typeIn(cafe(), ['init', '--service', 'stock', '--language', language])
      expect(made).to.include({ code: 0, errors: '' })
      expect(made.output).to.contain('  services/stock.mjs\n').and.to.contain('stock: { module: services/stock.mjs }')
      expect(typeErrors(join(cafe(), 'services/stock.mjs'))).to.deep.equal([])

      const again = await typeIn(cafe(), ['init', '--service', 'stock'], { LANG: 'en' })
      expect(again).to.include({ code: 1 })
      expect(again.errors).to.contain('services/stock.mjs').and.not.to.contain('service.d.ts')
      expect(await typeIn(cafe(), ['init', '--service', '../stock'], { LANG: 'en' })).to.include({
        code: 2,
        errors: 'A service cannot be called "../stock": use letters, digits, - and _.\n',
      })

      configure((config) => config.replace('{ file: orders.csv }', '{ module: services/stock.mjs }'))
      const running = await launch(cafe(), 'dev', {}, ['--live'])
      await orderCoffee(running.port, drinks[language])
      await until(() => /^[\w-]+ OrderCoffee \{/mu.test(running.errors()))
      await running.end()
    })

  it('makes it here where no folder is named', async () => {
    expect(await typeIn(folder, ['init', '--language', 'en'])).to.include({ code: 0 })
    expect(readdirSync(folder)).to.include('config.yaml')
  })

  it('prints what to type next as it works there, by npx too', async () => {
    const npx = { npm_command: 'exec', LANG: 'en' }
    expect((await typeIn(folder, ['init', 'cafe'], npx)).output).to.match(/ {2}cd cafe\n {2}npx reprompt chat {2,}try/)
    mkdirSync(join(folder, 'here'))
    const away = await typeIn(join(folder, 'here'), ['init', '../my cafe'], npx)
    expect(away.output).to.contain(`  npx reprompt dev --live --config "${join('../my cafe/config.yaml')}"  `)
    expect(away.output).not.to.contain('cd ')
    expect((await typeIn(folder, ['init', 'my bar'], { LANG: 'en' })).output).to.contain(
      '  cd "my bar"\n  reprompt chat ',
    )
  })

  it('makes an extension whose first order arrives in orders.csv, and keeps it out of a repository', async () => {
    await typeIn(folder, ['init', 'cafe', '--language', 'en'])
    configure((config) => config)
    const running = await launch(cafe(), 'dev', { PORT: '0' }, ['--live'])
    expect(await orderCoffee(running.port, 'latte')).to.equal('Thank you. 2 cups of latte will be ready soon.')
    const sheet = join(cafe(), 'orders.csv')
    await until(() => existsSync(sheet) && readFileSync(sheet, 'utf8').includes('OrderCoffee,latte,2'))
    running.kill('SIGTERM')
    expect(await running.ended).to.equal(0)
    execFileSync('git', ['init', '-q'], { cwd: cafe() })
    const untracked = execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: cafe(), encoding: 'utf8' })
    expect(untracked)
      .to.include('config.yaml')
      .and.not.match(/orders|outbox/)
  })

  it('leaves a .gitignore that is there as it is', async () => {
    writeFileSync(join(folder, '.gitignore'), 'mine\n')
    expect(await typeIn(folder, ['init', '--language', 'en'])).to.include({ code: 0 })
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).to.equal('mine\n')
  })

  it('overwrites nothing, and then changes nothing', async () => {
    await typeIn(folder, ['init', 'cafe', '--language', 'en'])
    rmSync(join(cafe(), 'README.md'))
    writeFileSync(join(cafe(), 'config.yaml'), 'mine\n')
    const before = files()
    const refused = await typeIn(folder, ['init', 'cafe', '--language', 'en'])
    expect(refused).to.include({ code: 1, output: '' })
    expect(refused.errors).to.contain('Nothing was written').and.to.contain('  cafe/config.yaml\n')
    expect(files()).to.deep.equal(before)
    expect(readFileSync(join(cafe(), 'config.yaml'), 'utf8')).to.equal('mine\n')
  })

  it('says which folder it cannot write to', async () => {
    writeFileSync(cafe(), 'a file')
    const failed = await typeIn(folder, ['init', 'cafe', '--language', 'en'])
    expect(failed).to.include({ code: 3, errors: 'Cannot write to cafe (ENOTDIR).\n' })
  })

  it('knows three languages, and shows an example', async () => {
    expect(await typeIn(folder, ['init', '--language', 'fr'])).to.include({ code: 2 })
    expect((await typeIn(folder, ['init', '--help'])).output).to.contain('reprompt init my-cafe --language ko')
  })
})

/** Orders two cups, and returns what is said when the order is confirmed. */
async function orderCoffee(port: number, drink: string): Promise<string> {
  const order = intent('OrderCoffee', { drink, cups: '2' }).replaceAll(applicationId, 'com.example.extension.coffee')
  const { body } = await post(port, order)
  const yes = JSON.parse(order)
  yes.request = { type: 'IntentRequest', intent: { name: 'Clova.YesIntent', slots: {} } }
  yes.session.sessionAttributes = body.sessionAttributes
  return hear(port, JSON.stringify(yes))
}

/** What TypeScript has against a module in JavaScript, a line each. */
function typeErrors(file: string): readonly string[] {
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--checkJs',
    '--strict',
    '--noImplicitReturns',
    '--module',
    'nodenext',
    '--types',
    '',
  ]
  const { stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/tsc'), [...options, file], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line !== '')
}
