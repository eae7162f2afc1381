import { readExtensionFiles } from '../extension/read-extension-files.ts'

// The other end of reader.ts, as a process of its own that reads once.

// Ctrl+C in a terminal goes to all of its processes; what becomes of it is the server's to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

process.once('message', async (file) => {
  process.send?.(await readExtensionFiles(String(file), process.env), () => process.disconnect())
})
