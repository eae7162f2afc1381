// Decimals as people reckon: 0.1 + 0.2 is 0.3. Each step is rounded to twelve digits, so that what binary numbers get wrong is not heard.

const digits = 12

/** A result as it is kept; undefined where it is beyond what numbers hold. */
export function limited(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined
  // Whole numbers that are exact stay as they are. `+ 0`: nobody says minus zero.
  return (Number.isSafeInteger(value) ? value : Number(value.toPrecision(digits))) + 0
}

/** Undefined where the divisor is zero. */
export function divide(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : limited(dividend / divisor)
}

/** Rounded to so many decimals, negative ones are tens and hundreds; a half is rounded away from zero, as in shops. */
export function roundTo(value: number, decimals: number): number | undefined {
  const shifted = limited(shift(Math.abs(value), decimals))
  return shifted === undefined ? undefined : limited(Math.sign(value) * shift(Math.round(shifted), -decimals))
}

/** By decimal places, without the error that a multiplication would bring. */
function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}
