import type { RunStep } from '../protocol/requests.ts'
import type { ExtensionView, NeedView, PlatformView } from '../protocol/responses.ts'
import { type Conversation, countChanged, type TakenTurn } from './conversation.ts'
import type { Panel } from './texts/texts.ts'

/** All that the page knows. */
export interface PageState {
  readonly extension?: ExtensionView
  readonly isConnected: boolean
  /** The platform that was chosen, by its name; none: the first. */
  readonly platform?: string
  readonly conversation: Conversation
  /** Turns that were gone back over, until another way is taken. */
  readonly setAside: Conversation
  /** The turn that is looked at, if not the last one. */
  readonly lookedAt?: number
  /** A turn that waits for a service, which the person answers for. */
  readonly pending?: PendingStep
  /** What is wrong with the line that was just said. */
  readonly misread?: string
  /** How many answers changed when the conversation was replayed after a save. */
  readonly replay?: { readonly changed: number; readonly of: number }
  readonly hasFailed: boolean
  /** What is looked at where there is no room for all: the conversation, or what is next to it. */
  readonly view: 'conversation' | Panel
  readonly panel: Panel
  /** A place in a file that is to be shown: `dialogs/pizza.yaml:3:5`. */
  readonly place?: string
}

/** What was said, after so many turns, and which service is asked. */
interface PendingStep {
  readonly step: RunStep
  readonly said: string
  readonly after: number
  readonly need: NeedView
}

/** What happens to the page. */
export type Event =
  | { readonly type: 'extension'; readonly extension: ExtensionView }
  | { readonly type: 'chosePlatform'; readonly name: string }
  | { readonly type: 'disconnected' | 'failed' }
  | { readonly type: 'took'; readonly turn: TakenTurn; readonly after: number }
  | { readonly type: 'misread'; readonly message: string }
  | { readonly type: 'asked'; readonly pending: PendingStep }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'replayed'; readonly conversation: Conversation }
  | { readonly type: 'recalled'; readonly conversation: Conversation }
  | { readonly type: 'wentBack'; readonly to: number }
  | { readonly type: 'restored' | 'startedAgain' }
  | { readonly type: 'lookedAt'; readonly turn: number }
  | { readonly type: 'shownPlace' }
  | { readonly type: 'openedPlace'; readonly place: string }
  | { readonly type: 'viewed'; readonly view: PageState['view'] }

export const initialState: PageState = {
  isConnected: false,
  conversation: [],
  setAside: [],
  hasFailed: false,
  view: 'conversation',
  panel: 'session',
}

/** The page after an event. */
export function reduce(state: PageState, event: Event): PageState {
  switch (event.type) {
    case 'extension':
      return { ...state, extension: event.extension, isConnected: true }
    case 'chosePlatform':
      return { ...state, platform: event.name }
    case 'disconnected':
      return { ...state, isConnected: false }
    case 'failed':
      return { ...state, hasFailed: true }
    case 'took':
      return {
        ...plain(state),
        conversation: [...state.conversation.slice(0, event.after), event.turn],
        setAside: [],
      }
    case 'misread':
      return { ...plain(state), ...(state.pending && { pending: state.pending }), misread: event.message }
    case 'asked':
      return { ...plain(state), pending: event.pending }
    case 'withdrawn':
      return plain(state)
    case 'replayed':
      return {
        ...state,
        hasFailed: false,
        conversation: event.conversation,
        replay: { changed: countChanged(event.conversation), of: event.conversation.length },
      }
    case 'recalled':
      return { ...state, ...chosenIn(event.conversation), conversation: event.conversation }
    case 'wentBack':
      return {
        ...plain(state),
        conversation: state.conversation.slice(0, event.to),
        setAside: [...state.conversation.slice(event.to), ...state.setAside],
      }
    case 'restored':
      return { ...plain(state), conversation: [...state.conversation, ...state.setAside], setAside: [] }
    case 'startedAgain':
      return { ...plain(state), conversation: [], setAside: [...state.conversation, ...state.setAside] }
    case 'lookedAt':
      return { ...state, lookedAt: event.turn }
    case 'openedPlace':
      return { ...state, view: 'write', panel: 'write', place: event.place }
    case 'shownPlace':
      return withoutPlace(state)
    case 'viewed':
      return { ...state, view: event.view, panel: event.view === 'conversation' ? state.panel : event.view }
    default:
      return event satisfies never
  }
}

function withoutPlace({ place: _, ...state }: PageState): PageState {
  return state
}

/** The platform on which a conversation was taken, where one was chosen. */
function chosenIn(conversation: Conversation): Pick<PageState, 'platform'> {
  const platform = conversation.at(-1)?.step.platform
  return platform === undefined ? {} : { platform }
}

/** Without what was only about the last thing done. */
function plain({ pending: _, misread: __, lookedAt: ___, replay: ____, ...state }: PageState): PageState {
  return { ...state, hasFailed: false }
}

/** The turns up to the one that is looked at. */
export function conversationLookedAt({ conversation, lookedAt }: PageState): Conversation {
  return lookedAt === undefined ? conversation : conversation.slice(0, lookedAt + 1)
}

/** The platform on which the extension is tried. */
export function platformIn({ platforms }: ExtensionView, name: string | undefined): PlatformView {
  return platforms.find((platform) => platform.name === name) ?? platforms[0]
}
