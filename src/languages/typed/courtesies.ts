/** What people add to a yes or a no, and what makes neither of it: `네, 부탁해요`, `はい、お願いします`, `yes, that is right`. Folded. */
export const courtesies: readonly string[] = [
  'please',
  'thanks',
  'thankyou',
  "that'sright",
  'thatisright',
  'that’sright',
  'doit',
  '부탁해요',
  '부탁드려요',
  '부탁드립니다',
  '부탁합니다',
  '해주세요',
  '그렇게해주세요',
  '그렇게해줘',
  '맞아요',
  '맞습니다',
  '맞아',
  '고마워요',
  '고마워',
  '감사합니다',
  '괜찮아요',
  '괜찮습니다',
  'お願いします',
  'お願いいたします',
  'お願い',
  'よろしく',
  'よろしくお願いします',
  'それで',
  'それでいいです',
  '合っています',
  '合ってます',
  'どうも',
  'ありがとう',
  'ありがとうございます',
  '大丈夫です',
  '結構です',
]

/** What people put behind a value when they ask for it: `두 잔 주세요`, `明日でお願いします`, `two, please`. */
const behind =
  /(?:[\s,、]*(?:please|thanks|이요|요|입니다|이에요|예요|으로요|로요|으로|로|주세요|해\s?주세요|부탁해요|부탁드려요|부탁드립니다|할게요|です|(?<!ま)で|を|に|お願いします|ください|下さい|します))+$/u

/** A value without what is only polite; undefined, where there is nothing of that. */
export function withoutCourtesy(text: string): string | undefined {
  const plain = text.slice(0, longest).replace(behind, '').trim()
  return text.length > longest || plain === '' || plain === text ? undefined : plain
}

const longest = 100
