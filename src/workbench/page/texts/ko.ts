import type { Texts } from './texts.ts'

export const korean: Texts = {
  workbench: '워크벤치',
  talk: '대화',
  panels: { held: '슬롯', message: '메시지', map: '흐름도', tests: '테스트' },
  panelsLabel: '대화 옆의 정보',
  connected: '연결됨',
  disconnected: '연결되지 않습니다. reprompt dev가 실행 중인지 확인하세요.',
  loaded: (time) => `${time}에 읽음`,
  empty: {
    title: '익스텐션과 대화해 보세요',
    lines: [
      '사용자가 할 말을 입력하거나 실행을 누르세요.',
      '쓰던 편집기에서 대화 파일을 저장하면, 고친 내용으로 이 대화를 처음부터 다시 진행합니다.',
    ],
  },
  gestures: {
    launch: '실행',
    yes: '네',
    no: '아니요',
    help: '도움말',
    cancel: '취소',
    silence: '침묵',
    end: '종료',
  },
  gesturesLabel: '사용자가 할 수 있는 일',
  say: '말하기',
  sayLabel: '사용자가 하는 말',
  sayHint: (example) => `문장 또는 ${example}`,
  pick: '인텐트…',
  pickLabel: '인텐트로 말하기',
  intent: '인텐트',
  unit: '단위',
  until: '까지',
  nothingSaid: '(말하지 않음)',
  yes: '네',
  no: '아니요',
  send: '보내기',
  close: '닫기',
  you: '사용자',
  extension: '익스텐션',
  silent: '아무 말도 하지 않습니다.',
  sound: '소리',
  onScreen: '화면이 있는 기기:',
  ends: '세션이 끝납니다.',
  before: '이전',
  now: '지금',
  unchanged: '저장한 뒤 다시 진행했습니다. 모든 대답이 그대로입니다.',
  changed: (changed, of) => `저장한 뒤 다시 진행했습니다. 대답 ${of}개 가운데 ${changed}개가 달라졌습니다.`,
  why: '이유',
  rules: {
    end: () => '세션이 끝났습니다',
    event: () => '이벤트는 확인만 합니다',
    launch: () => '실행했으므로 인사합니다',
    help: ({ slot }) => (slot === undefined ? '도움말을 요청했습니다' : `${slot} 차례에 도움말을 요청했습니다`),
    notUnderstood: () => '열린 대화가 없고, 시작할 대화도 없습니다',
    goodbye: () => '열린 대화가 없어 작별 인사를 합니다',
    cancelled: ({ intent }) => (intent === undefined ? '취소했습니다' : `취소하고 앞의 대화로 돌아갑니다: ${intent}`),
    answered: () => '중간에 대답하고, 하던 질문을 계속합니다',
    finishFirst: () => '이 대화를 먼저 끝내야 합니다',
    repeat: () => '질문을 다시 말합니다',
    back: ({ slot }) => `앞의 질문으로 돌아갑니다: ${slot ?? ''}`,
    opening: () => '아직 채워진 슬롯이 없어 첫 질문(opening)을 합니다',
    prompt: ({ slot }) => `아직 비어 있는 슬롯: ${slot ?? ''}`,
    reprompt: ({ slot, time }) => `아직 비어 있는 슬롯: ${slot ?? ''}(${time ?? 2}번째 질문)`,
    invalid: ({ slot }) => `받을 수 없는 값: ${slot ?? ''}`,
    confirm: () => '필요한 것을 모두 알아서 맞는지 확인합니다',
    change: () => '확인할 때 아니라고 해서 무엇을 바꿀지 묻습니다',
    giveUp: () => '정해진 횟수만큼 물어도 답을 얻지 못해 그만둡니다',
    complete: () => '필요한 것을 모두 알아서 마칩니다',
    resume: ({ intent }) => `앞의 대화로 돌아갑니다: ${intent ?? ''}`,
    error: () => 'reprompt 자체의 오류입니다',
  },
  filled: '채움',
  refused: '거절',
  dropped: '버림',
  completed: '완료',
  refusals: {
    type: '다른 종류의 값',
    choices: '선택지에 없음',
    min: 'min보다 작음',
    max: 'max보다 큼',
    interval: '기간',
  },
  builtIn: '기본 문구',
  look: (turn) => `${turn}번째 차례 보기`,
  goBack: '여기로 돌아가기',
  setAside: (count) => `차례 ${count}개를 치워 두었습니다.`,
  restore: '다시 가져오기',
  startAgain: '처음부터',
  misread(mistake) {
    switch (mistake.type) {
      case 'empty':
        return '입력한 말이 없습니다. 사용자가 아무 말도 하지 않는다면 침묵을 누르세요.'
      case 'intentName':
        return `인텐트 이름이 될 수 없습니다: “${mistake.written}”`
      case 'unknownIntent':
        return `“${mistake.written}” 인텐트가 없습니다. “${mistake.suggestion}”인가요?`
      case 'unknownSlot':
        return `“${mistake.written}” 슬롯이 있는 대화가 없습니다. “${mistake.suggestion}”인가요?`
      case 'openQuote':
        return `${mistake.written}의 따옴표가 닫히지 않았습니다.`
      case 'strayWord':
        return `슬롯=값 꼴이 아닙니다: “${mistake.written}”. 여러 낱말로 된 값은 따옴표로 묶으세요.`
      case 'slotTwice':
        return `“${mistake.written}” 슬롯이 두 번 나옵니다.`
      case 'noExample':
        return mistake.suggestion === undefined
          ? `비슷한 발화 예시(examples)가 없습니다: “${mistake.written}”. 발화 예시에 추가하거나 인텐트를 고르세요.`
          : `비슷한 발화 예시(examples)가 없습니다: “${mistake.written}”. “${mistake.suggestion}”인가요?`
      case 'noSession':
        return '열린 세션이 없어 대답할 질문이 없습니다. 실행을 누르거나 인텐트를 말해 시작하세요.'
      case 'noCommand':
        return `이 명령을 뜻하는 인텐트가 없습니다: ${mistake.command}. config.yaml의 commands에 쓰세요.`
    }
  },
  refusedMessage: (status, reason) => `거절했습니다(${status}): ${reason}`,
  failed: '워크벤치가 응답하지 않습니다.',
  mistakes: (errors, warnings) =>
    [...(errors === 0 ? [] : [`오류 ${errors}개`]), ...(warnings === 0 ? [] : [`경고 ${warnings}개`])].join(', '),
  goesOn: '오류가 없던 마지막 내용으로 대화를 계속합니다.',
  show: '보기',
  error: '오류',
  warning: '경고',
  related: '함께 볼 곳',
  nothingHeld: '열린 대화가 없습니다.',
  open: '진행 중',
  waiting: '대기 중',
  remembered: '다음 대화를 위해 기억',
  states: {
    held: '채워짐',
    asked: '지금 묻는 중',
    refused: '거절함',
    skipped: '건너뜀',
    empty: '비어 있음',
    notNeeded: '필요 없음',
  },
  optional: '생략 가능',
  question: ({ type, slot, time, attempts }) =>
    `${{ slot: `${slot ?? ''} 질문`, opening: '첫 질문', confirm: '확인 질문', change: '바꿀 것을 묻는 질문' }[type]}: ${attempts}번 중 ${time}번째`,
  slot: '슬롯',
  value: '값',
  from: '출처',
  inTurn: (turn) => `${turn}번째 차례`,
  byItself: '기본값 또는 기억한 값',
  noTurn: '먼저 말을 걸어 보세요.',
  request: 'CLOVA가 보내는 메시지',
  response: '익스텐션이 보내는 응답',
  sendAgain: '이 내용으로 보내기',
  sendAgainHint: '메시지를 자유롭게 고치세요. 다시 서명해서 보내고, 대화는 여기서 이어집니다.',
  keep: '테스트로 저장',
  keepTitle: '이 대화는 무엇을 보여 주나요?',
  keepHint: '지금까지의 대화를 받은 대답과 함께 대화 테스트로 저장합니다.',
  kept: (file) => `${file}에 저장했습니다.`,
  runTests: '테스트 실행',
  noTests: (folder) => `${folder}에 아직 대화 테스트가 없습니다.`,
  tally: (passed, failed) => (failed === 0 ? `${passed}개 모두 통과했습니다.` : `${failed}개 실패, ${passed}개 통과.`),
  passed: '통과',
  failedTest: '실패',
  mapOf: (intent) => `${intent} 흐름도`,
  noDialogs: '대화가 없습니다.',
  nodes: {
    start: '시작',
    opening: '첫 질문',
    confirm: '확인',
    change: '변경',
    complete: '완료',
    cancelled: '취소',
    giveUp: '그만두기',
  },
  progress: { passed: '지나옴', open: '지금 묻는 중', ahead: '아직 남음', out: '가지 않음' },
  ways: { yes: '네', no: '아니요', holds: '맞으면', otherwise: '아니면', answer: '대답' },
  given: (slot) => `${slot} 있음`,
  missing: (slot) => `${slot} 없음`,
  or: '또는',
  dialogStates: { open: '진행 중', waiting: '대기 중', completed: '완료' },
}
