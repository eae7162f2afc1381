import { join } from 'node:path'
import { readConversations } from '../../src/conversation/tests/read-tests.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Example } from '../../src/diagnostics/examples.ts'
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts'
import { newFolder } from '../folder.ts'
import { diagnosticsOfExtension, diagnosticsOfModel } from './cases.ts'

const standIns = {
  'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\n',
  'dialogs/pizza.yaml': 'intents:\n  OrderPizza: Your pizza is on the way.\n',
}

/** What is wrong in an example of the docs, and as its author sees it. What it does not show is as it should be. */
export async function lookAt(example: Example): Promise<{ found: readonly Diagnostic[]; text: string }> {
  const files = filesOf(example)
  const folder = newFolder(files).path
  const found = await diagnosticsIn(folder, Object.keys(example))
  return { found, text: formatDiagnostics(found, { color: false, language: 'en', folder }) }
}

/** What is wrong in a folder, by what an example has files of. */
async function diagnosticsIn(folder: string, names: readonly string[]): Promise<readonly Diagnostic[]> {
  if (names.some((name) => /\.(?:tsv|json)$/.test(name))) return diagnosticsOfModel(folder)
  if (names.includes('conversations.yaml'))
    return (await readConversations(join(folder, 'conversations.yaml'))).diagnostics
  return diagnosticsOfExtension(folder)
}

/** The files of an example, by name. */
function filesOf(example: Example): Readonly<Record<string, string>> {
  if (typeof example === 'string') return { ...standIns, 'dialogs/pizza.yaml': example }
  const hasDialogs = Object.keys(example).some((name) => name.startsWith('dialogs/'))
  return hasDialogs ? { 'config.yaml': standIns['config.yaml'], ...example } : { ...standIns, ...example }
}
