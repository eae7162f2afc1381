import { Router } from '@koa/router'
import { gatherVocabulary } from '../conversation/line/vocabulary.ts'
import { readPlaces } from '../dialog-files/text-locations.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import type { Outcome } from '../reload/outcome.ts'
import { type Admission, guard } from './guard.ts'
import { keepTalk } from './keep-talk.ts'
import { openNews } from './news.ts'
import { readPageFiles, root } from './page-files.ts'
import { policy } from './policy.ts'
import { readKeeping, readTaking } from './protocol/read-request.ts'
import type { RunKey } from './run-key.ts'
import { runTests } from './run-tests.ts'
import { takeSteps, type Workshop } from './take-steps.ts'
import { type Trouble, tellExtension } from './views/extension.ts'
import { tellMap } from './views/map.ts'

/** A page for the person who writes the dialogs: they talk to the extension, and see the talk change when they save. */
export interface Workbench {
  readonly router: Router
  /** Tells the page what became of a reload; `problem` says in words why nothing newer is served. */
  readonly hear: (outcome: Outcome, problem: string | undefined) => void
  /** Lets go of the pages that are open. */
  readonly close: () => void
}

export interface WorkbenchOptions {
  readonly first: LoadedExtension
  /** The platform of `first`, and of all that come after it, trusts this key. */
  readonly key: RunKey
  readonly admission: Admission
}

export function openWorkbench({ first, key, admission }: WorkbenchOptions): Workbench {
  let extension = first
  let trouble: Trouble = { diagnostics: first.diagnostics }
  let workshop = openWorkshop(first, key)
  const news = openNews(() => JSON.stringify(tellExtension(extension, trouble)))

  return {
    router: routesOf({ workshop: () => workshop, news, admission }),
    hear(outcome, problem) {
      if (outcome.type === 'swapped') {
        extension = outcome.now
        workshop = openWorkshop(extension, key)
      }
      trouble = troubleOf(outcome, problem, extension)
      news.tell()
    },
    close: news.close,
  }
}

async function openWorkshop(extension: LoadedExtension, key: RunKey): Promise<Workshop> {
  const { files, serving, config } = extension
  const { paths } = await findFiles(config.dialogs)
  const places = await readPlaces(paths)
  return { extension, vocabulary: gatherVocabulary(files, serving.dialogs, config.guideIntent), places, key }
}

function troubleOf(outcome: Outcome, problem: string | undefined, { diagnostics }: LoadedExtension): Trouble {
  if (outcome.type === 'refused') return { diagnostics: outcome.diagnostics }
  return problem === undefined ? { diagnostics } : { diagnostics, problem }
}

interface Routing {
  readonly workshop: () => Promise<Workshop>
  readonly news: ReturnType<typeof openNews>
  readonly admission: Admission
}

function routesOf({ workshop, news, admission }: Routing): Router {
  const files = readPageFiles()
  const router = new Router({ strict: true, sensitive: true })
  router.use(guard(admission), policy(files.importMapHash))
  for (const [path, { type, text }] of files.byPath) {
    router.get(path, (ctx) => {
      ctx.type = `${type}; charset=utf-8`
      ctx.body = text
    })
  }
  router.get(`${root}/news`, (ctx) => {
    ctx.type = 'text/event-stream'
    ctx.body = news.open()
  })
  router.get(`${root}/map`, async (ctx) => {
    const { extension } = await workshop()
    const { intents, language } = extension.serving.dialogs
    const dialog = intents.get(String(ctx.query.intent))
    ctx.body = dialog === undefined ? 'null' : tellMap(dialog, language.code)
    ctx.type = 'application/json'
  })
  router.post(`${root}/steps`, async (ctx) => {
    const taking = await readTaking(ctx)
    ctx.body = { exchanges: takeSteps(await workshop(), taking) }
  })
  router.post(`${root}/keep`, async (ctx) => {
    const keeping = await readKeeping(ctx)
    ctx.body = await keepTalk(await workshop(), keeping)
  })
  router.post(`${root}/tests`, async (ctx) => {
    ctx.body = await runTests((await workshop()).extension)
  })
  return router
}
