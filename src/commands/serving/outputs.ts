import { closeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { loggedWithin } from '../../server/log.ts'
import { openUnblocked, type Unwritten } from '../../server/unblocked-output.ts'
import type { Terminal } from '../terminal.ts'

/** Standard output and standard error of a command that serves. */
export interface ServingOutputs extends Pick<Terminal, 'output' | 'errors' | 'losses'> {
  /** Gives whoever reads a moment to take what is left; then the process can end. */
  readonly flush: () => Promise<void>
}

// Milliseconds that the last lines may take.
const flushedWithin = 1000

/** Opens both so that a server never waits for them, nor ends because of them. */
export function openOutputs(): ServingOutputs {
  let recovered = (_lost: Unwritten) => {}
  const open = (fd: 1 | 2) => openUnblocked(fd, (lost) => recovered(lost))
  const [output, errors] = [open(1), open(2)]
  const outputs = [output, errors]
  const unwritten = () => sum(outputs.map((one) => one.unwritten()))
  return {
    output,
    errors,
    losses: {
      unwritten,
      onRecovered(listener) {
        recovered = listener
      },
    },
    async flush() {
      // The last turns may still wait for their lines.
      await setTimeout(2 * loggedWithin)
      await Promise.all(outputs.map((one) => one.flush(flushedWithin)))
      // Node would set back the modes of a terminal that is gone, and abort where it cannot.
      if (unwritten().problem === 'EIO') for (const fd of [0, 1, 2]) closeQuietly(fd)
    },
  }
}

function sum(all: readonly Unwritten[]): Unwritten {
  return {
    dropped: all.reduce((total, { dropped }) => total + dropped, 0),
    problem: all.find(({ problem }) => problem !== null)?.problem ?? null,
  }
}

function closeQuietly(fd: number): void {
  try {
    closeSync(fd)
  } catch {
    // It was closed already.
  }
}
