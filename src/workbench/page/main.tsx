import { type JSX, render } from 'preact'
import { useState } from 'preact/hooks'
import { App } from './app.tsx'
import { followNews } from './ask.ts'
import { recall, remember } from './memory.ts'
import { openSession } from './session.ts'
import { type Event, initialState, reduce, type State } from './state.ts'

const page = document.querySelector('#page')
if (page === null) throw new Error('there is no place for the page')

let state: State = initialState
let show: (state: State) => void = () => undefined

const session = openSession(() => state, send)

function send(event: Event): void {
  const before = state
  state = reduce(state, event)
  if (state.talk !== before.talk) remember(state.talk)
  show(state)
}

function Page(): JSX.Element {
  const [shown, setShown] = useState(state)
  show = setShown
  return <App state={shown} send={send} session={session} />
}

render(<Page />, page)

followNews(
  (extension) => {
    const before = state.extension
    document.documentElement.lang = extension.language
    send({ type: 'told', extension })
    if (before === undefined) session.recall(recall())
    else if (before.loaded !== extension.loaded) session.replay()
  },
  () => send({ type: 'disconnected' }),
)
