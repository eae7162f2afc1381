import { chmodSync, cpSync, rmSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

// The program that npm publishes, and that the tests run: the modules of `dist/src` in a few files below `dist/program`, and those of the
// page of the workbench in a few of their own. Node, and a browser, take longer to find and load many modules than for all else that they
// do when a command, or the page, starts. Libraries stay what npm installs.

const from = fileURLToPath(new URL('../src/', import.meta.url))
const to = fileURLToPath(new URL('../program/', import.meta.url))

// The names of its files change with what is in them.
rmSync(to, { recursive: true, force: true })

const program = await rolldown({
  // What runs in a process or a thread of its own is started by its file's name.
  input: {
    main: `${from}main.js`,
    'reader-process': `${from}reload/reader-process.js`,
    'module-thread': `${from}services/module-thread.js`,
  },
  platform: 'node',
  external: isLibrary,
})
await program.write({ dir: to, format: 'esm', sourcemap: true })
await program.close()

const page = await rolldown({ input: `${from}workbench/page/main.js`, platform: 'browser', external: isLibrary })
await page.write({ dir: `${to}page`, format: 'esm' })
await page.close()

// What a module reads beside itself is beside the bundle, too.
for (const [files, name] of [
  ['workbench/page/style.css', 'page/style.css'],
  ['starter/files', 'files'],
  ['diagnostics/examples', 'examples'],
])
  cpSync(`${from}${files}`, `${to}${name}`, { recursive: true })
chmodSync(`${to}main.js`, 0o755)

function isLibrary(name: string): boolean {
  return !name.startsWith('.') && !isAbsolute(name)
}
