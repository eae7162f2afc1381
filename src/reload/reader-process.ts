import { readExtensionFiles } from '../extension/read-extension-files.ts'
import type { FilesToRead } from './reader.ts'

// The other end of reader.ts, as a process of its own that reads once.

// Ctrl+C in a terminal goes to all of its processes; what becomes of it is the server's to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

process.once('message', async ({ file, needsVariables }: FilesToRead) => {
  const files = await readExtensionFiles(file, needsVariables ? process.env : undefined)
  process.send?.(files, () => process.disconnect())
})
