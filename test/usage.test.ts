import { expect } from 'chai'
import { describe, it } from 'mocha'
import { run } from './server/running.ts'
import { typeIn } from './terminal.ts'

const languages = { en: 'en_US.UTF-8', ko: 'ko_KR.UTF-8', ja: 'ja_JP.UTF-8' }

describe('the command line', () => {
  for (const [code, locale] of Object.entries(languages)) {
    it(`explains itself in the language of the terminal: ${code}`, async () => {
      const { code: exit, output, errors } = await run('.', ['--help'], { LC_ALL: locale })
      expect({ exit, errors }).to.deep.equal({ exit: 0, errors: '' })
      expect(output).to.contain({ en: 'Usage: reprompt', ko: '사용법: reprompt', ja: '使い方: reprompt' }[code])
      expect(output).to.contain({ en: 'Commands:', ko: '명령:', ja: 'コマンド:' }[code])
      if (code !== 'en') expect(output).not.to.match(/Usage:|Options:|Commands:|display|output the/)
    })

    it(`shows what may be written after a command: ${code}`, async () => {
      const { output } = await run('.', ['test', '--help'], { LC_ALL: locale })
      expect(output).to.contain({ en: 'default: text', ko: '기본값: text', ja: '既定値: text' }[code])
      expect(output).to.contain({ en: 'Example:', ko: '예:', ja: '例:' }[code])
      if (code !== 'en') expect(output).not.to.match(/Arguments:|Options:|choices|default/)
    })
  }

  const wrong: readonly (readonly [args: readonly string[], says: string])[] = [
    [['chek'], '오류: chek: 없는 명령입니다. 혹시 check인가요?'],
    [['check', '--strct'], '오류: --strct: 없는 옵션입니다. 혹시 --strict인가요?'],
    [['export'], '오류: 인자가 빠졌습니다: <folder>'],
    [['dev', '--host'], '오류: --host 옵션에는 값이 필요합니다.'],
    [['test', '--format', 'xml'], '오류: --format 옵션의 값은 다음 가운데 하나여야 합니다: text, junit, github.'],
    [['test', '--format=xml'], '오류: --format 옵션의 값은 다음 가운데 하나여야 합니다: text, junit, github.'],
    ...[['init'], ['test'], ['chat'], ['export', 'model']].map(
      (call) =>
        [
          [...call, '--platform', 'siri'],
          '오류: --platform 옵션의 값은 다음 가운데 하나여야 합니다: clova, alexa.',
        ] as const,
    ),
    [['explain', 'bad-name', 'bad-key'], '오류: 인자가 너무 많습니다. 1개까지 쓸 수 있는데 2개를 썼습니다.'],
  ]
  for (const [args, says] of wrong)
    it(`reports wrong usage in the language of the terminal: ${args.join(' ')}`, async () => {
      const { code, output, errors } = await typeIn('.', args, { LC_ALL: languages.ko })
      expect({ code, output }).to.deep.equal({ code: 2, output: '' })
      expect(errors.split('\n')[0]).to.equal(says)
      expect(errors)
        .to.contain('사용법: reprompt')
        .and.not.match(/error:|Usage:/)
    })

  it('shows its help where no command is named', async () => {
    const { code, errors } = await typeIn('.', [], { LC_ALL: languages.ja })
    expect(code).to.equal(2)
    expect(errors).to.match(/^使い方: reprompt/)
  })
})
