import type { ErrorObject } from 'ajv'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import type { Entry, Path, Tree } from '../tree.ts'
import type { Repair } from './repairs.ts'
import type { Levels } from './shape.ts'

/** An error of the schema, where it is. */
export interface Place {
  readonly source: Source
  readonly root: Tree
  readonly error: ErrorObject
  readonly levels: Levels
  readonly path: Path
  readonly at: Tree
  /** The key and value that it is, where it is in a map. */
  readonly entry: Entry | undefined
  /** The last key on the way there. */
  readonly key: string | undefined
}

export interface Description {
  readonly mistake: Mistake
  /** Default: what is refused. */
  readonly span?: Span | 'file'
  readonly repair?: Repair | undefined
  /** Where it is, unless that is what is refused. */
  readonly where?: Path
}
