import { readdirSync } from 'node:fs'

const folders = ['dist/src/core', 'dist/src/slot-types']

/** Every compiled file that is changed: the turn, and the types of slots. */
export function mutatedFiles(): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { encoding: 'utf8', recursive: true }).map((name) => `${folder}/${name}`))
    .filter(isMutated)
}

/** The schema of a dialog file is data, and runs only where files are checked. */
function isSchema(path: string): boolean {
  return path.endsWith('core/dialog.js') || path.includes('/core/schema/')
}

export function isMutated(path: string): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`)) && path.endsWith('.js') && !isSchema(path)
}
