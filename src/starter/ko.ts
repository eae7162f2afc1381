import type { StarterWords } from './words.ts'

export const koreanStarter: StarterWords = {
  next: ({ enter, chat, check, test, dev }) => `새 익스텐션을 만들었습니다. 이제 이렇게 해 보세요.
${enter}  ${chat}    대화해 보기: launch, 그다음 "라떼 주세요"
  ${check}    고친 뒤에 잘못된 곳 찾기
  ${test}    tests/에 있는 대화를 다시 진행해 보기
  ${dev}    브라우저에서 주문해 보기: 주문이 orders.csv에 쌓입니다. 저장할 때마다 바로 반영
`,
  taken: (files) => `이미 있는 파일이 있어서 아무것도 쓰지 않았습니다.
${files.map((file) => `  ${file}\n`).join('')}비어 있거나 새로운 폴더를 지정하세요: reprompt init my-extension
`,
  unwritable: (folder, reason) => `${folder} 폴더에 쓸 수 없습니다(${reason}).\n`,
}
