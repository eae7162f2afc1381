// What an input method types where YAML wants its own signs. Only what shapes a line is changed: inside a text every sign is meant.

const keyColon = /^(\s*(?:- )?)([^\s:："'{[#]+)[：](?:\s*)/u
const mark = /^(\s*)[－ー・•–—](?:[ \u3000])/u
const comment = /^(\s*)＃/u
const openQuote = /^(\s*(?:- )?(?:[^\s:"'{[#]+: +)?)[“”„＂]/u
const openBracket = /^(\s*(?:- )?(?:[^\s:"'{[#]+: *))([｛［])/u

/** A line as YAML takes it; the same where nothing in it shapes it otherwise. */
export function withPlainSigns(line: string): string {
  const indented = line.replace(/^[ \u3000]+/u, (spaces) => spaces.replaceAll('\u3000', '  '))
  const keyed = indented
    .replace(mark, '$1- ')
    .replace(keyColon, '$1$2: ')
    .replace(/: \u3000+/u, ': ')
  const quoted = closeQuote(keyed.replace(openQuote, '$1"'))
  return closeBrackets(quoted.replace(openBracket, (_, before, sign) => before + (sign === '｛' ? '{' : '['))).replace(
    comment,
    '$1#',
  )
}

/** A text that begins with a plain quote ends with one. */
function closeQuote(line: string): string {
  return /^\s*(?:- )?(?:[^\s:"'{[#]+: +)?"[^"]*[“”„＂]$/u.test(line) ? `${line.slice(0, -1)}"` : line
}

/** Inside brackets, outside quotes: their commas, colons and ends. */
function closeBrackets(line: string): string {
  const [, before, inside] = /^(\s*(?:- )?(?:[^\s:"'{[#]+: *)?)([{[].*)$/u.exec(line) ?? []
  if (before === undefined || inside === undefined) return line
  const parts = inside.split(/("[^"]*"?|'[^']*'?)/u)
  const plain = parts.map((part, index) => (index % 2 === 1 ? part : inBrackets(part)))
  return before + plain.join('')
}

function inBrackets(part: string): string {
  return part
    .replaceAll('｝', '}')
    .replaceAll('］', ']')
    .replaceAll('｛', '{')
    .replaceAll('［', '[')
    .replace(/[，、] ?/gu, ', ')
    .replace(/： ?/gu, ': ')
}
