import type { SlotTypeName } from '../language.ts'
import type { BoundWords, SlotTypeWords } from './words.ts'

/** The types of slots in Japanese. */
export const japaneseSlotTypes: Readonly<Record<SlotTypeName, SlotTypeWords>> = {
  text: {
    name: 'テキスト',
    description: '話された言葉をそのまま。',
    aliases: [
      '文字列',
      'テキスト',
      '文字',
      '名前',
      '氏名',
      '住所',
      '電話番号',
      'メモ',
      '自由',
      '自由入力',
      '番号',
      '連絡先',
      'メール',
      'メールアドレス',
    ],
    exception: 'スロットの値を書いてください。',
    ask: 'もう少し短くお話しください。',
    samples: ['これ'],
  },
  number: {
    name: '数値',
    description: '数値。',
    aliases: ['数値', '数', '数字', '金額', '価格', '値段', '料金', '小数', '実数', 'お金'],
    exception: '数値を書いてください。',
    ask: '数字でお答えください。',
    bounds: amounts('数値を書いてください。'),
    samples: ['2', '3', '1', '5'],
  },
  integer: {
    name: '整数',
    description: '整数。',
    aliases: ['整数', '人数', '個数', '数量', '年齢', '枚数', '回数', '人'],
    exception: '整数を書いてください。',
    ask: '整数でお答えください。',
    bounds: amounts('整数を書いてください。'),
    samples: ['2', '3', '1', '5'],
  },
  yesno: {
    name: 'はい/いいえ',
    description: '「はい」か「いいえ」。',
    aliases: ['有無', '可否', 'はいいいえ', 'はい/いいえ', 'はい・いいえ', '真偽', '真偽値'],
    exception: '`yes`か`no`を書いてください。',
    ask: '「はい」か「いいえ」でお答えください。',
    samples: [],
  },
  date: {
    name: '日付',
    description: '日付。',
    aliases: ['日付', '日にち', '年月日', '曜日', '日'],
    exception: '曜日（`sunday`）、日付（`2026-12-25`）、毎年の日付（`12-25`）を書いてください。',
    ask: '何月何日か教えてください。',
    bounds: {
      ...moments('日付', '`2026-12-31`のような日付か、`today`（今日）、`today + 30 days`（30日後）を書いてください。'),
      exact: '何月何日か、一日だけお選びください。',
    },
    samples: ['明日', '来週の土曜日', '12月24日'],
  },
  time: {
    name: '時刻',
    description: '時刻。',
    aliases: ['時刻', '時間', '時', '時間帯'],
    exception: '時刻（`"13:00"`）か時間帯（`13:00-14:00`）を書いてください。',
    ask: '何時か教えてください。',
    bounds: {
      ...moments('時刻', '`09:30`のような24時間制の時刻か、`now`（今）、`now + 2 hours`（2時間後）を書いてください。'),
      exact: '何時何分か、具体的に教えてください。',
    },
    samples: ['午後3時', '朝9時', '夜7時半'],
  },
  datetime: {
    name: '日付と時刻',
    description: '日付と時刻。',
    aliases: ['日時', '日付と時刻', '日付時刻', '予約日時'],
    exception:
      '日（`sunday`、`2026-12-25`、`12-25`）、時間帯（`13:00-14:00`）、またはその両方（`saturday 13:00-18:00`）を書いてください。',
    ask: '日付と時間を一緒に教えてください。',
    bounds: {
      ...moments(
        '日時',
        '`2026-12-31T18:00`のような日時か、`now`（今）、`now + 2 hours`（2時間後）、`today + 30 days`（30日後）を書いてください。',
      ),
      exact: '日付と時間を、具体的に教えてください。',
    },
    samples: ['明日の午後3時', '土曜日の夜7時', '12月24日の正午'],
  },
  duration: {
    name: '時間の長さ',
    description: '時間の長さ。',
    aliases: ['所要時間', '長さ'],
    exception: '`30 minutes`（30分）のように時間の長さを書いてください。',
    ask: 'どのくらいの時間か教えてください。',
    bounds: lengths('`30 minutes`（30分）や`P1D`（1日）のように時間の長さを書いてください。'),
    samples: ['2時間', '30分', '3日間'],
  },
  period: {
    name: '期間',
    description: 'ある日から、ある日まで。',
    aliases: ['期間', '日付範囲', '宿泊', '宿泊期間', '滞在期間'],
    exception: '曜日（`sunday`）、日付（`2026-12-25`）、毎年の日付（`12-25`）を書いてください。',
    ask: 'いつからいつまでか教えてください。',
    bounds: moments(
      '日付',
      '`2026-12-31`のような日付か、`today`（今日）、`today + 30 days`（30日後）を書いてください。',
    ),
    samples: ['12月3日から6日まで', '来週末', '金曜日から2泊'],
  },
  choice: {
    name: '選択肢',
    description: '選択肢のどれか。',
    aliases: [],
    exception: '選択肢のどれかを書いてください。',
    ask: 'もう少し短くお話しください。',
    samples: [],
  },
}

function amounts(hint: string): BoundWords {
  return {
    hint,
    between: (min, max) => `${min}から${max}の間でお答えください。`,
    atLeast: (min) => `${min}以上でお答えください。`,
    atMost: (max) => `${max}以下でお答えください。`,
  }
}

function moments(what: string, hint: string): BoundWords {
  return {
    ...amounts(hint),
    atLeast: (min) => `${min}以降でお答えください。`,
    atMost: (max) => `${max}までの${what}でお答えください。`,
  }
}

/** 7日以内, not 7日間以内. */
function lengths(hint: string): BoundWords {
  const bare = (length: string) => length.replace(/(?<=[年日])間$/u, '')
  return {
    ...amounts(hint),
    atLeast: (min) => `${bare(min)}以上でお答えください。`,
    atMost: (max) => `${bare(max)}以内でお答えください。`,
  }
}
