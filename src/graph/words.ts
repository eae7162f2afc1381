import type { Ending } from '../core/dialog.ts'
import type { Language, LanguageCode } from '../languages/language.ts'
import { englishSlotTypes } from '../languages/slot-types/en.ts'
import { japaneseSlotTypes } from '../languages/slot-types/ja.ts'
import { koreanSlotTypes } from '../languages/slot-types/ko.ts'
import type { Comparison, DecisionNode, GraphEdge, Plain, SlotNode } from './graph.ts'

/** What is in a picture besides the author's own words. */
export interface GraphWords {
  readonly opening: string
  readonly confirm: string
  readonly change: string
  readonly cancelled: string
  readonly send: string
  /** That a value comes from a service, that a service may reject it, and that a slot takes its value from an answer. */
  lookUp(service: string): string
  on(slot: string): string
  every(step: string): string
  except(what: string): string
  checkedBy(service: string): string
  gives(slot: string): string
  givenBy(service: string): string
  readonly endings: Readonly<Record<Ending, string>>
  giveUp(attempts: number): string
  readonly ways: Readonly<Record<NonNullable<GraphEdge['on']>, string>>
  readonly optional: string
  readonly private: string
  /** That a slot takes several values or items, and that one belongs to each item. */
  several(many: NonNullable<SlotNode['many']>): string
  ofItem(list: string): string
  readonly neverAsked: string
  readonly silent: string
  readonly slotTypes: Language['slotTypes']
  byDefault(value: string): string
  more(count: number): string
  readonly yes: string
  readonly no: string
  readonly and: string
  readonly or: string
  readonly given: string
  readonly missing: string
}

/** The words of a picture, in a language. */
export const graphWords: Readonly<Record<LanguageCode, GraphWords>> = {
  en: {
    opening: 'Opening',
    confirm: 'Confirm',
    change: 'Change',
    cancelled: 'Cancelled',
    send: 'Send',
    lookUp: (service) => `looked up: ${service}`,
    on: (slot) => `on ${slot}`,
    every: (step) => `every ${step}`,
    except: (what) => `not ${what}`,
    checkedBy: (service) => `checked by ${service}`,
    gives: (slot) => `gives ${slot}`,
    givenBy: (service) => `given by ${service}`,
    endings: {
      end: 'Complete · the session ends',
      stay: 'Complete · the session stays open',
      auto: 'Complete · ends, or stays open after a launch',
    },
    giveUp: (attempts) => `No answer after ${attempts === 1 ? '1 attempt' : `${attempts} attempts`}`,
    ways: { holds: 'if so', otherwise: 'otherwise', yes: 'yes', no: 'no', answer: 'a new value' },
    optional: 'optional',
    private: 'private',
    several: ({ of, min, max }) => `${of === 'items' ? 'items' : 'several'}, ${range(min, max)}`,
    ofItem: (list) => `of each of ${list}`,
    neverAsked: 'Filled when said, never asked',
    silent: 'Nothing is said',
    slotTypes: englishSlotTypes,
    byDefault: (value) => `${value} by default`,
    more: (count) => `(and ${count} more)`,
    yes: 'yes',
    no: 'no',
    and: ' and ',
    or: ' or ',
    given: 'is filled',
    missing: 'is not filled',
  },
  ko: {
    opening: '첫 질문',
    confirm: '확인',
    change: '변경',
    cancelled: '취소',
    send: '보내기',
    lookUp: (service) => `조회: ${service}`,
    on: (slot) => `날짜: ${slot}`,
    every: (step) => `단위: ${step}`,
    except: (what) => `제외: ${what}`,
    checkedBy: (service) => `확인: ${service}`,
    gives: (slot) => `받는 값: ${slot}`,
    givenBy: (service) => `${service}에서 받음`,
    endings: {
      end: '완료 · 세션 끝',
      stay: '완료 · 세션 유지',
      auto: '완료 · 세션 끝(실행으로 시작했으면 유지)',
    },
    giveUp: (attempts) => `${attempts}번 물어도 답이 없을 때`,
    ways: { holds: '맞으면', otherwise: '아니면', yes: '네', no: '아니요', answer: '새 값' },
    optional: '생략 가능',
    private: '비공개',
    several: ({ of, min, max }) => `${of === 'items' ? '항목' : '값'} ${range(min, max)}개`,
    ofItem: (list) => `${list}의 항목마다`,
    neverAsked: '묻지 않고, 말하면 받음',
    silent: '아무 말도 하지 않음',
    slotTypes: koreanSlotTypes,
    byDefault: (value) => `기본값 ${value}`,
    more: (count) => `(외 ${count}개)`,
    yes: '네',
    no: '아니요',
    and: ' 그리고 ',
    or: ' 또는 ',
    given: '있음',
    missing: '없음',
  },
  ja: {
    opening: '最初の質問',
    confirm: '確認',
    change: '変更',
    cancelled: 'キャンセル',
    send: '送信',
    lookUp: (service) => `照会: ${service}`,
    on: (slot) => `日付: ${slot}`,
    every: (step) => `単位: ${step}`,
    except: (what) => `除外: ${what}`,
    checkedBy: (service) => `確認: ${service}`,
    gives: (slot) => `受け取る値: ${slot}`,
    givenBy: (service) => `${service}から受け取る`,
    endings: {
      end: '完了・セッション終了',
      stay: '完了・セッション継続',
      auto: '完了・セッション終了（起動で始まったときは継続）',
    },
    giveUp: (attempts) => `${attempts}回尋ねても答えがないとき`,
    ways: { holds: '当てはまる', otherwise: '当てはまらない', yes: 'はい', no: 'いいえ', answer: '新しい値' },
    optional: '任意',
    private: '非公開',
    several: ({ of, min, max }) => `${of === 'items' ? '項目' : '値'}${range(min, max)}個`,
    ofItem: (list) => `${list}の項目ごと`,
    neverAsked: '尋ねず、言われたら受け取る',
    silent: '何も話さない',
    slotTypes: japaneseSlotTypes,
    byDefault: (value) => `既定値 ${value}`,
    more: (count) => `（ほか${count}件）`,
    yes: 'はい',
    no: 'いいえ',
    and: '、',
    or: ' または ',
    given: 'あり',
    missing: 'なし',
  },
}

function range(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`
}

/** A condition in one line: `method = delivery and amount ≥ 3`. */
export function phraseCondition({ anyOf }: Pick<DecisionNode, 'anyOf'>, language: GraphWords): string {
  const groups = anyOf.map((group) => group.map((comparison) => phrase(comparison, language)).join(language.and))
  return groups.join(language.or)
}

function phrase({ slot, is, values }: Comparison, language: GraphWords): string {
  const written = values.map((value) => phraseValue(value, language))
  switch (is) {
    case 'oneOf':
      return `${slot} = ${written.join(' | ')}`
    case 'noneOf':
      return `${slot} ≠ ${written.join(' | ')}`
    case 'atLeast':
      return `${slot} ≥ ${written.join()}`
    case 'atMost':
      return `${slot} ≤ ${written.join()}`
    case 'over':
      return `${slot} > ${written.join()}`
    case 'under':
      return `${slot} < ${written.join()}`
    case 'given':
      return `${slot} ${language.given}`
    case 'missing':
      return `${slot} ${language.missing}`
    default:
      return is satisfies never
  }
}

/** A value as a person reads it. */
export function phraseValue(value: Plain, { yes, no }: GraphWords): string {
  return typeof value === 'boolean' ? (value ? yes : no) : String(value)
}
