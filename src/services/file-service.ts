import { appendRows } from './append-row.ts'
import { rowsOf } from './row.ts'
import { type Connection, emptyAnswer, failed, type Outcome, type ServiceRequest } from './service.ts'

/** A CSV file, with one row for each completed dialog: the service that needs no server. It takes, and answers nothing. */
export function openFile(file: string): Connection {
  // One row after the other, so that none of them finds the file half made.
  let last: Promise<unknown> = Promise.resolve()
  return {
    call(request) {
      const done = last.then(() => write(file, request))
      last = done
      return done
    },
    async close() {
      await last
    },
  }
}

async function write(file: string, request: ServiceRequest): Promise<Outcome> {
  if (request.type === 'lookUp') return failed('only-takes')
  try {
    const began = await appendRows(file, rowsOf(request))
    return { type: 'answered', answer: emptyAnswer, ...(began !== undefined && { began }) }
  } catch {
    return failed('not-written')
  }
}
