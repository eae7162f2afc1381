import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect } from 'chai'

/**
 * What each room may import: other rooms of `src`, and packages (`npm:…`, `node:…`). A room is a folder of `src`, or `main.ts`;
 * the page of the workbench runs in a browser, and is a room of its own.
 */
const rooms: Readonly<Record<string, string>> = {
  commands:
    'conversation core diagnostics dialog-files extension files funnel graph hand-over interaction-model languages outbox platforms reload server starter text workbench node:fs node:fs/promises node:path node:readline node:stream node:timers/promises node:util npm:@koa/router npm:commander npm:open npm:pino',
  conversation:
    'core diagnostics dialog-files extension files languages platforms slot-types text yaml node:path node:util npm:json-schema-to-ts npm:temporal-polyfill npm:yaml',
  core: 'languages slot-types npm:json-schema-to-ts',
  diagnostics: 'core languages text node:fs node:path node:url npm:fastest-levenshtein',
  'dialog-files': 'core diagnostics files languages slot-types yaml node:crypto',
  extension:
    'core diagnostics dialog-files files languages outbox platforms services yaml node:crypto node:module node:net node:path npm:json-schema-to-ts npm:re2js',
  files: 'diagnostics node:crypto node:fs node:fs/promises node:path node:timers/promises npm:tinyglobby',
  funnel: 'languages text',
  graph: 'core languages slot-types text',
  'hand-over':
    'conversation core diagnostics dialog-files extension files graph languages text yaml node:path npm:csv-parse npm:csv-stringify',
  'interaction-model': 'core diagnostics languages slot-types npm:yaml',
  languages: '',
  'main.ts': 'commands',
  outbox:
    'files services node:crypto node:fs/promises node:path node:stream node:timers/promises node:util npm:pg npm:pino',
  platforms:
    'core diagnostics files interaction-model languages text yaml node:buffer node:crypto node:fs node:path node:tls npm:ask-sdk-model npm:ask-smapi-model npm:json-schema-to-ts npm:temporal-polyfill',
  reload:
    'core diagnostics extension files languages node:child_process node:events node:fs node:fs/promises node:path node:timers/promises node:util',
  schemas: 'conversation core extension languages slot-types',
  server:
    'core extension files outbox platforms services node:crypto node:fs node:http node:net node:stream node:timers/promises node:tty npm:@koa/router npm:koa npm:pino npm:prom-client npm:sonic-boom',
  services:
    'files node:crypto node:fs node:fs/promises node:http node:module node:https node:path node:stream node:url node:worker_threads npm:csv-stringify npm:nodemailer npm:pino',
  'slot-types': 'languages npm:temporal-polyfill',
  starter: 'languages platforms schemas node:fs/promises',
  text: 'node:util npm:get-east-asian-width',
  workbench:
    'conversation core diagnostics dialog-files extension files graph interaction-model languages platforms reload schemas server slot-types yaml node:crypto node:fs node:fs/promises node:net node:path node:stream npm:@koa/router npm:json-schema-to-ts npm:koa',
  'workbench/page':
    'core graph languages workbench npm:@codemirror/autocomplete npm:@codemirror/commands npm:@codemirror/lang-yaml npm:@codemirror/language npm:@codemirror/lint npm:@codemirror/search npm:@codemirror/state npm:@codemirror/view npm:preact',
  yaml: 'diagnostics files node:util npm:ajv npm:yaml',
}

/** Folders that are lists of like things may be long: one check a file. */
const lists: ReadonlySet<string> = new Set(['dialog-files/checks'])
const mostSideBySide = 25

describe('the rooms of the house', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const imports = files.flatMap((file) =>
    specifiersIn(readFileSync(join('src', file), 'utf8')).map((specifier) => ({
      file,
      room: roomOf(file),
      target: targetOf(file, specifier),
      from: sourceOf(file, specifier),
    })),
  )
  const folders = new Map<string, string[]>()
  for (const file of files) addTo(folders, slashed(dirname(file)), file)
  const outward = imports.filter(({ room, from }) => room !== from)

  it('import only what each of them may', () => {
    const strays = outward.filter(({ room, from }) => !allowedIn(room).some((allowed) => matches(allowed, from)))
    expect(strays.map(({ file, from }) => `${file} imports ${from}`)).to.deep.equal([])
  })

  it('may import no more than they do', () => {
    for (const room of Object.keys(rooms)) {
      const done = outward.filter((one) => one.room === room)
      const unused = allowedIn(room).filter((allowed) => !done.some(({ from }) => matches(allowed, from)))
      expect(unused, room).to.deep.equal([])
    }
  })

  it('know of no platform in particular: only platforms/index.ts does', () => {
    const own = /^platforms\/[^/]+\//
    const strays = imports.filter(
      ({ file, target }) =>
        own.test(slashed(target)) && !own.test(slashed(file)) && slashed(file) !== 'platforms/index.ts',
    )
    expect(strays.map(({ file, target }) => `${file} imports ${target}`)).to.deep.equal([])
  })

  it('import nothing of a command, nor of main.ts', () => {
    const strays = outward.filter(({ room, from }) => from === 'main.ts' || (from === 'commands' && room !== 'main.ts'))
    expect(strays.map(({ file, from }) => `${file} imports ${from}`)).to.deep.equal([])
  })

  it('import each other in no circle, types included', () => {
    expect(circleIn(outward.map(({ room, from }) => [room, from]))).to.deep.equal([])
  })

  it('have files that import each other in no circle, types included', () => {
    expect(circleIn(imports.map(({ file, target }) => [file, target]))).to.deep.equal([])
  })

  it('export no name in two files: what has one name is one thing', () => {
    // What `init` writes for an author is theirs.
    const ours = files.filter((file) => !file.startsWith('starter/files/'))
    const exported = ours.flatMap((file) =>
      Array.from(
        readFileSync(join('src', file), 'utf8').matchAll(
          /^export (?:async )?(?:const|function\*?|interface|type) (\w+)/gm,
        ),
        ([, name = '']) => ({ name, file }),
      ),
    )
    const twice = exported.filter(({ name, file }) => exported.some((one) => one.name === name && one.file !== file))
    expect(twice.map(({ name, file }) => `${name} in ${file}`)).to.deep.equal([])
    expect(exported).to.have.length.above(500)
  })

  it('have no more files side by side than one finds one’s way in', () => {
    const full = [...folders].filter(([folder, inside]) => !lists.has(folder) && inside.length > mostSideBySide)
    expect(full.map(([folder, inside]) => `${folder} has ${inside.length}`)).to.deep.equal([])
  })

  it('have the codes of each check above the list of checks', () => {
    const folder = 'src/dialog-files/checks'
    const listed = readFileSync(`${folder}/index.ts`, 'utf8').matchAll(/^\/\/ {3}(\S+): (.+)$/gm)
    const files = new Map(Array.from(listed, ([, file = '', codes = '']) => [`${file}.ts`, codes.split(', ')]))
    const own = readdirSync(folder).filter((file) => file !== 'index.ts' && file !== 'check.ts')
    expect([...files.keys()]).to.have.members(own)
    for (const [file, codes] of files) {
      const written = readFileSync(`${folder}/${file}`, 'utf8').matchAll(/code: '(.+?)'/g)
      expect(codes, file).to.include.members(Array.from(written, ([, code]) => code))
    }
  })

  it('are each named in CONTRIBUTING, whose paths lead somewhere', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8')
    const missing = Object.keys(rooms).filter((room) => !text.includes(`\`${room.split('/').at(-1)}`))
    const paths = Array.from(text.matchAll(/`((?:src|test|build)\/[^`*]*)`/g), ([, path = '']) => path)
    expect([...missing, ...paths.filter((path) => !existsSync(path))]).to.deep.equal([])
  })

  it('have a door each: only main.ts is in none', () => {
    expect(folders.get('.')).to.deep.equal(['main.ts'])
  })
})

/** A circle among arrows, as the names it goes through; empty where there is none. */
function circleIn(arrows: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const [from, to] of arrows) addTo(next, from, to)
  const clear = new Set<string>()
  function circleFrom(name: string, way: readonly string[]): readonly string[] {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (clear.has(name)) return []
    for (const to of next.get(name) ?? []) {
      const circle = circleFrom(to, [...way, name])
      if (circle.length > 0) return circle
    }
    clear.add(name)
    return []
  }
  for (const name of next.keys()) {
    const circle = circleFrom(name, [])
    if (circle.length > 0) return circle
  }
  return []
}

function addTo(lists: Map<string, string[]>, name: string, item: string): void {
  lists.set(name, [...(lists.get(name) ?? []), item])
}

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

/** The file of ours, or the package, that a file imports. */
function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? join(dirname(file), specifier) : sourceOf(file, specifier)
}

/** The room or package that a file imports from. */
function sourceOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(join(dirname(file), specifier))
  return specifier.startsWith('node:') ? specifier : `npm:${/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]}`
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

function roomOf(file: string): string {
  const [room = '', inner] = file.split(sep)
  return room === 'workbench' && inner === 'page' ? 'workbench/page' : room
}
