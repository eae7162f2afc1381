import type { AcceptTest, AddSlot, CheckFile, RewordText, RunSteps, SaveFile, SaveTest } from '../protocol/requests.ts'
import type {
  AcceptTestResponse,
  AddSlotResponse,
  CheckFileResponse,
  ExtensionView,
  FileListResponse,
  FileTextView,
  MapView,
  RewordResponse,
  RunStepsResponse,
  SaveFileResponse,
  SaveTestResponse,
  SentencesResponse,
  TestRunView,
} from '../protocol/responses.ts'

// What the page asks the workbench. The answers are our own server's, so that their types are taken at its word.

export function postSteps(request: RunSteps): Promise<RunStepsResponse> {
  return post('steps', request)
}

/** The map of a dialog; nothing where it is gone. */
export async function fetchMap(intent: string): Promise<MapView | null> {
  const answer = await fetch(`/workbench/map?intent=${encodeURIComponent(intent)}`)
  return answer.json()
}

export function postTest(keeping: SaveTest): Promise<SaveTestResponse> {
  return post('keep', keeping)
}

export function postAccept(asked: AcceptTest): Promise<AcceptTestResponse> {
  return post('accept', asked)
}

export function postTestRun(): Promise<TestRunView> {
  return post('tests', {})
}

export async function fetchFiles(): Promise<FileListResponse> {
  return get('files')
}

export function fetchFile(name: string): Promise<FileTextView> {
  return get(`file?name=${encodeURIComponent(name)}`)
}

export function postCheck(draft: CheckFile): Promise<CheckFileResponse> {
  return post('check', draft)
}

export function postSave(file: SaveFile): Promise<SaveFileResponse> {
  return post('save', file)
}

export function fetchSentences(name: string): Promise<SentencesResponse> {
  return get(`sentences?name=${encodeURIComponent(name)}`)
}

/** The schema of a kind of file, in the language of the extension: what editors complete and explain by it. */
export function fetchSchema(kind: 'dialog' | 'test'): Promise<object> {
  return get(`schema?kind=${kind}`)
}

export function postSlot(asked: AddSlot): Promise<AddSlotResponse> {
  return post('slot', asked)
}

export function postReword(asked: RewordText): Promise<RewordResponse> {
  return post('reword', asked)
}

async function get<T>(what: string): Promise<T> {
  const answer = await fetch(`/workbench/${what}`)
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
  return answer.json()
}

/** Follows the news of the extension; the browser itself comes back when the connection was lost. */
export function followEvents(onExtension: (extension: ExtensionView) => void, lost: () => void): void {
  const events = new EventSource('/workbench/events')
  events.addEventListener('message', ({ data }) => onExtension(JSON.parse(data)))
  events.addEventListener('error', lost)
}

async function post<T>(what: string, asked: unknown): Promise<T> {
  const answer = await fetch(`/workbench/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
  return answer.json()
}
