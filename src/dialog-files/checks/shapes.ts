import { readShape } from '../../slot-types/shapes/shape.ts'
import { listed } from '../../yaml/tree.ts'
import { atValue, below } from '../location.ts'
import type { Check } from './check.ts'

/** Shapes in which nothing is left to say: they have neither an `X` nor an `A`. */
export const checkShapes: Check = function* ({ slots }) {
  for (const { source, locationOf } of slots) {
    for (const [written, path] of listed(source.shape)) {
      if (readShape(written) !== undefined) continue
      const meant = written.replace(/[x#*?_0-9]/gu, 'X')
      yield atValue(below(locationOf('shape'), ...path), {
        code: 'bad-shape',
        args: { written, ...(meant === written ? {} : { suggestion: meant }) },
      })
    }
  }
}
