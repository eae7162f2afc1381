import { execFile } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { before, describe, it } from 'mocha'
import { type LanguageCode, languageCodes } from '../../src/languages/language.ts'
import { newFolder } from '../folder.ts'
import { typeIn } from '../terminal.ts'

// A telephone number, added to a copy of the program as CONTRIBUTING says a slot type is added, and nowhere else.

const type = `import { keep, reject } from './keeping.ts'
import type { SlotType } from './slot-type.ts'

/** A telephone number, in digits alone. */
export const landlineType: SlotType = {
  name: 'landline',
  rules: ['type'],
  others: ['7919791979', '0000000000'],
  input: 'text',
  sample: () => '0212345678',
  normalise({ value }) {
    const digits = String(value).replace(/[-. ]/gu, '')
    return /^\\d{7,15}$/u.test(digits) ? keep(digits) : reject('type')
  },
  speak: (value) => [...String(value)].join(' '),
}
`

const entries: Readonly<Record<LanguageCode, string>> = {
  en: `landline: {
    name: 'telephone number',
    description: 'A telephone number.',
    aliases: ['tel'],
    exception: 'Write a telephone number.',
    ask: 'Please say your number digit by digit.',
    samples: ['0 2 1 2 3 4 5 6 7 8'],
  },`,
  ko: `landline: {
    name: '전화번호',
    description: '전화번호.',
    aliases: ['전화번호'],
    exception: '전화번호를 쓰세요.',
    ask: '전화번호를 한 자리씩 말씀해 주세요.',
    samples: ['공이 일이삼사 오육칠팔'],
  },`,
  ja: `landline: {
    name: '電話番号',
    description: '電話番号。',
    aliases: ['電話番号'],
    exception: '電話番号を書いてください。',
    ask: '電話番号を1桁ずつお話しください。',
    samples: ['ゼロサン、イチニサンヨン、ゴーロクナナハチ'],
  },`,
}

const config = 'applicationId: com.example.call\nlanguage: ko\n'
const dialogs = `intents:
  CallMe:
    examples: "{number}로 전화해 주세요"
    slots:
      number: { type: landline, prompt: 전화번호가 어떻게 되세요? }
    complete: "{number}, 곧 전화 드릴게요."
`
const tests = `conversations:
  A number is asked for until it is one:
    - user: CallMe
      says: 전화번호가 어떻게 되세요?
    - user: CallMe number=몰라요
      says: 전화번호를 한 자리씩 말씀해 주세요. 전화번호가 어떻게 되세요?
    - user: CallMe number=02-1234-5678
      says: 0 2 1 2 3 4 5 6 7 8, 곧 전화 드릴게요.
      slots: { number: "0212345678" }
`

describe('a slot type that is added as CONTRIBUTING says', function () {
  this.timeout(300_000)
  const copy = newFolder().path
  const extension = newFolder({ 'config.yaml': config, 'dialogs/call.yaml': dialogs, 'tests/call.yaml': tests }).path
  const command = async (...args: readonly string[]) => {
    const { callProgram } = await import(pathToFileURL(join(copy, 'dist/src/commands/program.js')).href)
    return typeIn(extension, args, {}, '', callProgram)
  }

  before(() => {
    cpSync('src', join(copy, 'src'), { recursive: true })
    // What the build puts beside the program, and the compiler does not.
    cpSync('dist/src', join(copy, 'dist/src'), { recursive: true })
    cpSync('package.json', join(copy, 'package.json'))
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    const only = { include: ['src'], exclude: ['src/workbench/page'] }
    const options = { rootDir: '.', outDir: 'dist', incremental: true, tsBuildInfoFile: 'build.json' }
    const settings = { extends: resolve('tsconfig.json'), ...only, compilerOptions: options }
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings))
  })

  it('is missed by the compiler in every place that the recipe names, once it has a name', async () => {
    edit('src/languages/language.ts', 'const slotTypeNames = [', "const slotTypeNames = ['landline', ")
    const { code, output } = await compile('--noEmit')
    expect(code).not.to.equal(0)
    const places = new Set(Array.from(output.matchAll(/^(\S+\.tsx?)[(:]/gm), ([, file]) => file))
    expect([...places]).to.have.members([
      'src/slot-types/index.ts',
      ...languageCodes.map((language) => `src/languages/slot-types/${language}.ts`),
    ])
  })

  it('needs no more than these', async () => {
    writeFileSync(join(copy, 'src/slot-types/landline.ts'), type)
    edit(
      'src/slot-types/index.ts',
      'import { textType }',
      "import { landlineType } from './landline.ts'\nimport { textType }",
    )
    edit('src/slot-types/index.ts', '  text: textType,', '  landline: landlineType,\n  text: textType,')
    for (const language of languageCodes)
      edit(`src/languages/slot-types/${language}.ts`, '> = {\n', `> = {\n  ${entries[language]}\n`)
    expect(await compile()).to.deep.equal({ code: 0, output: '' })
  })

  it('is known to check, also by a name of a language', async () => {
    expect((await command('check')).code).to.equal(0)
    writeFileSync(join(extension, 'wrong.yaml'), dialogs.replace('landline', '전화번호'))
    const { code, output } = await command('check', 'wrong.yaml')
    expect(code).to.equal(1)
    expect(output).to.contain('[unknown-type]').and.contain('`landline`')
  })

  it('is read, asked for again, and spoken in a turn', async () => {
    const { code, output } = await command('test')
    expect(code, output).to.equal(0)
  })

  it('has training sentences in the language of the extension', async () => {
    expect((await command('export', 'model')).code).to.equal(0)
    const sentences = readFileSync(join(extension, 'model/intent_CallMe.tsv'), 'utf8')
    expect(sentences).to.contain('<number>공이 일이삼사 오육칠팔</number>로 전화해 주세요')
  })

  it('is in pictures, and offered by editors', async () => {
    expect((await command('graph', '--format', 'mermaid')).output).to.contain('전화번호')
    expect((await command('init', 'new', '--language', 'ja')).code).to.equal(0)
    const schema = readFileSync(join(extension, 'new/.vscode/dialog.schema.json'), 'utf8')
    expect(schema).to.contain('"label": "landline"').and.contain('"description": "電話番号。"')
  })

  function edit(file: string, place: string, text: string): void {
    const before = readFileSync(join(copy, file), 'utf8')
    expect(before.split(place), `${file}: ${place}`).to.have.length(2)
    writeFileSync(join(copy, file), before.replace(place, text))
  }

  function compile(...options: readonly string[]) {
    // Several threads find the same, and each reads the types of libraries for itself.
    const all = ['--pretty', 'false', '--singleThreaded', ...options]
    return runScript(resolve('node_modules/typescript/bin/tsc'), all, copy)
  }
})

/** Runs a script of Node's in a folder until it ends. */
async function runScript(
  script: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], { cwd })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    const { stdout, stderr } = Object.assign({ stdout: '', stderr: '' }, error)
    return { code: error.code, output: stdout + stderr }
  }
}
