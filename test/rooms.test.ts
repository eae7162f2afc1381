import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect } from 'chai'

/**
 * What each room may import: other rooms of `src`, and packages (`npm:…`, `node:…`). A room is a folder of `src`, or a file
 * that stands in none; the page of the workbench runs in a browser, and is a room of its own.
 */
const rooms: Readonly<Record<string, string>> = {
  commands:
    'conversation core diagnostics dialog-files extension files graph interaction-model languages reload server starter text workbench node:fs node:fs/promises node:path node:readline node:stream npm:@koa/router npm:pino',
  conversation:
    'core diagnostics dialog-files extension files languages platforms slot-types text yaml node:path node:util npm:json-schema-to-ts npm:temporal-polyfill npm:yaml',
  core: 'languages slot-types npm:json-schema-to-ts',
  diagnostics: 'core languages text node:path npm:fastest-levenshtein',
  'dialog-files': 'core diagnostics files languages slot-types yaml node:crypto',
  extension:
    'core diagnostics dialog-files files languages platforms yaml node:crypto node:fs/promises node:path npm:json-schema-to-ts',
  files: 'diagnostics node:fs/promises node:path',
  graph: 'core languages slot-types text',
  'interaction-model': 'core diagnostics languages slot-types node:path npm:yaml',
  languages: '',
  'main.ts': 'commands diagnostics languages node:fs npm:commander',
  platforms: 'core languages text node:buffer node:crypto',
  reload:
    'diagnostics extension files languages node:child_process node:events node:fs node:fs/promises node:path node:timers/promises node:util node:worker_threads',
  schemas: 'conversation core extension languages',
  server:
    'core extension platforms node:http node:net node:stream node:timers/promises npm:@koa/router npm:koa npm:pino',
  'slot-types': 'languages npm:temporal-polyfill',
  starter: 'languages schemas',
  text: 'node:util npm:get-east-asian-width',
  workbench:
    'conversation core diagnostics dialog-files extension files graph languages platforms reload server slot-types node:crypto node:fs node:net node:path node:stream node:util npm:@koa/router npm:json-schema-to-ts npm:koa',
  'workbench/page': 'core graph languages workbench npm:preact',
  yaml: 'diagnostics npm:ajv npm:yaml',
}

describe('the rooms of the house', () => {
  const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      specifiersIn(readFileSync(join('src', file), 'utf8')).map((specifier) => ({
        file,
        room: roomOf(file),
        from: sourceOf(file, specifier),
      })),
    )
    .filter(({ room, from }) => room !== from)

  it('import only what each of them may', () => {
    const strays = imports.filter(({ room, from }) => !allowedIn(room).some((allowed) => matches(allowed, from)))
    expect(strays.map(({ file, from }) => `${file} imports ${from}`)).to.deep.equal([])
  })

  it('may import no more than they do', () => {
    for (const room of Object.keys(rooms)) {
      const done = imports.filter((one) => one.room === room)
      const unused = allowedIn(room).filter((allowed) => !done.some(({ from }) => matches(allowed, from)))
      expect(unused, room).to.deep.equal([])
    }
  })
})

function allowedIn(room: string): readonly string[] {
  return rooms[room]?.match(/\S+/g) ?? []
}

function matches(allowed: string, from: string): boolean {
  return allowed === from || (allowed === 'node:*' && from.startsWith('node:'))
}

function specifiersIn(text: string): readonly string[] {
  const found = text.matchAll(/^(?:import|export|\}) (?:.* )?from '(.+)'$|^import '(.+)'$|\bimport\('(.+?)'\)/gm)
  return Array.from(found, ([, from, bare, called]) => from ?? bare ?? called ?? '')
}

/** The room or package that a file imports from. */
function sourceOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(join(dirname(file), specifier))
  return specifier.startsWith('node:') ? specifier : `npm:${/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]}`
}

function roomOf(file: string): string {
  const [room = '', inner] = file.split(sep)
  return room === 'workbench' && inner === 'page' ? 'workbench/page' : room
}
