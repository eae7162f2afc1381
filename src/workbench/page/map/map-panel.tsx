import type { JSX } from 'preact'
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks'
import type { ExtensionView, MapNodeView, MapView } from '../../protocol/responses.ts'
import type { Conversation } from '../conversation.ts'
import { withoutHidden } from '../hidden-characters.ts'
import { PlainText } from '../plain-text.tsx'
import { fetchMap } from '../send-request.ts'
import type { Progress, Texts } from '../texts/texts.ts'
import { OpenPlace } from '../write/open-place.tsx'
import { layOutMap, type MapLayout, type Placed } from './map-layout.ts'
import { dialogOf, dialogStates, progressIn } from './progress.ts'

interface MapProps {
  readonly extension: ExtensionView
  readonly conversation: Conversation
  readonly texts: Texts
}

/** The dialogs as a map that follows the conversation. */
export function MapPanel({ extension, conversation, texts }: MapProps): JSX.Element {
  const followed = dialogOf(conversation)
  const [picked, pick] = useState<{ readonly intent: string; readonly instead: string | undefined }>()
  const known = (intent: string | undefined) => extension.intents.find((one) => one.intent === intent)?.intent
  // What was picked is shown until the conversation goes to another dialog.
  const intent =
    (picked?.instead === followed ? known(picked?.intent) : undefined) ??
    known(followed) ??
    extension.intents[0]?.intent
  const graph = useMap(intent, extension.loaded)
  const states = dialogStates(conversation)
  const field = useId()
  if (intent === undefined) return <p class="nothing">{texts.noDialogs}</p>
  return (
    <div class="map">
      <div class="field">
        <label for={field}>{texts.intent}</label>
        <select
          id={field}
          value={intent}
          onChange={({ currentTarget }) => pick({ intent: currentTarget.value, instead: followed })}
        >
          {extension.intents.map((one) => {
            const state = states.get(one.intent)
            return (
              <option key={one.intent} value={one.intent}>
                {state === undefined ? one.intent : `${one.intent} (${texts.dialogStates[state]})`}
              </option>
            )
          })}
        </select>
      </div>
      <Description extension={extension} intent={intent} />
      {graph !== null && graph.intent === intent && <Graph graph={graph} conversation={conversation} texts={texts} />}
    </div>
  )
}

function useMap(intent: string | undefined, loaded: string): MapView | null {
  const [graph, setGraph] = useState<MapView | null>(null)
  useEffect(() => {
    let isStale = false
    if (intent !== undefined) {
      fetchMap(intent).then(
        (found) => isStale || setGraph(found),
        () => undefined,
      )
    }
    return () => {
      isStale = true
    }
  }, [intent, loaded])
  return graph
}

function Description({ extension, intent }: { readonly extension: ExtensionView; readonly intent: string }) {
  const description = extension.intents.find((one) => one.intent === intent)?.description
  return description === undefined ? null : (
    <p class="hint">
      <PlainText text={description} />
    </p>
  )
}

interface GraphProps {
  readonly graph: MapView
  readonly conversation: Conversation
  readonly texts: Texts
}

function Graph({ graph, conversation, texts }: GraphProps): JSX.Element {
  const layout = layOutMap(graph)
  const progress = progressIn(graph, conversation)
  const at = (id: string): Progress => progress.get(id) ?? 'ahead'
  const place = useRef<SVGSVGElement>(null)
  const [zoom, setZoom] = useState(1)
  const [isFull, setFull] = useState(false)
  const resigned = graph.nodes.find(({ type }) => type === 'giveUp')
  useEffect(
    () => place.current?.querySelector('.node.open')?.scrollIntoView({ block: 'nearest' }),
    [graph, conversation],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the full page from wherever the focus is
    <div class={`map-view${isFull ? ' full' : ''}`} onKeyDown={({ key }) => key === 'Escape' && setFull(false)}>
      <p class="zoom">
        <button type="button" aria-label={texts.zoom.out} onClick={() => setZoom(Math.max(0.5, zoom / 1.25))}>
          −
        </button>
        <button type="button" aria-label={texts.zoom.in} onClick={() => setZoom(Math.min(3, zoom * 1.25))}>
          +
        </button>
        <button type="button" aria-pressed={isFull} onClick={() => setFull(!isFull)}>
          {texts.zoom.full}
        </button>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with places to press is no fieldset */}
      <svg
        ref={place}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        width={layout.width * zoom}
        aria-label={withoutHidden(`${texts.mapOf(graph.intent)}: ${inWords(layout, at, texts)}`)}
      >
        <defs>
          <marker id="tip" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0 0L6 3L0 6z" />
          </marker>
        </defs>
        {layout.ways.map(({ edge, path, label }) => (
          <g key={`${edge.from} ${edge.to} ${edge.on ?? ''}`} class={`way ${at(edge.to) === 'out' ? 'out' : ''}`}>
            <path d={path} marker-end="url(#tip)" />
            {edge.label !== undefined && (
              <text x={label.x} y={label.y}>
                {edge.label}
              </text>
            )}
          </g>
        ))}
        {layout.places.map((placed) => (
          <Place key={placed.node.id} placed={placed} progress={at(placed.node.id)} texts={texts} />
        ))}
      </svg>
      {resigned !== undefined && (
        <p class="hint">
          <strong>
            <PlainText text={resigned.title} />
          </strong>
          : <PlainText text={saysIn(resigned)} />
        </p>
      )}
    </div>
  )
}

interface PlaceProps {
  readonly placed: Placed
  readonly progress: Progress
  readonly texts: Texts
}

function Place({ placed: { node, x, y, width, height }, progress, texts }: PlaceProps): JSX.Element {
  const open = useContext(OpenPlace)
  const name = nameOf(node, texts)
  const says = saysIn(node)
  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      <button
        type="button"
        class={`node ${node.type} ${progress}${isOptional(node) ? ' optional' : ''}`}
        title={[name, says, node.place ?? '']
          .filter((one) => one !== '')
          .map(withoutHidden)
          .join('\n')}
        disabled={node.place === undefined}
        onClick={() => node.place !== undefined && open(node.place)}
      >
        <strong>
          <PlainText text={name} />
        </strong>
        {says !== '' && (
          <small>
            <PlainText text={says} />
          </small>
        )}
      </button>
    </foreignObject>
  )
}

function isOptional(node: MapNodeView): boolean {
  return node.type === 'slot' && !node.required
}

function saysIn(node: MapNodeView): string {
  return 'says' in node ? (node.says?.join(' / ') ?? '') : ''
}

/** The map for those who cannot see it: each place, and how far the conversation has come there. */
function inWords({ places }: MapLayout, at: (id: string) => Progress, texts: Texts): string {
  return places.map(({ node }) => `${nameOf(node, texts)} (${texts.progress[at(node.id)]})`).join(', ')
}

function nameOf(node: MapNodeView, texts: Texts): string {
  return isOptional(node) ? `${node.title} (${texts.optional})` : node.title
}
