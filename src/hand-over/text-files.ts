import { dirname } from 'node:path'
import { nameFile } from '../diagnostics/write-place.ts'
import { type AuthorText, authorTextsIn } from '../dialog-files/author-texts.ts'
import { dialogFileShape } from '../dialog-files/dialog-file-shape.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readYaml, type YamlFile } from '../yaml/read.ts'

/** A dialog file and what it says. */
export interface TextFile {
  /** absolute */
  readonly path: string
  /** from the folder that config.yaml is in: `dialogs/pizza.yaml` */
  readonly name: string
  readonly yaml: YamlFile
  readonly texts: readonly AuthorText[]
}

/** The texts of all dialog files of an extension; one that cannot be read any more is left out. */
export async function readTextFiles({ config }: LoadedExtension): Promise<readonly TextFile[]> {
  const { paths } = await findFiles(config.dialogs)
  const files = await Promise.all(paths.map((path) => readTextFile(path, dirname(config.file))))
  return files.flat()
}

async function readTextFile(path: string, folder: string): Promise<readonly TextFile[]> {
  const bytes = await readBytes(path)
  const yaml = bytes instanceof Uint8Array ? readYaml(path, bytes, dialogFileShape).yaml : undefined
  return yaml === undefined ? [] : [{ path, name: nameFile(path, folder), yaml, texts: authorTextsIn(yaml) }]
}
