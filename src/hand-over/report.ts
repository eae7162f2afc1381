import { toText } from '../conversation/conversation.ts'
import { type Reach, sharesOf } from '../conversation/tests/coverage.ts'
import type { Result } from '../conversation/tests/results/result.ts'
import type { FileRun } from '../conversation/tests/run.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { Dialogs } from '../core/dialogs.ts'
import { rangeOf } from '../diagnostics/diagnostic.ts'
import type { AuthorText } from '../dialog-files/author-texts.ts'
import { graphOf } from '../graph/graph-of.ts'
import { layOut } from '../graph/layout.ts'
import { printSvg } from '../graph/svg.ts'
import { graphWords } from '../graph/words.ts'
import type { LanguageCode } from '../languages/language.ts'
import { escapeXml } from '../text/xml.ts'
import { describeKind } from './describe-text.ts'
import { reportStyle } from './report-style.ts'
import type { TextFile } from './text-files.ts'
import { handOverWords } from './words/index.ts'

/** What a report is made from. */
export interface ReportSource {
  /** What the extension is called. */
  readonly name: string
  readonly language: LanguageCode
  readonly dialogs: Dialogs
  readonly files: readonly TextFile[]
  /** The conversation tests that were run. */
  readonly runs: readonly FileRun[]
  readonly all: Reach
  readonly reached: Reach
  /** `2026-11-27` */
  readonly day: string
  readonly revision: string
}

/** One page for whoever cannot read YAML: the map and the texts of each dialog, and its conversation tests. It needs no other file. */
export function printReport(source: ReportSource): string {
  const { name, language, day, revision } = source
  const words = handOverWords[language].report
  const title = escapeXml(words.title(name))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="made">${escapeXml(words.made(day, revision))}</p>
${[...dialogSections(source), repliesSection(source), conversationSection(source)].join('\n')}
</main>
</body>
</html>
`
}

function dialogSections(source: ReportSource): readonly string[] {
  const { dialogs, language } = source
  const graphs = [...new Set(dialogs.intents.values())].map(graphOf)
  return graphs.map((graph) => {
    const picture = printSvg([layOut(graph, graphWords[language])], language)
    const texts = textsWhere(source, (text) => text.dialog === graph.intent)
    return section(graph.intent, [`<div class="picture">${picture}</div>`, texts])
  })
}

/** What belongs to no dialog. */
function repliesSection(source: ReportSource): string {
  const words = handOverWords[source.language]
  const parts = [
    { title: words.replies, texts: textsWhere(source, ({ path }) => path[0] === 'replies') },
    { title: words.types, texts: textsWhere(source, ({ path }) => path[0] === 'types') },
  ]
  return parts.map(({ title, texts }) => (texts === '' ? '' : section(title, [texts]))).join('\n')
}

function section(title: string, parts: readonly string[]): string {
  return `<section>\n<h2>${escapeXml(title)}</h2>\n${parts.join('\n')}\n</section>`
}

interface PlacedText {
  readonly text: AuthorText
  readonly place: string
}

function textsWhere(source: ReportSource, wanted: (text: AuthorText) => boolean): string {
  const { files, language } = source
  const rows: readonly PlacedText[] = files.flatMap(({ name, yaml, texts }) =>
    texts.filter(wanted).map((text) => {
      const { start } = rangeOf(yaml.source, text.tree.start, text.tree.end)
      return { text, place: `${name}:${start.line}` }
    }),
  )
  if (rows.length === 0) return ''
  const words = handOverWords[language].report
  const head = [words.when, words.condition, words.text, words.tested, words.place]
  return [
    `<h3>${escapeXml(words.texts)}</h3>`,
    '<table class="sheet">',
    `<thead><tr>${head.map((title) => `<th scope="col">${escapeXml(title)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => textRow(row, source)).join('\n')}</tbody>`,
    '</table>',
  ].join('\n')
}

function textRow({ text, place }: PlacedText, source: ReportSource): string {
  const words = handOverWords[source.language]
  const slot = text.slot === undefined ? '' : `${text.slot}: `
  const notes = [text.condition, text.form].filter((note) => note !== undefined)
  const cells = [slot + describeKind(text, words), notes.join('; '), text.text].map(
    (cell) => `<td>${escapeXml(cell)}</td>`,
  )
  return `<tr>${cells.join('')}<td class="said-by">${markOf(text, source)}</td><td class="place">${escapeXml(place)}</td></tr>`
}

/** Whether a test says it; nothing of what tests cannot reach. */
function markOf({ name }: AuthorText, { all, reached }: ReportSource): string {
  const reachable = nameIn(all.texts, name)
  if (reachable === undefined) return ''
  return reached.texts.has(reachable) ? '✓' : '–'
}

/** Variations of a text are reached as one. */
function nameIn(names: ReadonlySet<string>, name: string): string | undefined {
  if (names.has(name)) return name
  const shorter = name.replace(/\.\d+$/u, '')
  return shorter === name ? undefined : nameIn(names, shorter)
}

function conversationSection(source: ReportSource): string {
  const { runs, language, all, reached } = source
  const words = handOverWords[language].report
  const results = runs.flatMap(({ conversations }) => conversations)
  if (results.length === 0) return section(words.conversations, [`<p>${escapeXml(words.noConversations)}</p>`])
  const shares = conversationWords[language].test.shares(sharesOf(all, reached))
  return section(words.conversations, [
    `<p>${escapeXml(`${words.coverage}: ${shares}`)}</p>`,
    ...results.map((result) => conversationOf(result, language)),
  ])
}

function conversationOf({ title, outcome, language: spoken }: Result, language: LanguageCode): string {
  const words = handOverWords[language].report
  const turns = outcome.played.flatMap(({ user, exchange }) => [
    bubble('user', user, language),
    bubble('says', toText(exchange.speech, spoken), language),
    ...(exchange.reply.type === 'ask'
      ? []
      : [bubble('ends', conversationWords[language].report.sessionEnds, language)]),
  ])
  const isGood = outcome.type === 'passed'
  const note = `<span class="${isGood ? 'made' : 'failed'}">${isGood ? '✓' : '✗'} ${escapeXml(isGood ? words.passed : words.failed)}</span>`
  return `<h3>${escapeXml(title)} ${note}</h3>\n<ol class="conversation">${turns.join('')}</ol>${differencesOf({ outcome }, language)}`
}

function bubble(who: 'user' | 'says' | 'ends', text: string, language: LanguageCode): string {
  const label = who === 'user' ? `<span class="hidden">${escapeXml(handOverWords[language].report.user)}: </span>` : ''
  return text === '' ? '' : `<li class="${who}">${label}${escapeXml(text)}</li>`
}

/** What was expected where a conversation went another way. */
function differencesOf({ outcome }: Pick<Result, 'outcome'>, language: LanguageCode): string {
  if (outcome.type === 'passed') return ''
  const words = conversationWords[language].report
  const lines =
    outcome.type === 'misread'
      ? [outcome.turn.user]
      : [
          outcome.turn.user,
          ...outcome.differences.flatMap(({ expected, actual }) => [
            `${words.expected}: ${expected || words.nothing}`,
            `${words.actual}: ${actual || words.nothing}`,
          ]),
        ]
  return `<div class="differences">${lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</div>`
}
