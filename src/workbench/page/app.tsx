import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ExtensionView } from '../protocol/responses.ts'
import { Composer } from './composer.tsx'
import type { TakenTurn } from './conversation.ts'
import { examplesToPress } from './examples-to-press.ts'
import { lazily } from './lazy.tsx'
import { PlainText } from './plain-text.tsx'
import { PlatformChoice } from './platform-choice.tsx'
import { ProblemList } from './problem-list.tsx'
import type { PageSession } from './session.ts'
import { SessionPanel } from './session-panel.tsx'
import { conversationLookedAt, type Event, type PageState, platformIn } from './state.ts'
import { Tabs } from './tabs.tsx'
import { texts as catalogs } from './texts/index.ts'
import type { Texts } from './texts/texts.ts'
import { TurnItem } from './turn-item.tsx'
import { OpenPlace } from './write/open-place.tsx'

const MapPanel = lazily(async () => (await import('./map/map-panel.tsx')).MapPanel)
const MessagePanel = lazily(async () => (await import('./message-panel.tsx')).MessagePanel)
const Tests = lazily(async () => (await import('./tests.tsx')).Tests)
const WritePanel = lazily(async () => (await import('./write/write-panel.tsx')).WritePanel)

interface AppProps {
  readonly state: PageState
  readonly send: (event: Event) => void
  readonly session: PageSession
}

/** The page. */
export function App({ state, send, session }: AppProps): JSX.Element | null {
  const { extension } = state
  if (extension === undefined) return null
  const texts = textsOf(extension)
  return (
    <OpenPlace.Provider value={(place) => send({ type: 'openedPlace', place })}>
      <header class="top">
        <h1>
          <span class="name">reprompt</span> {texts.workbench}
        </h1>
        <PlatformChoice extension={extension} chosen={state.platform} onChoose={session.choosePlatform} texts={texts} />
        <p class={`connection ${state.isConnected ? 'live' : 'lost'}`} role="status">
          {state.isConnected ? texts.loaded(timeOf(extension)) : texts.disconnected}
        </p>
      </header>
      <main class={state.view === 'conversation' ? 'conversation-first' : 'panel-first'}>
        <section id="conversation" class="conversation" aria-label={texts.conversation}>
          <Turns state={state} send={send} session={session} texts={texts} />
          <ProblemList extension={extension} texts={texts} />
          <Composer
            extension={extension}
            state={state}
            onSay={(action, said) => session.say(action, said)}
            onAnswer={session.answer}
            onWithdraw={() => send({ type: 'withdrawn' })}
            texts={texts}
          />
        </section>
        <aside class="beside" aria-label={texts.panelsLabel}>
          <Tabs state={state} onView={(view) => send({ type: 'viewed', view })} texts={texts} />
          <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${state.panel}`}>
            <Panel state={state} send={send} session={session} texts={texts} />
          </div>
        </aside>
      </main>
    </OpenPlace.Provider>
  )
}

/** The conversation so far, and what can be done with it. */
function Turns({ state, send, session, texts }: AppProps & { readonly texts: Texts }): JSX.Element {
  const { conversation, setAside, replay, lookedAt } = state
  const turns = useRef<HTMLOListElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [conversation.length])
  useEffect(() => turns.current?.querySelector('.changed')?.scrollIntoView({ block: 'nearest' }), [replay])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
    <div class="turns" role="log" aria-label={texts.conversation} tabIndex={0}>
      {replay !== undefined && (
        <p class={`replay${replay.changed > 0 ? ' changed' : ''}`} role="status">
          {replay.changed > 0 ? texts.changed(replay.changed, replay.of) : texts.unchanged}
        </p>
      )}
      {conversation.length === 0 && state.extension !== undefined && (
        <Empty extension={state.extension} session={session} texts={texts} />
      )}
      <ol ref={turns}>
        {conversation.map((turn, at) => (
          <TurnItem
            key={at}
            turn={turn}
            number={at + 1}
            isLookedAt={at === (lookedAt ?? conversation.length - 1)}
            isLast={at === conversation.length - 1}
            onLook={() => send({ type: 'lookedAt', turn: at })}
            onGoBack={() => send({ type: 'wentBack', to: at + 1 })}
            onFail={failureOf(turn, at, state, session)}
            texts={texts}
          />
        ))}
      </ol>
      {setAside.length > 0 && (
        <p class="set-aside" role="status">
          {texts.setAside(setAside.length)}
          <button type="button" onClick={() => send({ type: 'restored' })}>
            {texts.restore}
          </button>
        </p>
      )}
      {conversation.length > 0 && (
        <button type="button" class="start-again" onClick={() => send({ type: 'startedAgain' })}>
          {texts.startAgain}
        </button>
      )}
      <div ref={end} />
    </div>
  )
}

interface EmptyProps {
  readonly extension: ExtensionView
  readonly session: PageSession
  readonly texts: Texts
}

/** Before anything is said: sentences to begin with, at a press. */
function Empty({ extension, session, texts }: EmptyProps): JSX.Element {
  const examples = examplesToPress(extension.intents)
  return (
    <div class="welcome">
      <h2>{texts.empty.title}</h2>
      {texts.empty.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {examples.length > 0 && (
        <>
          <p>{texts.examples}</p>
          <div class="examples">
            {examples.map((example) => (
              <button key={example} type="button" onClick={() => session.say({ type: 'line', line: example }, example)}>
                <PlainText text={example} />
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

interface PanelProps {
  readonly state: PageState
  readonly send: (event: Event) => void
  readonly session: PageSession
  readonly texts: Texts
}

function Panel({ state, send, session, texts }: PanelProps): JSX.Element | undefined {
  const conversation = conversationLookedAt(state)
  const turn = conversation.at(-1)
  switch (state.panel) {
    case 'session':
      return <SessionPanel conversation={conversation} texts={texts} />
    case 'message':
      return (
        <MessagePanel
          turn={turn}
          platform={titleOf(turn, state)}
          texts={texts}
          onSend={(body) => {
            if (turn === undefined) return
            session.say({ type: 'message', body }, turn.said, { after: conversation.length - 1, step: turn.step })
          }}
        />
      )
    case 'map':
      return state.extension && <MapPanel extension={state.extension} conversation={conversation} texts={texts} />
    case 'write':
      return (
        state.extension && (
          <WritePanel
            place={state.place}
            extension={state.extension}
            texts={texts}
            onWent={() => send({ type: 'shownPlace' })}
            onOpen={(place) => send({ type: 'openedPlace', place })}
          />
        )
      )
    case 'tests':
      return (
        <Tests
          conversation={state.conversation}
          loaded={state.extension?.loaded}
          onOpen={(steps) => {
            send({ type: 'startedAgain' })
            send({ type: 'viewed', view: 'conversation' })
            session.recall(steps.map((step) => ({ step, said: step.action.type === 'line' ? step.action.line : '' })))
          }}
          texts={texts}
        />
      )
    default:
      return state.panel satisfies never
  }
}

/** As its users call the platform on which a turn was taken. */
function titleOf(turn: TakenTurn | undefined, { extension, platform }: PageState): string {
  return extension === undefined ? '' : platformIn(extension, turn?.step.platform ?? platform).title
}

/** Takes the last turn again as if nothing could be sent, where it would send something. */
function failureOf(turn: TakenTurn, at: number, state: PageState, session: PageSession): (() => void) | undefined {
  const { step, said, exchange } = turn
  const isLast = at === state.conversation.length - 1
  if (!isLast || state.extension?.isLive || exchange.type !== 'answer' || exchange.why.sent.length === 0)
    return undefined
  return () => session.say(step.action, said, { after: at, step, answers: { ...exchange.answers, outbox: 'fails' } })
}

/** What is sent is really sent, or only would be. */
function textsOf({ language, isLive }: ExtensionView): Texts {
  const texts = catalogs[language]
  return isLive ? { ...texts, sent: texts.sentLive } : texts
}

function timeOf({ loaded, language }: { readonly loaded: string; readonly language: string }): string {
  return new Date(loaded).toLocaleTimeString(language)
}
