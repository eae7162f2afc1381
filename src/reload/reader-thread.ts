import { parentPort } from 'node:worker_threads'
import { readExtensionFiles } from '../extension/read-extension-files.ts'
import type { FilesToRead } from './reader.ts'

// The other end of reader.ts: parses and checks where no turn has to wait for it.

parentPort?.on('message', async ({ file, needsVariables }: FilesToRead) => {
  parentPort?.postMessage(await readExtensionFiles(file, needsVariables ? process.env : undefined))
})
