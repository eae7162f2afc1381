import type { Starter } from './words.ts'

export const koreanStarter: Starter = {
  config: `applicationId: com.example.extension.coffee # CLOVA에 등록한 익스텐션 ID
language: ko
timezone: Asia/Seoul # 사용자가 있는 곳의 시간대. "오늘"은 그곳의 오늘입니다
dialogs: dialogs
`,
  dialog: `intents:
  OrderCoffee:
    description: 커피 주문을 받습니다.
    examples:
      - 커피 주문할게요
      - "{drink} 주세요"
      - "{drink} {cups}잔 주세요"
    slots:
      drink:
        choices:
          - 카페라테: [라테, 라떼, 카페라떼]
          - 아메리카노: [블랙커피]
        prompt: 카페라테와 아메리카노 중에 어떤 걸로 드릴까요?
        invalid: 카페라테와 아메리카노가 있어요. 어떤 걸로 드릴까요?
      cups:
        type: integer
        min: 1
        max: 10
        prompt: 몇 잔 드릴까요?
        reprompt: 한 잔부터 열 잔까지 주문하실 수 있어요. 몇 잔 드릴까요?
    confirm: "{drink} {cups}잔, 맞나요?"
    complete: "감사합니다. {drink} {cups}잔을 곧 준비해 드릴게요."

  StoreHours:
    description: 영업시간을 알려 줍니다.
    examples: [영업시간 알려 주세요, 몇 시까지 열어요]
    complete: 저희는 아침 8시부터 저녁 6시까지 열어요.
`,
  replies: `replies:
  launch: 안녕하세요, 카페예요. 무엇을 드릴까요?
  help: 커피를 주문하거나 영업시간을 물어보실 수 있어요.
`,
  test: `conversations:
  빠진 것을 물어보고 주문을 받습니다:
    - user: launch
      text: replies.launch
    - user: 라떼 주세요
      says: 몇 잔 드릴까요?
    - user: OrderCoffee cups=2
      says: 카페라테 2잔, 맞나요?
      slots: { drink: 카페라테, cups: 2 }
    - user: yes
      text: OrderCoffee.complete
      completed: OrderCoffee
      ends: true
  주문하다가 물어보기:
    - user: 라떼 주세요
    - user: 몇 시까지 열어요?
      says: 저희는 아침 8시부터 저녁 6시까지 열어요. 몇 잔 드릴까요?
  메뉴에 없는 음료:
    - user: OrderCoffee drink=녹차
      text: drink.invalid
      ends: false
    - user: cancel
      ends: true
`,
  readme: `# 말로 주문하는 카페

대화는 \`dialogs/coffee.yaml\`에 있습니다. 주문에 어떤 슬롯이 필요한지, 무엇이라고 묻는지, 마지막에 무엇이라고 말하는지 적혀 있고, 인사말과 도움말은 \`dialogs/replies.yaml\`에 있습니다. 문장을 바꾸고 바로 시험해 보세요. \`reprompt chat\`(이 폴더에 설치했다면 \`npx reprompt chat\`)을 실행하면 터미널에서 대화할 수 있고(\`launch\`를 입력한 다음 \`라떼 주세요\`), \`reprompt check\`는 잘못된 곳을 줄 번호와 함께 알려 줍니다. \`tests/coffee.yaml\`은 앞으로도 그대로 진행되어야 할 대화를 적어 둔 테스트입니다. VS Code처럼 YAML을 지원하는 편집기에서 추천 확장을 설치하면, 쓰는 동안 키마다 설명과 자동 완성이 나옵니다.

마음에 들면 CLOVA developer console에 익스텐션을 등록하세요. \`reprompt export interaction-model\`을 실행하면 인텐트와 슬롯, \`examples\`의 문장을 그곳에 올릴 파일로 만들어 줍니다. 등록한 ID를 \`config.yaml\`의 \`applicationId\`에 적으세요. \`reprompt start\`를 실행하면 3000번 포트에서 서버가 시작됩니다. CLOVA에는 https로 시작하고 \`/clova\`로 끝나는 공개 주소를 알려 주면 됩니다. \`reprompt dev\`로 실행하면 저장할 때마다 바로 반영됩니다.
`,
  next: ({ enter, chat, check, test, dev }) => `새 익스텐션을 만들었습니다. 이제 이렇게 해 보세요.
${enter}  ${chat}    대화해 보기: launch, 그다음 "라떼 주세요"
  ${check}    고친 뒤에 잘못된 곳 찾기
  ${test}    tests/에 있는 대화를 다시 진행해 보기
  ${dev}    서버를 켜 두고, 저장할 때마다 바로 반영하기
`,
  taken: (files) => `이미 있는 파일이 있어서 아무것도 쓰지 않았습니다.
${files.map((file) => `  ${file}\n`).join('')}비어 있거나 새로운 폴더를 지정하세요: reprompt init my-extension
`,
  unwritable: (folder, reason) => `${folder} 폴더에 쓸 수 없습니다(${reason}).\n`,
}
