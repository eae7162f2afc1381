import type { Mistake } from '../../diagnostics/codes.ts'

// Words by which users wake Alexa or open a skill ("Choose the Invocation Name for a Custom Skill"): in a name they would be heard as that.
const reserved: ReadonlySet<string> = new Set([
  ...['alexa', 'amazon', 'echo', 'computer', 'skill', 'app'],
  ...['launch', 'ask', 'tell', 'load', 'begin', 'enable', 'open', 'start', 'run', 'play', 'resume', 'use'],
  ...['from', 'in', 'using', 'with', 'about', 'by', 'if', 'and', 'whether'],
])

const reservedInJapanese = ['アレクサ', 'アマゾン', 'エコー', 'コンピューター', 'スキル', 'アプリ']

/** What Alexa's console will say against a name that users are to call the skill by. */
export function checkInvocationName(written: string): Mistake<'bad-invocation-name'> | undefined {
  const name = written.normalize('NFC').toLowerCase()
  const words = name.split(/\s+/u).filter((word) => word !== '')
  const word = words.find((one) => reserved.has(one)) ?? reservedInJapanese.find((one) => name.includes(one))
  if (word !== undefined) return mistake({ written, problem: 'reserved', word })
  if (/\p{Nd}/u.test(name)) return mistake({ written, problem: 'digit' })
  if (/[^\p{L}\p{M}\s.'’]/u.test(name)) return mistake({ written, problem: 'mark' })
  const isOneWord = words.length === 1 && /^[a-z.'’]+$/u.test(name)
  return isOneWord ? mistake({ written, problem: 'one-word' }) : undefined
}

function mistake(args: Mistake<'bad-invocation-name'>['args']): Mistake<'bad-invocation-name'> {
  return { code: 'bad-invocation-name', args }
}
