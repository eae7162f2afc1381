import { dirname, join } from 'node:path'
import type { Config } from '../../extension/config.ts'

/** The folder of an extension's conversation tests: `tests`, next to config.yaml. */
export function testFolder({ file }: Config): string {
  return join(dirname(file), 'tests')
}
