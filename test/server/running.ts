import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { signatureOf } from './extension.ts'

// The program itself, in a process of its own, as an operator runs it.

/** The program while it runs, and what it has written so far. */
export interface Running {
  readonly port: number
  readonly pid: number
  readonly output: () => string
  readonly errors: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  /** Ends it, when a test is done with it. */
  readonly end: () => Promise<void>
  /** Goes away from its output and its errors, as a collector of logs may. */
  readonly leave: () => void
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number>
}

/** Runs a command in a folder until it ends; `input` comes from a pipe. */
export async function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
) {
  const { child, output, errors, ended } = open(folder, args, env)
  child.stdin.end(input)
  // A command that should have ended and serves instead.
  const late = setTimeout(60_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))
  const code = await Promise.race([ended, late.then(() => ended)])
  return { code, output: output(), errors: errors() }
}

/** Starts a command that serves, and waits for its first line. */
export async function launch(
  folder: string,
  command: 'start' | 'dev',
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Running> {
  const { child, output, errors, ended, end } = open(folder, [command, ...options], env)
  await until(() => output().includes('\n') || child.exitCode !== null || child.signalCode !== null)
  const leave = () => {
    child.stdout.destroy()
    child.stderr.destroy()
  }
  const port = portIn(output())
  if (!(port > 0)) throw new Error(`it did not start: ${output()}${errors()}`)
  return { port, pid: child.pid ?? 0, output, errors, kill: (signal) => child.kill(signal), end, leave, ended }
}

/** The port that the first line names. */
export function portIn(output: string): number {
  return Number(/:(\d+)\//.exec(output)?.[1])
}

/** The key of the address that `dev` prints for its page. */
export function keyIn({ output }: Running): string {
  return /\?key=([\w-]+)/.exec(output())?.[1] ?? ''
}

const { PATH = '', NODE_V8_COVERAGE } = process.env

/** The program as it is published; its modules where their coverage is measured. */
export const main = resolve(NODE_V8_COVERAGE === undefined ? 'dist/program/main.js' : 'dist/src/main.js')

/** What a program gets of the environment of the tests: what it cannot do without, and where its coverage is written, if it is measured. */
export const ownEnv: Readonly<Record<string, string>> = {
  PATH,
  ...(NODE_V8_COVERAGE === undefined ? {} : { NODE_V8_COVERAGE }),
}

/** Starts the program, and waits for nothing. */
export function open(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...ownEnv, ...env },
    timeout: 300_000,
  })
  const output = gather(child.stdout)
  const errors = gather(child.stderr)
  const ended = once(child, 'close').then(([code]) => Number(code))
  async function end(): Promise<void> {
    // Killed, it would not write which of its lines were reached.
    child.kill(NODE_V8_COVERAGE === undefined ? 'SIGKILL' : 'SIGTERM')
    await Promise.race([ended, setTimeout(5_000, undefined, { ref: false })])
    child.kill('SIGKILL')
    await ended
  }
  return { child, output, errors, ended, end }
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.on('data', (chunk) => {
    text += chunk
  })
  return () => text
}

/** Posts a body as CLOVA would. */
export async function post(port: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  const signed = { SignatureCEK: signatureOf(body), ...headers }
  const answer = await fetch(`http://127.0.0.1:${port}/clova`, { method: 'POST', body, headers: signed })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) }
}

/** What it has logged so far: every line of its output but the first. */
export function logged(running: Running) {
  const lines = running.output().split('\n').slice(1, -1)
  return lines.map((line) => JSON.parse(line))
}

/** What the extension says to a request. */
export async function hear(port: number, body: string): Promise<string> {
  const answer = await post(port, body)
  const { values } = answer.body.response.outputSpeech
  return values.value
}

/** How the server says it is. */
export async function readiness(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: 'close' } })
  const { status, ...body } = Object(await answer.json())
  return { code: answer.status, status, ...body }
}

/** Waits until something is true; throws after so many milliseconds. */
export async function until(isTrue: () => boolean | Promise<boolean>, timeout = 60_000): Promise<void> {
  const start = Date.now()
  while (!(await isTrue())) {
    const waited = Date.now() - start
    if (waited > timeout) throw new Error('it did not come about')
    // What takes longer is looked at less often, for looking takes the processor from it.
    await setTimeout(Math.min(5 + waited / 10, 50))
  }
}

/** The one in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
