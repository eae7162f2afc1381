import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect } from 'chai'

/**
 * What each room may import: other rooms of `src`, and packages (`npm:…`, `node:…`). A room is a folder of `src`, or a file
 * that stands in none; the page of the workbench runs in a browser, and is a room of its own.
 */
const rooms: Readonly<Record<string, string>> = {
  languages: '',
  'slot-types': 'languages npm:temporal-polyfill',
  core: 'languages slot-types npm:json-schema-to-ts',
  platforms: 'languages core hidden.ts node:buffer node:crypto',
  'xml.ts': '',
  'hidden.ts': '',
  'write-new.ts': 'node:fs/promises node:path',
  yaml: 'languages slot-types core xml.ts hidden.ts npm:ajv npm:fastest-levenshtein npm:yaml node:*',
  graph: 'languages slot-types core yaml xml.ts',
  'interaction-model': 'languages slot-types core yaml npm:yaml node:path',
  'config-schema.ts': 'languages core platforms npm:json-schema-to-ts',
  'public-keys.ts': 'languages yaml node:*',
  'config.ts': 'languages core platforms yaml config-schema.ts public-keys.ts node:path',
  'outside.ts': 'platforms yaml config.ts',
  'serving.ts': 'core platforms',
  'front-door.ts': 'core platforms serving.ts',
  'body.ts': 'node:http',
  'log.ts': 'core npm:pino node:stream',
  'refusal.ts': 'npm:koa npm:pino',
  'app.ts': 'core front-door.ts serving.ts body.ts log.ts refusal.ts npm:@koa/router npm:koa npm:pino',
  'server.ts': 'node:*',
  reload: 'languages core platforms yaml config.ts outside.ts serving.ts node:*',
  conversation:
    'languages slot-types core platforms yaml xml.ts config-schema.ts config.ts outside.ts reload npm:json-schema-to-ts npm:temporal-polyfill npm:yaml node:path node:util',
  schemas: 'languages core config-schema.ts conversation',
  starter: 'languages schemas',
  workbench:
    'languages slot-types core platforms yaml graph write-new.ts config.ts front-door.ts body.ts reload conversation npm:@koa/router npm:ajv npm:json-schema-to-ts npm:koa node:*',
  'workbench/page': 'languages core graph workbench npm:preact',
  commands:
    'languages core yaml graph interaction-model write-new.ts config-schema.ts config.ts outside.ts log.ts app.ts server.ts reload conversation starter workbench npm:@koa/router npm:pino node:*',
  'main.ts': 'languages yaml commands npm:commander node:*',
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
