/** `(A, B)` and `A、B`, as people list things elsewhere, as YAML has it. */
export function listMeant(written: string): string | undefined {
  const inside = written.replace(/^[(（[［]/u, '').replace(/[)）\]］]$/u, '')
  const separator = [/[,、，]/u, /[;；]/u, /[/／|｜]/u, /」\s*「/u, /\sor\s/u].find((one) => one.test(inside))
  const items =
    separator === undefined ? [] : inside.split(separator).map((item) => item.trim().replace(/^「|」$/gu, ''))
  if (items.length < 2 || items.some((item) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ・-]*$/u.test(item))) return undefined
  return `[${items.join(', ')}]`
}
