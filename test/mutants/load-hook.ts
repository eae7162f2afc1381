import type { LoadHook } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMutated } from './files.ts'
import { findMutants } from './find-mutants.ts'
import { instrument } from './instrument.ts'

/** Loads each file that has mutants with all of them in it, asleep. */
export const load: LoadHook = async (url, context, nextLoad) => {
  const path = url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : ''
  if (!isMutated(path)) return nextLoad(url, context)
  const { source, mutants } = findMutants(path)
  return { format: 'module', source: instrument(path, source, mutants), shortCircuit: true }
}
