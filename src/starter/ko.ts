import type { StarterWords } from './words.ts'

export const koreanStarter: StarterWords = {
  next: ({ enter, chat, check, test, dev }) => `새 익스텐션을 만들었습니다. 이제 이렇게 해 보세요.
${enter}  ${chat}    대화해 보기: launch, 그다음 "라떼 주세요"
  ${check}    고친 뒤에 잘못된 곳 찾기
  ${test}    tests/에 있는 대화를 다시 진행해 보기
  ${dev}    브라우저에서 주문해 보기: 주문이 orders.csv에 쌓입니다. 저장할 때마다 바로 반영
`,
  serviceNext: (name, files) => `${files.map((file) => `  ${file}\n`).join('')}
새 서비스를 만들었습니다. config.yaml에 추가하세요.
  services:
    ${name}: { module: services/${name}.mjs }
그런 다음 슬롯에는 \`lookUp: ${name}\` 또는 \`checkedBy: ${name}\`, 인텐트에는 \`send: ${name}\`라고 쓰세요.
실제로 호출하며 시험하려면: reprompt dev --live
`,
  badServiceName: (name) => `"${name}": 서비스 이름으로 쓸 수 없습니다. 글자, 숫자, -, _로 지으세요.\n`,
  notOn: (title, name) => `${title}에서는 한국어를 쓸 수 없습니다: reprompt init --platform ${name} --language en\n`,
  taken: (files) => `이미 있는 파일이 있어서 아무것도 쓰지 않았습니다.
${files.map((file) => `  ${file}\n`).join('')}비어 있거나 새로운 폴더를 지정하세요: reprompt init my-extension
`,
  unwritable: (folder, reason) => `${folder} 폴더에 쓸 수 없습니다(${reason}).\n`,
}
