import { chmodSync, cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

// The program that npm publishes, and that the tests run: the modules of `dist/src` in a few files below `dist/program`.
// Node takes longer to find and load hundreds of modules than for all else that a command does when it starts.
// Libraries stay what npm installs.

const from = fileURLToPath(new URL('../src/', import.meta.url))
const to = fileURLToPath(new URL('../program/', import.meta.url))

const bundle = await rolldown({
  // What runs in a process or a thread of its own is started by its file's name.
  input: {
    main: `${from}main.js`,
    'reader-process': `${from}reload/reader-process.js`,
    'module-thread': `${from}services/module-thread.js`,
  },
  platform: 'node',
  external: (id) => !(id.startsWith('.') || id.startsWith('/')),
})
// The names of its files change with what is in them.
rmSync(to, { recursive: true, force: true })
await bundle.write({ dir: to, format: 'esm', sourcemap: true })
await bundle.close()

// What a module reads beside itself is beside the bundle, too.
for (const [files, name] of [
  ['workbench/page', 'page'],
  ['starter/files', 'files'],
  ['diagnostics/examples', 'examples'],
])
  cpSync(`${from}${files}`, `${to}${name}`, { recursive: true })
chmodSync(`${to}main.js`, 0o755)
