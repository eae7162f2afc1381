import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'

// The language server that editors run, spoken to over its standard input and output (LSP 3.17).

/** A place in a text, counted from 0. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** A file that is open in the editor. */
export interface Editing {
  readonly complete: (at: Position) => Promise<readonly Completion[]>
  /** The Markdown that is shown. */
  readonly hover: (at: Position) => Promise<string>
  /** What is marked: `line:character message`. */
  readonly diagnose: () => Promise<readonly string[]>
}

interface Completion {
  readonly label: string
  readonly documentation: string
  readonly insertText: string
}

interface Marked {
  readonly message: string
  readonly range: { readonly start: Position }
}

/** A language server, until it is closed. */
export interface LanguageServer {
  readonly open: (path: string, text: string) => Editing
  readonly close: () => Promise<void>
}

const program = 'node_modules/yaml-language-server/bin/yaml-language-server'
const settings = {
  yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, completion: true, hover: true },
}

/** Starts the server; it asks nothing of the network. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = new Map<number, (result: unknown) => void>()
  const published = new Map<string, (diagnostics: readonly Marked[]) => void>()
  let asked = 0

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const ask = (method: string, params?: object) =>
    new Promise<unknown>((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      send({ id: asked, method, params })
    })
  readMessages(child.stdout, ({ id, method, params, result }) => {
    if (method === undefined) waiting.get(id)?.(result)
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = Object(params)
      published.get(uri)?.(diagnostics)
    } else if (id !== undefined) send({ id, result: answer(method, params) })
  })

  await ask('initialize', { processId: process.pid, rootUri: null, capabilities })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings } })

  return {
    open(path, text) {
      const uri = pathToFileURL(path).href
      const document = { textDocument: { uri } }
      const marked = new Promise<readonly Marked[]>((resolve) => published.set(uri, resolve))
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      })
      return {
        async complete(position) {
          const { items } = Object(await ask('textDocument/completion', { ...document, position }))
          return items.map(({ label, documentation, insertText }: Completion) => ({
            label,
            documentation: textOf(documentation),
            insertText,
          }))
        },
        async hover(position) {
          return textOf(Object(await ask('textDocument/hover', { ...document, position })).contents)
        },
        async diagnose() {
          const found = await marked
          return found.map(({ message, range: { start } }) => `${start.line}:${start.character} ${message}`)
        },
      }
    },
    async close() {
      const ended = once(child, 'exit')
      await ask('shutdown')
      send({ method: 'exit' })
      await ended
    },
  }
}

const capabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: {},
  },
}

/** What an editor answers where the server asks: its settings, and nothing else. */
function answer(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null
  const { items } = Object(params)
  return items.map(({ section }: { section: string }) => (section === 'yaml' ? settings.yaml : {}))
}

interface Message {
  readonly id: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** Messages are JSON, each after a header that says how many bytes it has. */
function readMessages(stream: NodeJS.ReadableStream, handle: (message: Message) => void): void {
  let bytes = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const [header, length] = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/u.exec(bytes.toString('latin1')) ?? []
      if (header === undefined) return
      const end = header.length + Number(length)
      if (bytes.length < end) return
      handle(JSON.parse(bytes.subarray(header.length, end).toString('utf8')))
      bytes = bytes.subarray(end)
    }
  })
}

function textOf(documentation: unknown): string {
  return typeof documentation === 'string' ? documentation : String(Object(documentation).value ?? '')
}
