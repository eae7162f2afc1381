import { readFileSync } from 'node:fs'

const { version: ours } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))

/** The version of the program. */
export const version: string = ours
