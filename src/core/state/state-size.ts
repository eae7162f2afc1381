// How large what travels in the session is, in bytes of JSON as UTF-8.

/** The bytes of a text in UTF-8 (RFC 3629); half a surrogate pair counts as the three of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    bytes += unit < 0x800 ? 1 : 2
    // A pair is two units and four bytes: those that its first unit is counted as by now.
    if (isLead(unit) && isTrail(text.charCodeAt(at + 1))) at += 1
  }
  return bytes
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
