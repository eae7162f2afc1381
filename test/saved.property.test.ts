import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { builtInLines } from '../src/conversation/line/built-in-line.ts'
import { type Folder, newFolder } from './folder.ts'
import { seed } from './runs.ts'
import { config, makeFolder } from './server/extension.ts'
import { keyIn, launch } from './server/running.ts'
import { typeIn } from './terminal.ts'

// Whatever was said, and whatever services answered: a conversation that is saved is a test that passes.

/** How many conversations of each extension are saved from `chat`, and as many from the page. */
const each = Number(process.env.EACH ?? 12)

// What means something in YAML, in a line, in a text or to a terminal; what is long, invisible or of other scripts.
const pieces = [
  ...[
    '"',
    "'",
    '\\',
    ': ',
    ' #',
    '- ',
    '? ',
    '{',
    '}',
    '[x]',
    '&a ',
    '*a',
    '!!str ',
    '%',
    '@',
    '`',
    '|',
    '>',
    '<<',
    '---',
    '...',
  ],
  ...[
    'null',
    'true',
    '~',
    '1e3',
    '0x1f',
    '2026-01-01',
    '=',
    'a=b',
    '{size}',
    '{item}',
    '$&',
    '/',
    '__proto__',
    'constructor',
  ],
  ...[
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u0007',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\u200d',
    '\u00ad',
    '\ufffe',
  ],
  ...[
    '👩‍👩‍👧🍕',
    '🇰🇷',
    'e\u0301\u0316',
    '라지',
    '두 잔',
    '내일 오후 세 시',
    '네',
    'ひとつ',
    '明日の夜8時',
    'はい',
    'שלום',
    'two',
    'tomorrow',
    'at 8',
  ],
  'x'.repeat(300),
  '피'.repeat(200),
]
// What no line of `chat` can have in it, for there it ends the line.
const lineEnds = ['\n', '\r\n', '\n\n  - user: x\n', '\u2028', '\u0085', '\ud800']

const hostile = `
intents:
  Order:
    examples: ["note {note}", "{amount} of {size}", "a {size} for {day}"]
    slots:
      size:
        choices: [Small, { Large: [big, 라지, ラージ] }, 'x: "y"', "it's", "🍕", "null", "#1", "- 2"]
        prompt: { oneOf: ['Which size? "S"', "Which: it's?", "#Which\\n  size?"] }
        invalid: "No '{value}'.\\nWhich?"
      amount: { type: integer, min: 1, max: 9, prompt: How many?, invalid: { max: "{value} are too many." } }
      note: { prompt: "Any note? {size}", confirm: "“{note}”, right?" }
      secret: { private: true, required: false, prompt: A secret? }
      toppings: { many: true, choices: [olives, "it's", "a: b"], prompt: Toppings?, more: "{toppings}. More?", count: { max: 2 } }
      day: { type: date, min: today, prompt: For which day?, remember: true }
      total: { lookUp: prices }
      at: { type: time, checkedBy: prices, prompt: "When?", invalid: { full: "Full at {value}." } }
      number: { required: false }
    send: [{ to: orders, gives: number }]
    confirm: "{amount} {size}, {toppings}, {day} {at}: {total}?"
    complete: ["Done: {note}. # So be it", { audio: "https://example.com/a.mp3" }]
    error: "Please call: # us."
  Other: { slots: { word: { prompt: "Which word?" } }, complete: "{word}: {word}" }
`

const services =
  'services: { prices: { url: "https://a.example/p" }, orders: { url: "https://a.example/o", private: true } }\n'

const extensions: Readonly<Record<string, () => Folder>> = {
  'texts that mean something in YAML': () =>
    makeFolder({ 'config.yaml': config + services, 'dialogs/a.yaml': hostile }),
  'lists of items, in Korean': () => copyOf('shop-ko'),
  'look-ups, in Japanese': () => copyOf('table-ja'),
  'a price and a coupon, in English': () => copyOf('coupon-en'),
}

describe('a conversation that is saved', function () {
  this.timeout(180_000)

  for (const [what, make] of Object.entries(extensions)) {
    it(`in \`chat\` is a test that passes: ${what}`, async () => {
      const { path } = make()
      const { line, stub } = wordsOf(path)
      const conversations = fc.sample(
        fc.tuple(fc.array(fc.oneof(line, line, stub), { minLength: 2, maxLength: 10 }), title),
        { numRuns: each, seed },
      )
      const typed = conversations.flatMap(([lines, name], at) => [
        ...lines.map((one) => one.replaceAll(/[\n\r\u0085\u2028\ud800]/gu, ' ')),
        `/save tests/${fileName(name)}${at}.yaml`,
        // Back to where nothing was said; a turn that waits for a service is taken back first.
        ...[...lines, ''].map(() => '/back'),
      ])
      const chat = await typeIn(path, ['chat'], { LANG: 'en' }, `${typed.join('\n')}\n`)
      expect(chat.errors).to.equal('')
      await expectPassing(path, each * 0.9)
    })

    it(`on the page is a test that passes: ${what}`, async () => {
      const { path } = make()
      const { line, answers } = wordsOf(path)
      const step = fc.record({
        line: fc.oneof(line, line, fc.constantFrom(...lineEnds)),
        answers,
        chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      })
      const conversations = fc.sample(fc.tuple(fc.array(step, { minLength: 2, maxLength: 10 }), title), {
        numRuns: each,
        seed,
      })
      const server = await launch(path, 'dev', { XDG_STATE_HOME: path, PORT: '0' })
      const url = `http://localhost:${server.port}`
      const cookie = (await fetch(`${url}/?key=${keyIn(server)}`, { redirect: 'manual' })).headers
        .getSetCookie()
        .join('; ')
      const now = Date.parse('2026-11-27T12:34:56.789Z')
      const saved = new Set<string>()
      for (const [steps, name] of conversations) {
        const body = JSON.stringify({
          title: name || 'x',
          steps: steps.map(({ line: written, ...given }) => ({
            action: { type: 'line', line: written },
            now,
            ...given,
          })),
        })
        const kept = await fetch(`${url}/workbench/keep`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie, origin: url },
          body,
        })
        const { file, error } = Object(await kept.json())
        if (error === undefined) saved.add(file)
        else expect(error.code).to.equal('nothing-answered')
      }
      await server.end()
      await expectPassing(path, Math.max(saved.size, each * 0.7))
    })
  }
})

const title = fc
  .array(fc.constantFrom(...pieces, ...lineEnds), { maxLength: 3 })
  .map((some) => some.join('').slice(0, 40))

/** All tests of a folder pass, and so many there are at least. */
async function expectPassing(path: string, least: number): Promise<void> {
  const files = readdirSync(join(path, 'tests'))
  expect(files.length).to.be.at.least(least)
  const { code, output, errors } = await typeIn(path, ['test'], { LANG: 'en' })
  const failed = output.split('\n\n').filter((of) => !/^.*\n {2}✓[^\n]*$/u.test(of.trimEnd()))
  expect(code, `${failed.slice(0, 12).join('\n\n')}\n${errors}`).to.equal(0)
}

function copyOf(example: string): Folder {
  const folder = newFolder()
  cpSync(join('examples', example), folder.path, { recursive: true })
  rmSync(join(folder.path, 'tests'), { recursive: true })
  mkdirSync(join(folder.path, 'tests'))
  return folder
}

/** What can be said to the dialogs of a folder, well or badly. */
function wordsOf(path: string) {
  const files = readdirSync(join(path, 'dialogs')).map((name) =>
    parse(readFileSync(join(path, 'dialogs', name), 'utf8')),
  )
  const intents = files.flatMap(({ intents = {} }) => Object.keys(intents))
  const examples = files.flatMap(({ intents = {} }) =>
    Object.values<{ examples?: string | string[] }>(intents).flatMap(({ examples: all = [] }) => all),
  )
  const slots = [...new Set(files.flatMap(slotNames))]
  const known = files.flatMap((file) => textsIn(file)).filter((text) => text.length < 12)
  const value = fc.oneof(
    fc.constantFrom(...known),
    fc.constantFrom('1', '2', '3', '12', '18:00', '2099-01-01', '19:30', '010-1234-5678', 'FRIEND'),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
  )
  const quoted = value.map((text) => (text.includes('"') ? `'${text.replaceAll("'", '')}'` : `"${text}"`))
  const assignment = fc.tuple(fc.constantFrom(...slots), quoted).map(([slot, text]) => `${slot}=${text}`)
  const several = fc.array(assignment, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
  const sentence = fc
    .tuple(fc.constantFrom(...examples, '{a}'), value)
    .map(([example, text]) => example.replaceAll(/\{[^}]*\}/gu, () => text))
  const line = fc.oneof(
    value,
    several,
    sentence,
    fc.constantFrom(...builtInLines),
    fc.constantFrom(...intents),
    fc.tuple(fc.constantFrom(...intents, 'AddInfo'), several).map((parts) => parts.join(' ')),
  )
  const refusal = fc
    .tuple(fc.constantFrom(...slots), fc.constantFrom('full', 'closed', 'over', 'unknown'))
    .map((parts) => `refuse ${parts.join('=')}`)
  const given = fc.record(
    {
      slots: fc.dictionary(fc.constantFrom(...slots), value, { maxKeys: 2 }),
      refuse: fc.dictionary(fc.constantFrom(...slots), fc.constantFrom('full', 'closed', 'over'), { maxKeys: 1 }),
    },
    { requiredKeys: [] },
  )
  const answers = fc.record(
    {
      services: fc.dictionary(
        fc.constantFrom('prices', 'tables', 'orders'),
        fc.oneof(fc.constant('fails' as const), given),
      ),
      outbox: fc.constant('fails' as const),
    },
    { requiredKeys: ['services'] },
  )
  return { line, stub: fc.oneof(assignment, refusal, fc.constantFrom('', 'fails')), answers }
}

/** The names below every `slots`. */
function slotNames(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, below]) => [
    ...(key === 'slots' ? Object.keys(Object(below)) : []),
    ...slotNames(below),
  ])
}

function textsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, below]) => [key, ...textsIn(below)])
}

/** What may be the name of a file in a folder. */
function fileName(text: string): string {
  return text
    .replaceAll(/[\n\r\u0085\u2028\ud800/\0]/gu, '')
    .trimStart()
    .slice(0, 30)
}
