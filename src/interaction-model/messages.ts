import { agreed, quoted } from '../languages/agreed.ts'
import type { LanguageCode } from '../languages/language.ts'
import { isError, type LocatedTsvMistake, type TsvMistakeCode, type TsvMistakes, type TsvNamed } from './tsv-mistake.ts'

/** Each mistake's text, in one language. */
interface Messages {
  readonly error: string
  readonly warning: string
  readonly mistakes: { readonly [C in TsvMistakeCode]: (args: TsvMistakes[C]) => string }
}

const englishNames: Readonly<Record<TsvNamed, string>> = { intent: 'intent', slot: 'slot', type: 'slot type' }
const koreanNames: Readonly<Record<TsvNamed, string>> = { intent: '인텐트', slot: '슬롯', type: '슬롯 타입' }
const japaneseNames: Readonly<Record<TsvNamed, string>> = {
  intent: 'インテント',
  slot: 'スロット',
  type: 'スロットタイプ',
}

/** What an import reports, by language. */
export const messages: Readonly<Record<LanguageCode, Messages>> = {
  en: {
    error: 'error',
    warning: 'warning',
    mistakes: {
      'unreadable-file': ({ reason }) => `Cannot read this file (${reason}).`,
      'not-utf8': () => 'This file is not UTF-8 text. Save it again with the encoding UTF-8.',
      'empty-file': () => 'This file is empty.',
      'unknown-section': ({ written }) =>
        `Unknown section "${written}". An intent has the sections [INTENT SLOT] and [INTENT EXPRESSION].`,
      'no-section': ({ intent }) =>
        `The intent "${intent}" has neither [INTENT SLOT] nor [INTENT EXPRESSION]. Write [INTENT EXPRESSION] above its sentences.`,
      'bad-name': ({ name, named }) =>
        `"${name}" cannot be the name of ${named === 'intent' ? 'an' : 'a'} ${englishNames[named]}. Use letters, digits, _ and -; the first character must not be a digit.`,
      'reserved-name': ({ name, named }) => `"${name}" is a reserved name. Rename this ${englishNames[named]}.`,
      'duplicate-name': ({ name, named, first }) => `The ${englishNames[named]} "${name}" already exists in ${first}.`,
      'slot-without-type': ({ slot }) => `The slot "${slot}" has no type and is imported as text.`,
      'two-types': ({ slot, first, second }) =>
        `The slot "${slot}" has the type "${first}" above and "${second}" here. Keep one of them.`,
      'unknown-type': ({ slot, type }) =>
        `The slot type "${type}" is not in these files, so the slot "${slot}" is imported as text. Add the file of "${type}".`,
      'bad-tag': ({ written }) =>
        `"${written}" has a < or > that is not part of a slot. Write a slot as <name>what is said</name>.`,
      'unknown-slot': ({ slot, suggestion }) =>
        `There is no slot "${slot}" under [INTENT SLOT].${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
      'no-value': ({ taken }) => `The first cell is empty; "${taken}" is used as the value.`,
      'value-again': ({ value, first }) =>
        value === first
          ? `Duplicate value "${value}": its synonyms are merged.`
          : `The value "${value}" is the same as "${first}" above: it becomes a synonym of it.`,
      'synonym-elsewhere': ({ synonym, value, owner }) =>
        `"${synonym}" already means "${owner}", so it is not added to "${value}".`,
    },
  },
  ko: {
    error: '오류',
    warning: '경고',
    mistakes: {
      'unreadable-file': ({ reason }) => `이 파일을 읽을 수 없습니다(${reason}).`,
      'not-utf8': () => '이 파일은 UTF-8 텍스트가 아닙니다. UTF-8 인코딩으로 다시 저장하세요.',
      'empty-file': () => '이 파일에는 아무 내용도 없습니다.',
      'unknown-section': ({ written }) =>
        agreed`${quoted(written)}은/는 인텐트 파일의 제목이 아닙니다. 제목은 [INTENT SLOT]과 [INTENT EXPRESSION]뿐입니다.`,
      'no-section': ({ intent }) =>
        `인텐트 "${intent}"에 [INTENT SLOT]도 [INTENT EXPRESSION]도 없습니다. 발화 예시 위에 [INTENT EXPRESSION]을 쓰세요.`,
      'bad-name': ({ name, named }) =>
        `"${name}": ${koreanNames[named]} 이름으로 쓸 수 없습니다. 글자, 숫자, _, -만 쓸 수 있고 숫자로 시작할 수 없습니다.`,
      'reserved-name': ({ name, named }) =>
        `"${name}": 대화에서 이미 다른 뜻으로 쓰이는 이름입니다. 이 ${koreanNames[named]}의 이름을 바꾸세요.`,
      'duplicate-name': ({ name, named, first }) =>
        agreed`${koreanNames[named]} ${quoted(name)}은/는 이미 ${first} 파일에 있습니다.`,
      'slot-without-type': ({ slot }) => `슬롯 "${slot}"에 타입이 없어서 텍스트로 받습니다.`,
      'two-types': ({ slot, first, second }) =>
        `슬롯 "${slot}"의 타입이 위에서는 "${first}", 여기서는 "${second}"입니다. 하나만 남기세요.`,
      'unknown-type': ({ slot, type }) =>
        agreed`슬롯 타입 "${type}"의 파일이 없어서 슬롯 ${quoted(slot)}을/를 텍스트로 받습니다. "${type}" 파일도 함께 지정하세요.`,
      'bad-tag': ({ written }) =>
        `"${written}"에 슬롯이 아닌 < 또는 >가 있습니다. 슬롯은 <이름>말하는 내용</이름>처럼 씁니다.`,
      'unknown-slot': ({ slot, suggestion }) =>
        agreed`[INTENT SLOT]에 슬롯 ${quoted(slot)}이/가 없습니다.${suggestion === undefined ? '' : ` 혹시 "${suggestion}"인가요?`}`,
      'no-value': ({ taken }) => agreed`첫 칸이 비어 있어서 ${quoted(taken)}을/를 대표어로 삼습니다.`,
      'value-again': ({ value, first }) =>
        value === first
          ? agreed`대표어 ${quoted(value)}이/가 또 나와서 동의어를 합칩니다.`
          : agreed`대표어 ${quoted(value)}은/는 위의 ${quoted(first)}와/과 같아서 그 동의어로 합칩니다.`,
      'synonym-elsewhere': ({ synonym, value, owner }) =>
        agreed`${quoted(synonym)}은/는 이미 ${quoted(owner)}을/를 뜻하므로 "${value}"에서는 뺍니다.`,
    },
  },
  ja: {
    error: 'エラー',
    warning: '警告',
    mistakes: {
      'unreadable-file': ({ reason }) => `このファイルを読み取れません（${reason}）。`,
      'not-utf8': () =>
        'このファイルはUTF-8のテキストではありません。文字コードにUTF-8を選んで、保存し直してください。',
      'empty-file': () => 'このファイルには何も書かれていません。',
      'unknown-section': ({ written }) =>
        `「${written}」はインテントのファイルの見出しではありません。見出しは[INTENT SLOT]と[INTENT EXPRESSION]だけです。`,
      'no-section': ({ intent }) =>
        `インテント「${intent}」に[INTENT SLOT]も[INTENT EXPRESSION]もありません。サンプル発話の上に[INTENT EXPRESSION]と書いてください。`,
      'bad-name': ({ name, named }) =>
        `「${name}」は${japaneseNames[named]}の名前に使えません。名前に使えるのは文字、数字、「_」「-」だけで、数字で始めることはできません。`,
      'reserved-name': ({ name, named }) =>
        `「${name}」には対話の中で別の意味があります。この${japaneseNames[named]}の名前を変えてください。`,
      'duplicate-name': ({ name, named, first }) => `${japaneseNames[named]}「${name}」はすでに${first}にあります。`,
      'slot-without-type': ({ slot }) => `スロット「${slot}」にはタイプがないので、テキストとして扱います。`,
      'two-types': ({ slot, first, second }) =>
        `スロット「${slot}」のタイプが、上では「${first}」、ここでは「${second}」です。どちらか1つにしてください。`,
      'unknown-type': ({ slot, type }) =>
        `スロットタイプ「${type}」のファイルがないので、スロット「${slot}」はテキストとして扱います。「${type}」のファイルも指定してください。`,
      'bad-tag': ({ written }) =>
        `「${written}」に、スロットのものではない「<」か「>」があります。スロットは<名前>話す言葉</名前>と書きます。`,
      'unknown-slot': ({ slot, suggestion }) =>
        `[INTENT SLOT]にスロット「${slot}」がありません。${suggestion === undefined ? '' : `もしかして「${suggestion}」ですか？`}`,
      'no-value': ({ taken }) => `最初の欄が空なので、「${taken}」を代表語にします。`,
      'value-again': ({ value, first }) =>
        value === first
          ? `代表語「${value}」がもう一度出てきたので、同義語をまとめます。`
          : `代表語「${value}」は上の「${first}」と同じなので、その同義語にします。`,
      'synonym-elsewhere': ({ synonym, value, owner }) =>
        `「${synonym}」はすでに「${owner}」を意味するので、「${value}」からは外します。`,
    },
  },
}

/** Mistakes in the order of their places: `file:line: error: …`, one a line. */
export function formatTsvMistakes(mistakes: readonly LocatedTsvMistake[], code: LanguageCode): string {
  const { error, warning, mistakes: texts } = messages[code]
  return mistakes
    .toSorted((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1))
    .map((mistake) => {
      const place = mistake.line === 0 ? mistake.file : `${mistake.file}:${mistake.line}`
      return `${place}: ${isError(mistake) ? error : warning}: ${describe(texts, mistake)} [${mistake.code}]\n`
    })
    .join('')
}

function describe<C extends TsvMistakeCode>(
  texts: Messages['mistakes'],
  { code, args }: { readonly code: C; readonly args: TsvMistakes[C] },
): string {
  return texts[code](args)
}
