import { type Numbering, numerals } from './numbering.ts'

const digits = '一 二 三 四 五 六 七 八 九'.split(' ')
const things = 'ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ'.split(' ')

/** 三百五十, 3百, 三つ, ふたり. */
export const japaneseNumbering: Numbering = {
  numerals: new Map([
    ...numerals('one', ['〇 零', 0], ['壱', 1], ['弐 ふたり', 2], ['参', 3], ['とお', 10], ['ひとり', 1]),
    ...digits.flatMap((word, at) => [...numerals('one', [word, at + 1])]),
    ...things.flatMap((word, at) => [...numerals('one', [word, at + 1])]),
    ...numerals('times', ['十', 10], ['百', 100], ['千', 1000]),
    ...numerals('group', ['万', 1e4], ['億', 1e8], ['兆', 1e12]),
  ]),
  counters: new Set(
    (
      'つ 人 名 名様 人前 人分 枚 個 箇 本 杯 冊 台 匹 頭 羽 回 階 番 号 号室 円 年 月 日 日間 週間 か月 ヶ月 カ月 泊 時 時間 分 分間 秒 歳 才 ' +
      '皿 箱 袋 缶 瓶 切れ 膳 足 着 軒 件 部 部屋 室 点 通 組 束 玉 粒 株 丁 畳 坪 席 度 倍 割 パーセント ドル ユーロ ウォン グラム キロ メートル センチ リットル'
    ).split(' '),
  ),
  closing: /(?<=.)(?:です|でお願いします|お願いします|で)$/u,
}
