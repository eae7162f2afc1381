import type { ToldExtension } from '../protocol/responses.ts'
import { countChanged, type Talk, type TalkTurn } from './talk.ts'
import type { Panel } from './texts/texts.ts'

/** All that the page knows. */
export interface State {
  readonly extension?: ToldExtension
  readonly isConnected: boolean
  readonly talk: Talk
  /** Turns that were gone back over, until another way is taken. */
  readonly setAside: Talk
  /** The turn that is looked at, if not the last one. */
  readonly lookedAt?: number
  /** What is wrong with the line that was just said. */
  readonly misread?: string
  /** How many answers changed when the talk was held again after a save. */
  readonly replay?: { readonly changed: number; readonly of: number }
  readonly hasFailed: boolean
  /** What is looked at where there is no room for all: the talk, or what stands beside it. */
  readonly view: 'talk' | Panel
  readonly panel: Panel
}

/** What happens to the page. */
export type Event =
  | { readonly type: 'told'; readonly extension: ToldExtension }
  | { readonly type: 'disconnected' | 'failed' }
  | { readonly type: 'took'; readonly turn: TalkTurn; readonly after: number }
  | { readonly type: 'misread'; readonly message: string }
  | { readonly type: 'heldAgain'; readonly talk: Talk }
  | { readonly type: 'recalled'; readonly talk: Talk }
  | { readonly type: 'wentBack'; readonly to: number }
  | { readonly type: 'restored' | 'startedAgain' }
  | { readonly type: 'lookedAt'; readonly turn: number }
  | { readonly type: 'viewed'; readonly view: State['view'] }

export const initialState: State = {
  isConnected: false,
  talk: [],
  setAside: [],
  hasFailed: false,
  view: 'talk',
  panel: 'held',
}

/** The page after an event. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'told':
      return { ...state, extension: event.extension, isConnected: true }
    case 'disconnected':
      return { ...state, isConnected: false }
    case 'failed':
      return { ...state, hasFailed: true }
    case 'took':
      return { ...settled(state), talk: [...state.talk.slice(0, event.after), event.turn], setAside: [] }
    case 'misread':
      return { ...settled(state), misread: event.message }
    case 'heldAgain':
      return {
        ...state,
        hasFailed: false,
        talk: event.talk,
        replay: { changed: countChanged(event.talk), of: event.talk.length },
      }
    case 'recalled':
      return { ...state, talk: event.talk }
    case 'wentBack':
      return {
        ...settled(state),
        talk: state.talk.slice(0, event.to),
        setAside: [...state.talk.slice(event.to), ...state.setAside],
      }
    case 'restored':
      return { ...settled(state), talk: [...state.talk, ...state.setAside], setAside: [] }
    case 'startedAgain':
      return { ...settled(state), talk: [], setAside: [...state.talk, ...state.setAside] }
    case 'lookedAt':
      return { ...state, lookedAt: event.turn }
    case 'viewed':
      return { ...state, view: event.view, panel: event.view === 'talk' ? state.panel : event.view }
    default:
      return event satisfies never
  }
}

/** Without what was only about the last thing done. */
function settled({ misread: _, lookedAt: __, replay: ___, ...state }: State): State {
  return { ...state, hasFailed: false }
}

/** The turns up to the one that is looked at. */
export function talkLookedAt({ talk, lookedAt }: State): Talk {
  return lookedAt === undefined ? talk : talk.slice(0, lookedAt + 1)
}
