import type { ValidateFunction } from 'ajv'
import type { Mistake, Surrounding } from '../../diagnostics/codes.ts'
import type { Path, Tree } from '../tree.ts'

/** A file's kind: its schema, and what its author calls its parts. */
export interface Shape<T> extends Levels {
  readonly validate: ValidateFunction<T>
}

/** What is on which level of a file. */
export interface Levels {
  /** What the map at a path is. */
  surroundingOf(path: Path): Surrounding
  /** Some of the keys that such a file begins with. */
  readonly first: readonly string[]
  /** Every key, and what it belongs to. */
  readonly keys: ReadonlyMap<Surrounding, readonly string[]>
  /** The keys of maps in which names may stand beside them. */
  readonly besides?: ReadonlyMap<Surrounding, readonly string[]>
  readonly sections: readonly Section[]
  /** Keys that people set to `true`, and what the one at a path may be set to instead. */
  readonly switches: ReadonlyMap<string, (path: Path) => string>
  /** What is meant by what has not the form of its key, where that has a message of its own. */
  meantBy?(path: Path, tree: Tree): Mistake | undefined
}

/** A key below which are names, each with keys of its own: `slots` of a dialog. */
export interface Section {
  readonly key: string
  /** How many maps it is in: 0 for a key of the file. */
  readonly depth: number
  /** What a name below it names. */
  readonly named: 'intent' | 'slot'
  /** What such a name has below it. */
  readonly entry: Surrounding
}
