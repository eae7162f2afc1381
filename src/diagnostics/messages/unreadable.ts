import type { LanguageCode } from '../../languages/language.ts'
import type { Message } from '../codes.ts'

/** Why a file cannot be read, in words, by the system's code or our own (`not-a-file`, `too-large`, `timed-out`, `not-utf8-name`). */
export function describeUnreadable(reason: string, language: LanguageCode): Message {
  const { known, other } = words[language]
  return known.get(reason === 'ENFILE' ? 'EMFILE' : reason) ?? other(reason)
}

interface Words {
  readonly known: ReadonlyMap<string, Message>
  readonly other: (reason: string) => Message
}

const words: Readonly<Record<LanguageCode, Words>> = {
  en: {
    known: new Map([
      [
        'ENOENT',
        {
          message: 'No such file or folder.',
          hint: 'Check the path. To create a new extension, run `reprompt init`.',
        },
      ],
      ['EACCES', { message: 'Permission denied.', hint: 'Check the path and the permissions of the file.' }],
      ['EISDIR', { message: 'This is a folder, not a file.', hint: 'Check the path.' }],
      [
        'not-a-file',
        {
          message: 'This is a pipe, a device or a socket, not a file.',
          hint: 'Put an ordinary file here, or a link to one.',
        },
      ],
      ['too-large', { message: 'This file is too large.', hint: 'Check the path.' }],
      [
        'timed-out',
        {
          message: 'Reading took too long and was stopped.',
          hint: 'The disk or network drive may not respond. Check it, and save again.',
        },
      ],
      [
        'EMFILE',
        {
          message: 'Too many files are open on this machine.',
          hint: 'This usually passes. If it does not, raise the limit (`ulimit -n`).',
        },
      ],
      [
        'not-utf8-name',
        { message: 'The name of this file is not UTF-8 text.', hint: 'Rename the file. English letters always work.' },
      ],
    ]),
    other: (reason) => ({
      message: `Cannot be read (${reason}).`,
      hint: 'Check the path and the permissions of the file.',
    }),
  },
  ko: {
    known: new Map([
      [
        'ENOENT',
        {
          message: '그런 파일이나 폴더가 없습니다.',
          hint: '새 익스텐션은 `reprompt init`으로 만듭니다. 이미 만들었다면 이름과 위치가 맞는지 확인하세요.',
        },
      ],
      [
        'EACCES',
        { message: '이 프로그램에 읽기 권한이 없습니다.', hint: '이름과 위치, 파일 권한이 맞는지 확인하세요.' },
      ],
      ['EISDIR', { message: '파일이 아니라 폴더입니다.', hint: '이름과 위치가 맞는지 확인하세요.' }],
      [
        'not-a-file',
        {
          message: '일반 파일이 아니라 파이프나 장치, 소켓입니다.',
          hint: '여기에 일반 파일이나 일반 파일을 가리키는 링크를 두세요.',
        },
      ],
      ['too-large', { message: '파일이 너무 큽니다.', hint: '이름과 위치가 맞는지 확인하세요.' }],
      [
        'timed-out',
        {
          message: '읽는 데 너무 오래 걸려 중단했습니다.',
          hint: '디스크나 네트워크 드라이브가 응답하는지 확인한 뒤 다시 저장하세요.',
        },
      ],
      [
        'EMFILE',
        {
          message: '이 컴퓨터에서 열린 파일이 너무 많습니다.',
          hint: '대개 곧 풀립니다. 계속되면 한도(`ulimit -n`)를 늘리세요.',
        },
      ],
      [
        'not-utf8-name',
        { message: '파일 이름이 UTF-8이 아닙니다.', hint: '파일 이름을 바꾸세요. 영문자는 언제나 쓸 수 있습니다.' },
      ],
    ]),
    other: (reason) => ({
      message: `읽을 수 없습니다(${reason}).`,
      hint: '이름과 위치가 맞는지 확인하세요.',
    }),
  },
  ja: {
    known: new Map([
      [
        'ENOENT',
        {
          message: 'そのようなファイルやフォルダーはありません。',
          hint: '新しいエクステンションは`reprompt init`で作れます。作ってある場合は、名前と場所を確かめてください。',
        },
      ],
      [
        'EACCES',
        {
          message: 'このプログラムには読み取る権限がありません。',
          hint: '名前と場所、ファイルの権限を確かめてください。',
        },
      ],
      ['EISDIR', { message: 'ファイルではなく、フォルダーです。', hint: '名前と場所を確かめてください。' }],
      [
        'not-a-file',
        {
          message: '通常のファイルではなく、パイプ、デバイス、ソケットのいずれかです。',
          hint: 'ここには、通常のファイルか、それを指すリンクを置いてください。',
        },
      ],
      ['too-large', { message: 'ファイルが大きすぎます。', hint: '名前と場所を確かめてください。' }],
      [
        'timed-out',
        {
          message: '読み取りに時間がかかりすぎたため、中止しました。',
          hint: 'ディスクやネットワークドライブの状態を確かめてから、もう一度保存してください。',
        },
      ],
      [
        'EMFILE',
        {
          message: 'このコンピューターで開いているファイルが多すぎます。',
          hint: 'たいていはすぐに解消します。続くようなら、上限（`ulimit -n`）を上げてください。',
        },
      ],
      [
        'not-utf8-name',
        {
          message: 'ファイル名がUTF-8ではありません。',
          hint: 'ファイル名を変えてください。英字ならいつでも使えます。',
        },
      ],
    ]),
    other: (reason) => ({
      message: `読み取れません（${reason}）。`,
      hint: '名前と場所を確かめてください。',
    }),
  },
}
