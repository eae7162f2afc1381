import { agreed, quoted } from '../../languages/agreed.ts'
import type { CommandWords } from './words.ts'

/** What the commands say, in Korean. */
export const koreanCommandWords: CommandWords = {
  start: {
    waits: '아직 서비스를 시작하지 않았습니다. 고쳐서 저장하면 시작합니다.',
    listens: (urls, intents) => `reprompt가 ${urls.join(', ')} 주소에서 요청을 기다립니다(인텐트 ${intents}개).`,
    page: (url) => `대화해 보기: ${url}`,
    lastGood: (loaded) =>
      `파일에 오류가 있어 마지막으로 정상이었던 버전(${loaded})으로 서비스합니다. 위의 오류를 고치고 다시 읽게 하세요.`,
    noLastGood: (reason) => `대신 서비스할 마지막 정상 버전이 없습니다(${reason}).`,
    stops: '종료합니다. 처리 중인 요청에 먼저 응답합니다. Ctrl-C를 한 번 더 누르면 바로 종료합니다.',
    live: '실제로 보냅니다: 서비스를 호출하고, 완료된 대화를 서비스로 보냅니다.',
    notLive: '연습 모드입니다. 서비스를 호출하지 않고 아무것도 보내지 않습니다. 실제로 보내려면: reprompt dev --live',
    badPort: (written) => `PORT의 값이 "${written}"입니다. 0에서 65535 사이의 숫자여야 합니다.`,
    badLevel: (written, known) =>
      `LOG_LEVEL의 값이 "${written}"입니다. 다음 가운데 하나여야 합니다: ${known.join(', ')}.`,
    portTaken: (port) =>
      `${port}번 포트는 다른 프로그램이 쓰고 있습니다. 그 프로그램을 멈추거나, PORT에 비어 있는 포트를 지정하세요.`,
    portForbidden: (port) =>
      `${port}번 포트를 쓸 권한이 없습니다. 1024번보다 작은 포트는 시스템 전용입니다. PORT에 더 큰 번호를 지정하세요.`,
    noAddress: (host) =>
      `이 컴퓨터에는 ${host} 주소가 없습니다. HOST에 이 컴퓨터의 주소나, 모든 주소를 뜻하는 0.0.0.0을 지정하세요.`,
  },
  reload: {
    noDialogs: (folder) => `${folder} 폴더에 대화가 하나도 없습니다. 그전의 대화를 계속 씁니다.`,
    unreadable: (reason) => `대화를 읽지 못했습니다: ${reason}`,
    kept: '다시 읽지 않았습니다. 고칠 때까지 그전 내용으로 응답합니다.',
    reloaded: '다시 읽었습니다. 이제 저장한 내용으로 응답합니다.',
    fixed: '고쳐졌습니다. 저장한 내용대로 응답하고 있습니다.',
    restart: (keys, file) => agreed`${file} 파일에서 ${keys.join(', ')}이/가 바뀌었습니다. 다시 시작해야 적용됩니다.`,
  },
  graph: {
    noDialog: (intent, suggestion) =>
      agreed`인텐트 ${quoted(intent)}으로/로 시작하는 대화가 없습니다.${suggestion === undefined ? '' : ` 혹시 "${suggestion}"인가요?`}`,
  },
  export: {
    wouldChange: (files) =>
      [
        '다음 파일의 내용이 바뀌게 되므로 아무것도 쓰지 않았습니다:',
        ...files,
        '덮어쓰려면 --force를 붙이거나, 다른 폴더로 내보내세요.',
      ].join('\n'),
    unchanged: '그대로',
  },
  outbox: {
    noDriver: '아웃박스가 PostgreSQL 데이터베이스인데 `pg` 패키지가 설치되어 있지 않습니다: npm install pg',
    unusable: (reason) => `아웃박스를 열 수 없습니다(${reason}). config.yaml의 \`outbox\`를 확인하세요.`,
    waiting: (count, oldest) =>
      oldest === null
        ? '전달을 기다리는 것이 없습니다.'
        : `전달을 기다리는 것 ${count}건. 가장 오래된 것은 ${oldest}부터 기다립니다.`,
    dead: (count) => `전달하지 못해 더 시도하지 않는 것 ${count}건:`,
    retry: '다시 시도하려면: reprompt outbox --retry',
    retried: (count) => `${count}건을 다시 시도합니다.`,
    damaged: (count) => `${count}건은 읽을 수 없어 그대로 두었습니다.`,
  },
  exists: (file) => `${file}: 이미 있는 파일이라 덮어쓰지 않습니다.`,
  notRead: (file, reason) => `${file}: 읽을 수 없습니다(${reason}).`,
  notWritten: (file, reason) => `${file}에 쓰지 못했습니다(${reason}).`,
}
