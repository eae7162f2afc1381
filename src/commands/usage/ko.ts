import type { UsageWords } from './words.ts'

/** What `--help` says, in Korean. */
export const koreanUsageWords: UsageWords = {
  program: 'YAML로 쓴 음성 대화를 CLOVA 익스텐션이나 Alexa 스킬의 웹훅으로 서비스합니다.',
  commands: {
    init: {
      about:
        '새 익스텐션을 만듭니다. 바로 실행되는 대화와 기본 문구, config.yaml, 대화 테스트, 편집기 설정이 들어 있습니다.',
      parts: {
        folder: '만들 폴더(없으면 새로 만들고, 이미 있는 파일은 덮어쓰지 않음)',
        '--language': '익스텐션의 언어(기본값: 터미널의 언어)',
        '--platform': '서비스할 플랫폼',
        '--service': '이미 있는 익스텐션에 이 이름의 서비스(모듈)만 만들기',
      },
    },
    start: {
      about: '서버를 시작합니다. SIGHUP을 받으면 파일을 다시 읽고, SIGTERM을 받으면 종료합니다.',
      parts: {
        '--last-good':
          '마지막으로 정상이었던 파일들을 보관할 폴더(다음에 시작할 때 파일에 오류가 있으면 이것으로 서비스함)',
      },
    },
    dev: {
      about: '서버와 로컬 테스트 페이지를 열고, 파일을 저장할 때마다 다시 읽습니다.',
      parts: {
        '--live': 'config.yaml의 서비스를 실제로 호출하고, 완료된 대화를 보냄(기본값: 아무것도 보내지 않음)',
        '--poll': '1초마다 파일을 확인(변경을 알려 주지 않는 공유 드라이브용)',
        '--open': '브라우저에서 페이지 열기',
        '--host': '요청을 받을 주소(기본값: localhost. 이 주소에 연결할 수 있는 사람은 누구나 쓸 수 있음)',
      },
    },
    check: {
      about: '대화를 검사하고 오류를 모두 보여 줍니다.',
      parts: {
        files: '함께 검사할 대화 파일과 폴더, 또는 익스텐션 폴더',
        '--strict': '경고도 오류로 처리(종료 코드 1)',
        '--format': '출력 형식',
      },
    },
    explain: {
      about: '오류 코드를 잘못된 예와 고친 예로 설명합니다.',
      parts: {
        code: '`check`가 대괄호 안에 보여 주는 코드(기본값: 모든 코드의 목록)',
        '--language': '설명하는 언어(기본값: 터미널의 언어)',
      },
    },
    test: {
      about: '대화 테스트를 실행하고 실패한 것을 알려 줍니다.',
      parts: {
        files: '테스트 파일이나 폴더(기본값: config.yaml 옆의 tests/)',
        '--update': '실패한 테스트의 기댓값을 실제 결과로 바꿈',
        '--coverage': '어느 테스트에도 나오지 않는 텍스트, 슬롯, 끝맺음을 보여 줌',
        '--platform': '이 플랫폼에서 말하는 것처럼 실행(발화가 그 플랫폼의 메시지가 됨)',
        '--format': '결과 형식',
      },
    },
    outbox: {
      about: '완료된 대화 가운데 전달을 기다리는 것의 수와, 전달하지 못한 것을 보여 줍니다.',
      parts: { '--retry': '전달하지 못한 것을 다시 전달' },
    },
    chat: {
      about: '터미널에서 익스텐션과 대화합니다. 파이프로 입력할 수도 있습니다.',
      parts: { '--platform': '`/json`이 보여 줄 메시지의 플랫폼(기본값: config.yaml의 첫 번째)' },
    },
    import: {
      about: 'CLOVA developer console의 TSV 파일이나 Alexa 스킬의 인터랙션 모델로 대화를 만듭니다.',
      parts: {
        files: '인터랙션 모델 하나를 이루는 TSV 파일들, 또는 Alexa의 JSON 파일',
        '--language': '질문의 언어(기본값: 발화 예시의 언어)',
        '--output': '화면에 출력하지 않고 새 파일에 저장',
      },
    },
    export: {
      about: '대화의 인터랙션 모델을 CLOVA developer console용(TSV)이나 Alexa용(JSON)으로 저장합니다.',
      parts: {
        folder: '저장할 폴더',
        '--platform': '어느 플랫폼용인지(기본값: config.yaml의 첫 번째)',
        '--force': '내용이 다른 파일도 덮어씀',
      },
    },
    graph: {
      about: '대화를 그림으로 그립니다. 슬롯과 조건, 확인, 끝맺음이 나옵니다.',
      parts: {
        intent: '그릴 대화의 인텐트(기본값: 모든 대화)',
        '--format': '출력 형식',
        '--output': '화면에 출력하지 않고 파일에 저장',
      },
    },
    funnel: {
      about: '로그를 읽어 대화가 어디까지 이어지고 어디에서 끊기는지 보여 줍니다.',
      parts: {
        files: '서버의 로그, 시간 순서대로(없으면 표준 입력)',
        '--format': '표 또는 그림',
        '--output': '화면에 출력하지 않고 이 파일에 저장(덮어씀)',
        '--rejected': '대신 `choices`에서 거절한 값을 보여 줌',
      },
    },
    report: {
      about:
        '다른 사람에게 보여 줄 페이지 하나를 만듭니다(흐름도, 모든 텍스트, 대화 테스트, 커버리지). 인쇄할 수 있습니다.',
      parts: { '--output': '화면에 출력하지 않고 파일에 저장' },
    },
    script: {
      about: '모든 텍스트를 Excel용 시트(CSV)로 내보내거나, 고친 시트를 다시 받습니다.',
      parts: {
        file: '고친 시트(없으면 새 시트를 만듦)',
        '--output': '화면에 출력하지 않고 새 파일에 저장',
        '--apply': '고친 텍스트를 대화 파일에 저장(없으면 바뀐 곳만 보여 줌)',
      },
    },
  },
  config: 'config.yaml의 경로',
  version: '버전 출력',
  helpOption: '도움말 보기',
  helpCommand: '명령의 도움말 보기',
  titles: { usage: '사용법:', arguments: '인자:', options: '옵션:', commands: '명령:', example: '예:' },
  anyOptions: '[옵션]',
  anyCommand: '[명령]',
  choices: (values) => `선택: ${values.join(', ')}`,
  byDefault: (value) => `기본값: ${value}`,
  error: '오류:',
  unknownOption: (option, suggestion) => `${option}: 없는 옵션입니다.${didYouMean(suggestion)}`,
  unknownCommand: (command, suggestion) => `${command}: 없는 명령입니다.${didYouMean(suggestion)}`,
  missingArgument: (name) => `인자가 빠졌습니다: <${name}>`,
  missingValue: (option) => `${option} 옵션에는 값이 필요합니다.`,
  notOneOf: (option, values) => `${option} 옵션의 값은 다음 가운데 하나여야 합니다: ${values.join(', ')}.`,
  tooManyArguments: (expected, given) => `인자가 너무 많습니다. ${expected}개까지 쓸 수 있는데 ${given}개를 썼습니다.`,
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` 혹시 ${suggestion}인가요?`
}
