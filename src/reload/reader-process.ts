import { readExtensionFiles } from '../extension/read-extension-files.ts'
import type { FilesToRead } from './reader.ts'

// The other end of reader.ts, as a process of its own.

// Ctrl+C in a terminal goes to all of its processes; what becomes of it is the server's to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

// Nothing that it may be waiting for keeps it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

process.on('message', async ({ file, needsVariables }: FilesToRead) => {
  process.send?.(await readExtensionFiles(file, needsVariables ? process.env : undefined))
})
