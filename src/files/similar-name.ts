import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { withinTime } from './read-regular-file.ts'

/** The name of what is there instead of a file: with another ending (`config.yml`, `config.yaml.txt`), or written in other letters. */
export async function similarName(file: string): Promise<string | undefined> {
  const wanted = plainName(basename(file))
  const names = await withinTime(readdir(dirname(file))).catch(() => [])
  return names.sort().find((name) => plainName(name) === wanted)
}

function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:txt|text|rtf|docx?)$/, '')
    .replace(/\.ya?ml$/, '')
}
