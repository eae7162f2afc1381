import { createHash, randomBytes } from 'node:crypto'
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
  /** What the styles that the editor makes are allowed by; another at each start. */
  readonly styleNonce: string
}

/** Where the page's own modules and those of its one library are found. */
export const root = '/workbench'

const modules = {
  preact: 'preact',
  'preact/hooks': 'preact/hooks',
  'preact/jsx-runtime': 'preact/jsx-runtime',
  // The editor, which is loaded when it is first opened, and what it is made of.
  '@codemirror/autocomplete': '@codemirror/autocomplete',
  '@codemirror/commands': '@codemirror/commands',
  '@codemirror/lang-yaml': '@codemirror/lang-yaml',
  '@codemirror/language': '@codemirror/language',
  '@codemirror/lint': '@codemirror/lint',
  '@codemirror/search': '@codemirror/search',
  '@codemirror/state': '@codemirror/state',
  '@codemirror/streamparser': '@codemirror/streamparser',
  '@codemirror/view': '@codemirror/view',
  '@lezer/common': '@lezer/common',
  '@lezer/highlight': '@lezer/highlight',
  '@lezer/lr': '@lezer/lr',
  '@lezer/yaml': '@lezer/yaml',
  '@marijn/find-cluster-break': '@marijn/find-cluster-break',
  crelt: 'crelt',
  'style-mod': 'style-mod',
  'w3c-keyname': 'w3c-keyname',
} as const

export function readPageFiles(): PageFiles {
  const importMap = JSON.stringify({
    imports: Object.fromEntries(Object.keys(modules).map((name) => [name, libraryPath(name)])),
  })
  const hash = createHash('sha256').update(importMap).digest('base64')
  const styleNonce = randomBytes(16).toString('base64')
  const files = new Map([...ownFiles(), ...libraryFiles()])
  return {
    byPath: new Map([...files, ['/', { type: 'text/html', text: pageOf(importMap, styleNonce, modulesFrom(files)) }]]),
    importMapHash: `sha256-${hash}`,
    styleNonce,
  }
}

/**
 * The modules that the page begins with, in the order in which they are met: all are asked for at once, instead of each when the one
 * that imports it has come. What is imported when it is needed, as the editor is, is not among them.
 */
function modulesFrom(files: ReadonlyMap<string, PageFile>): readonly string[] {
  const found = new Set([`${root}/main.js`])
  for (const path of found) {
    for (const [, name = ''] of (files.get(path)?.text ?? '').matchAll(
      /^(?:import|export)\b[^'"(=]*['"]([^'"]+)['"]/gm,
    )) {
      const imported = name.startsWith('.') ? new URL(name, `http://page${path}`).pathname : libraryPath(name)
      if (files.has(imported)) found.add(imported)
    }
  }
  return [...found]
}

function pageOf(importMap: string, styleNonce: string, begun: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="style-nonce" content="${styleNonce}">
<title>reprompt</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}/style.css">
<script type="importmap">${importMap}</script>
${begun.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n')}
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
  return `${root}/library/${name.replace('@', '').replace('/', '-')}.js`
}
