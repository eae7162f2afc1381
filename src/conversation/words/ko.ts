import { agreed, quoted } from '../../languages/agreed.ts'
import { builtInLines } from '../line/built-in-line.ts'
import type { ConversationWords, Share } from './words.ts'

/** What `test` and `chat` say, in Korean. */
export const koreanConversationWords: ConversationWords = {
  mistakes: {
    empty: () => '빈 줄입니다. 사용자가 아무 말도 하지 않는다면 silence라고 쓰세요.',
    intentName: ({ written }) =>
      `"${written}": 인텐트 이름으로 쓸 수 없습니다. 글자, 숫자, "_", "-", "."만 쓸 수 있고 숫자로 시작할 수 없습니다.`,
    unknownIntent: ({ written, suggestion }) =>
      agreed`인텐트 ${quoted(written)}이/가 없습니다. 혹시 "${suggestion}"인가요? 쓴 그대로 보내려면: intent ${written}`,
    unknownSlot: ({ written, suggestion }) =>
      agreed`슬롯 ${quoted(written)}이/가 있는 대화가 없습니다. 혹시 "${suggestion}"인가요?`,
    tooLong: ({ limit }) => `한 줄이 ${limit}자를 넘습니다.`,
    openQuote: ({ written }) => `${written}: 따옴표가 닫히지 않았거나, 닫힌 뒤에 공백 없이 다른 글자가 있습니다.`,
    strayWord: ({ written, slot }) =>
      slot === undefined
        ? `"${written}": 슬롯=값 형식이 아닙니다.`
        : `"${written}": 슬롯=값 형식이 아닙니다. ${slot}의 값에 들어가는 말이라면 값을 따옴표로 묶으세요: ${slot}="두 낱말"`,
    slotTwice: ({ written }) => agreed`슬롯 ${quoted(written)}이/가 두 번 나옵니다.`,
    notWanted: ({ written, known, suggestion }) =>
      known.length === 0
        ? `"${written}": 여기서는 답으로 쓸 수 없습니다.`
        : `"${written}": 여기서는 답으로 쓸 수 없습니다. ${suggestion === undefined ? `쓸 수 있는 것: ${known.join(', ')}.` : `혹시 "${suggestion}"인가요?`}`,
    noExample: ({ written, suggestion }) =>
      suggestion === undefined
        ? `"${written}": 비슷한 발화 예시(examples)가 없습니다. 인텐트와 슬롯(인텐트이름 슬롯=값)을 쓰거나, 다음 가운데 하나를 쓰세요: ${builtInLines.join(', ')}.`
        : `"${written}": 비슷한 발화 예시(examples)가 없습니다. 혹시 "${suggestion}"인가요?`,
    noSlotAsked: ({ written, sample, suggestion }) =>
      `"${written}": 비슷한 발화 예시(examples)가 없고, 지금은 특정한 슬롯을 묻고 있지 않습니다. ${sample}처럼 슬롯 이름을 앞에 쓰거나, 발화 예시와 비슷한 문장을 쓰세요. CLOVA가 알아듣지 못한 말은 ?로 씁니다.${suggestion === undefined ? '' : ` 혹시 "${suggestion}"인가요?`}`,
    noAnswer: ({ written, slot, sample, suggestion }) =>
      `"${written}": 비슷한 발화 예시(examples)가 없고, 지금 묻고 있는 ${slot}의 값으로도 읽을 수 없습니다. ${sample}처럼 쓰거나, 발화 예시와 비슷한 문장을 쓰세요. CLOVA가 알아듣지 못한 말은 ?로 씁니다.${suggestion === undefined ? '' : ` 혹시 "${suggestion}"인가요?`}`,
  },
  why: {
    of: (rule, slot) => (slot === undefined ? rule : `${slot}의 ${rule}`),
    time: (time) => `${time}번째`,
    setting: (key) => `알아듣지 못한 말로 처리: ${key}`,
    filled: (slots) => `채움: ${slots.join(', ')}`,
    refused: (slots) => `거절: ${slots.map(({ slot, why }) => `${slot}(${why})`).join(', ')}`,
    forgotten: (names) => `잊음: ${names.join(', ')}`,
    dropped: (slots) => `버림: ${slots.join(', ')}`,
    completed: (intents) => `완료: ${intents.join(', ')}`,
    sent: (services) => `보낼 곳: ${services.join(', ')}`,
    leftOut: (texts) => `문장을 뺀 곳: ${texts.join(', ')}`,
    lookedUp: (services) => `조회한 곳: ${services.join(', ')}`,
  },
  needs: {
    asks: (service, values) => `${service} 서비스에 묻습니다${values === '' ? '.' : `: ${values}`}`,
    sends: (service, values) => `${service} 서비스로 보냅니다: ${values}`,
    answers: (sample, need) =>
      need === 'send'
        ? `서비스가 무엇이라고 답하나요? ${sample}, 아무것도 없으면 Enter, 보낼 수 없는 경우는 fails.`
        : `서비스가 무엇이라고 답하나요? ${sample === '' ? '' : `${sample}, `}refuse 슬롯=이유, fails, 아무것도 없으면 Enter.`,
  },
  report: { expected: '기대', actual: '실제', nothing: '없음', sessionEnds: '(세션이 끝납니다)' },
  test: {
    noTests: (folder) =>
      `${folder}에 대화 테스트가 없습니다. \`reprompt chat\`에서 /save 파일이름으로 만들 수 있습니다.`,
    updated: (expectations, file) => `${file}: 기대하는 내용 ${expectations}곳을 고쳐 썼습니다.`,
    skipped: (platforms) => `건너뜀 (${platforms.join(', ')}에서만)`,
    summary: ({ passed, failed, mistaken }) =>
      `통과 ${passed}개, 실패 ${failed}개${mistaken === 0 ? '' : `, 오류가 있는 파일 ${mistaken}개`}`,
    allReached: '모든 텍스트와 슬롯, 끝맺음이 테스트에 나옵니다.',
    notReached: '어느 테스트에도 나오지 않는 것:',
    kinds: { text: '텍스트', slot: '슬롯', ending: '끝맺음' },
    shares: ({ texts, slots, endings }) => `텍스트 ${share(texts)}, 슬롯 ${share(slots)}, 끝맺음 ${share(endings)}`,
  },
  chat: {
    hasPrivate: (slots) => `비공개: 이 파일에는 ${slots.join(', ')}에 한 말이 들어 있습니다.`,
    greeting: 'launch, 인텐트(인텐트이름 슬롯=값), 또는 문장을 입력해 보세요. /help는 도움말, /quit는 종료.',
    help: (intents) =>
      [
        '사용자의 말은 인텐트로 입력합니다. 슬롯은 몇 개든 붙일 수 있습니다:',
        ...intents,
        '또는 발화 예시(examples)와 비슷한 문장이나, 지금 묻고 있는 슬롯의 값이나, 다음 가운데 하나를 입력합니다:',
        `  ${builtInLines.join(', ')}`,
        '여러 낱말로 된 값은 따옴표로 묶습니다: comment="양파 빼고". 단위는 대괄호에 씁니다: price=200[EUR].',
        '/back은 마지막 턴을 되돌리고, /fails는 그 턴을 아무것도 보낼 수 없는 것처럼 다시 진행하고,',
        '/json은 마지막 턴의 메시지를 보여 주고,',
        '/save 파일이름은 지금까지의 대화를 테스트로 저장하고, /quit는 종료합니다.',
      ].join('\n'),
    slots: '슬롯',
    sends: '보냄',
    why: '이유',
    sessionEnds: '세션이 끝납니다',
    writeAs: (sample) => `이렇게 쓰세요: ${sample}`,
    nobodyWaits: '열린 세션이 없어 대답할 질문이 없습니다. launch나 인텐트로 시작하세요.',
    unknownCommand: (written, known, suggestion) =>
      `${written}: 없는 명령입니다. ${suggestion === undefined ? `${known.join(', ')} 가운데에서 고르세요.` : `혹시 ${suggestion}인가요?`}`,
    nothingSaid: '아직 아무 말도 하지 않았습니다.',
    nothingSent: '마지막 턴에서는 아무것도 보내지 않았습니다.',
    back: (line) => `되돌렸습니다: ${line}`,
    noFile: '저장할 파일을 뒤에 쓰세요: /save tests/order.yaml',
    notYaml: (file) => `대화 테스트의 파일 이름은 .yaml로 끝나야 합니다: /save ${file}.yaml`,
    saved: (file) => `저장했습니다: ${file}. 돌려 보려면: reprompt test ${file}`,
    noRequest: (platform, command) =>
      `${platform}에는 ${command}에 해당하는 인텐트가 없습니다. config.yaml의 commands에 직접 만든 인텐트를 쓰세요.`,
    reloaded: '파일이 저장되어 다시 읽었습니다.',
    kept: '대화는 그전 내용으로 계속합니다.',
    cannotWatch: (reason) => `파일이 바뀌어도 감지할 수 없습니다(${reason}).`,
  },
}

function share({ reached, all }: Share): string {
  return `${reached}/${all}`
}
