import type { LanguageCode } from '../../languages/language.ts'
import type { FunnelWords } from './words.ts'

/** What the funnel says, in each language. */
export const funnelWords: Readonly<Record<LanguageCode, FunnelWords>> = {
  en: {
    title: 'Where people go on, and where they leave',
    dialog: (name, { started, completed, gaveUp, left }) =>
      `${name}: ${started} started, ${completed} completed, ${gaveUp} given up, ${left} left`,
    question: 'question',
    asked: 'asked',
    atOnce: 'at once',
    secondTime: '2nd time',
    later: 'later',
    gaveUp: 'given up',
    left: 'left',
    rejected: 'rejected',
    nothing: 'The log has no turns.',
    unnamed: (count) => `${count} turns are not counted: the log does not say to which session they belong.`,
    rejectedValues: 'Rejected by `choices`, the most frequent first:',
    noRejected: 'The log has no rejected values. It has them with `log: { rejected: true }` in config.yaml.',
  },
  ko: {
    title: '어디까지 이어지고, 어디에서 떠나는가',
    dialog: (name, { started, completed, gaveUp, left }) =>
      `${name}: 시작 ${started}, 완료 ${completed}, 포기 ${gaveUp}, 이탈 ${left}`,
    question: '질문',
    asked: '물음',
    atOnce: '바로 답함',
    secondTime: '두 번째',
    later: '그 뒤',
    gaveUp: '포기',
    left: '이탈',
    rejected: '거절',
    nothing: '로그에 턴이 없습니다.',
    unnamed: (count) => `어느 세션인지 로그에 없는 턴 ${count}개는 세지 않았습니다.`,
    rejectedValues: '`choices`에서 거절한 값, 많은 순서대로:',
    noRejected: '로그에 거절한 값이 없습니다. config.yaml에 `log: { rejected: true }`를 쓰면 남습니다.',
  },
  ja: {
    title: 'どこまで進み、どこで離れるか',
    dialog: (name, { started, completed, gaveUp, left }) =>
      `${name}：開始${started}、完了${completed}、断念${gaveUp}、離脱${left}`,
    question: '質問',
    asked: '質問数',
    atOnce: 'すぐ回答',
    secondTime: '2回目',
    later: 'それ以降',
    gaveUp: '断念',
    left: '離脱',
    rejected: '拒否',
    nothing: 'ログにターンがありません。',
    unnamed: (count) => `どのセッションかログにないターン${count}件は数えていません。`,
    rejectedValues: '`choices`で拒否した値（多い順）：',
    noRejected: 'ログに拒否した値がありません。config.yamlに`log: { rejected: true }`と書くと残ります。',
  },
}
