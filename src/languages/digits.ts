/** A number in plain digits, as speech engines read it best: no grouping, no exponent, no minus before a zero. */
export function sayDigits(n: number): string {
  return (n === 0 ? 0 : n).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}
