import { readShape } from '../../slot-types/shapes/shape.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atPart, atValue, below } from '../location.ts'
import type { Check } from './check.ts'

/** Shapes in which nothing is left to say, for they have neither an `X` nor an `A`; patterns that cannot be read, or match nothing. */
export const checkShapes: Check = function* ({ slots, settings }) {
  for (const { source, locationOf } of slots) {
    const { shape, pattern } = source
    for (const [written, path] of listed(shape)) {
      if (readShape(written) !== undefined) continue
      const meant = written.replace(/[x#*?_0-9]/gu, 'X')
      yield atValue(below(locationOf('shape'), ...path), {
        code: 'bad-shape',
        args: { written, ...(meant === written ? {} : { suggestion: meant }) },
      })
    }
    if (pattern === undefined) continue
    const at = locationOf('pattern')
    if (shape !== undefined) yield atKey(at, { code: 'mixed-forms', args: { keys: ['shape', 'pattern'] } })
    const read = settings.readPattern(pattern)
    if (!('problem' in read)) continue
    const { start, ...args } = read
    yield atPart(at, args.written, { start }, { code: 'bad-pattern', args })
  }
}
