// Which characters take two columns, and which none, of a terminal: Unicode's East Asian Width (UAX #11), as far as
// the scripts and signs go that an author may type.
const wide =
  /^[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u2614\u2615\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u
const none = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff])$/u

/** How many columns a character takes. */
function columnsOf(character: string): number {
  if (none.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** How many columns a text takes. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOf(character)
  return columns
}
