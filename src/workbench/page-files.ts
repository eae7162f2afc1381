import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** A file that a browser may have. */
interface PageFile {
  readonly type: 'text/html' | 'text/javascript' | 'text/css'
  readonly text: string
}

/** All that a browser may have, by path, read once: nothing is looked up by what a browser asks for. */
export interface PageFiles {
  readonly byPath: ReadonlyMap<string, PageFile>
  /** As a Content-Security-Policy names it: `sha256-…`. */
  readonly importMapHash: string
}

/** Where the page's own modules and those of its one library are found. */
export const root = '/workbench'

const modules = {
  preact: 'preact',
  'preact/hooks': 'preact/hooks',
  'preact/jsx-runtime': 'preact/jsx-runtime',
} as const

export function readPageFiles(): PageFiles {
  const importMap = JSON.stringify({
    imports: Object.fromEntries(Object.keys(modules).map((name) => [name, libraryPath(name)])),
  })
  const hash = createHash('sha256').update(importMap).digest('base64')
  return {
    byPath: new Map([['/', { type: 'text/html', text: pageOf(importMap) }], ...ownFiles(), ...libraryFiles()]),
    importMapHash: `sha256-${hash}`,
  }
}

function pageOf(importMap: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>reprompt</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}/style.css">
<script type="importmap">${importMap}</script>
<script type="module" src="${root}/main.js"></script>
<div id="page"><noscript>The workbench needs JavaScript.</noscript></div>
</html>
`
}

function ownFiles(): readonly (readonly [path: string, file: PageFile])[] {
  const folder = new URL('./page/', import.meta.url)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.flatMap((name) => {
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : undefined
    return type === undefined ? [] : [[`${root}/${name}`, { type, text: readFileSync(new URL(name, folder), 'utf8') }]]
  })
}

function libraryFiles(): readonly (readonly [path: string, file: PageFile])[] {
  return Object.entries(modules).map(([name, module]) => {
    const text = readFileSync(new URL(import.meta.resolve(module)), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
    return [libraryPath(name), { type: 'text/javascript', text }]
  })
}

function libraryPath(name: string): string {
  return `${root}/library/${name.replace('/', '-')}.js`
}
