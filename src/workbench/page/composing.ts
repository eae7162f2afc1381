/**
 * Whether a key belongs to an input method. Safari ends the composition before it sends the Enter that ended it, which then has only this
 * number.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
