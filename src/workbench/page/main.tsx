import { type JSX, render } from 'preact'
import { useState } from 'preact/hooks'
import { App } from './app.tsx'
import { hear, hearsAll } from './hear/hear.ts'
import { followEvents } from './send-request.ts'
import { openPageSession } from './session.ts'
import { restoreConversation, storeConversation } from './session-storage.ts'
import { type Event, initialState, type PageState, reduce } from './state.ts'

const page = document.querySelector('#page')
if (page === null) throw new Error('there is no place for the page')

let state: PageState = initialState
let show: (state: PageState) => void = () => undefined

const session = openPageSession(() => state, send)

function send(event: Event): void {
  const before = state
  state = reduce(state, event)
  if (state.conversation !== before.conversation) storeConversation(state.conversation)
  if (event.type === 'took' && event.turn.exchange.type === 'answer' && hearsAll())
    void hear(event.turn.exchange.speech, document.documentElement.lang)
  show(state)
}

function Page(): JSX.Element {
  const [shown, setShown] = useState(state)
  show = setShown
  return <App state={shown} send={send} session={session} />
}

render(<Page />, page)

followEvents(
  (extension) => {
    const before = state.extension
    document.documentElement.lang = extension.language
    send({ type: 'extension', extension })
    if (before === undefined) session.recall(restoreConversation())
    else if (before.loaded !== extension.loaded) session.replay()
  },
  () => send({ type: 'disconnected' }),
)
