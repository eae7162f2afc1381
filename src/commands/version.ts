import { readFileSync } from 'node:fs'

const { version: ours } = JSON.parse(readFileSync(new URL(import.meta.resolve('reprompt/package.json')), 'utf8'))

/** The version of the program. */
export const version: string = ours
