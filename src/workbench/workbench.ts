import { dirname } from 'node:path'
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { gatherVocabulary } from '../conversation/line/vocabulary.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { readTextLocations } from '../dialog-files/text-locations.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { platformOf, platformToTry } from '../extension/served.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { Platform } from '../platforms/platform.ts'
import type { ReloadOutcome } from '../reload/outcome.ts'
import { schemaFiles } from '../schemas/index.ts'
import type { LiveServices } from '../server/turn-services.ts'
import { addSlot } from './add-slot.ts'
import { acceptTest, listAuthorFiles, readAuthorFile, saveAuthorFile } from './author-files.ts'
import { checkDraft } from './check-draft.ts'
import { openEvents } from './events.ts'
import { type Admission, guard, pathWithKey } from './guard.ts'
import { readPageFiles, root } from './page-files.ts'
import { policy } from './policy.ts'
import {
  parseAcceptTest,
  parseAddSlot,
  parseCheckFile,
  parseRewordText,
  parseRunSteps,
  parseSaveFile,
  parseSaveTest,
} from './protocol/parse-request.ts'
import type { CheckFileResponse, FileListResponse } from './protocol/responses.ts'
import { findSentences, rewordText } from './reword.ts'
import { runSavedTests } from './run-saved-tests.ts'
import { type OnPlatform, runSteps, type WorkbenchContext } from './run-steps.ts'
import { saveTest } from './save-test.ts'
import { placeOfText } from './views/answer.ts'
import { type ExtensionProblems, viewExtension } from './views/extension.ts'
import { viewMap } from './views/map.ts'

/** A page for the person who writes the dialogs: they talk to the extension, and see the conversation change when they save. */
export interface Workbench {
  readonly router: Router
  /** Where the page is, with what opens it. */
  readonly path: string
  /** Shows the page what became of a reload; `problem` says in words why nothing newer is served. */
  readonly onReload: (outcome: ReloadOutcome, problem: string | undefined) => void
  /** Lets go of the pages that are open. */
  readonly close: () => void
}

export interface WorkbenchOptions {
  readonly first: LoadedExtension
  readonly admission: Admission
  /** The services that are really called; none where nothing is sent. */
  readonly live: LiveServices | undefined
}

export function openWorkbench({ first, admission, live }: WorkbenchOptions): Workbench {
  let extension = first
  let trouble: ExtensionProblems = { diagnostics: first.diagnostics }
  let context = contextFor(first, live)
  const events = openEvents(() => JSON.stringify(viewExtension(extension, trouble, live !== undefined)))

  return {
    router: routesOf({
      context: () => context,
      language: () => extension.config.settings.language.code,
      events,
      admission,
    }),
    path: pathWithKey(admission),
    onReload(outcome, problem) {
      if (outcome.type === 'swapped') {
        extension = outcome.now
        context = contextFor(extension, live)
      }
      trouble = troubleOf(outcome, problem, extension)
      events.send()
    },
    close: events.close,
  }
}

async function contextFor(extension: LoadedExtension, live: LiveServices | undefined): Promise<WorkbenchContext> {
  const { files, served, config } = extension
  const { paths } = await findFiles(config.dialogs)
  const places = await readTextLocations(paths)
  const opened = new Map<Platform, OnPlatform>()
  const first = platformToTry(served)
  const open = (platform: Platform): OnPlatform => {
    const vocabulary = gatherVocabulary(files, served.dialogs, platform.intents)
    return { platform, vocabulary, live: live?.(served, platform) }
  }
  return {
    extension,
    places,
    on(name) {
      const platform = (name === undefined ? undefined : platformOf(served, name)) ?? first
      const on = opened.get(platform) ?? open(platform)
      opened.set(platform, on)
      return on
    },
  }
}

function troubleOf(
  outcome: ReloadOutcome,
  problem: string | undefined,
  { diagnostics }: LoadedExtension,
): ExtensionProblems {
  if (outcome.type === 'refused') return { diagnostics: outcome.diagnostics }
  return problem === undefined ? { diagnostics } : { diagnostics, problem }
}

interface Routing {
  readonly context: () => Promise<WorkbenchContext>
  readonly language: () => LanguageCode
  readonly events: ReturnType<typeof openEvents>
  readonly admission: Admission
}

function routesOf({ context, language, events, admission }: Routing): Router {
  const files = readPageFiles()
  const router = new Router({ strict: true, sensitive: true })
  router.use(guard(admission, language), policy(files))
  for (const [path, { type, text }] of files.byPath) {
    router.get(path, (ctx) => {
      ctx.type = `${type}; charset=utf-8`
      ctx.body = text
    })
  }
  router.get(`${root}/events`, (ctx) => {
    ctx.type = 'text/event-stream'
    ctx.body = events.open()
  })
  router.get(`${root}/map`, async (ctx) => {
    const { extension, places } = await context()
    const { intents, language } = extension.served.dialogs
    const dialog = intents.get(String(ctx.query.intent))
    ctx.body =
      dialog === undefined
        ? 'null'
        : viewMap(dialog, language.code, (text) => placeOfText(text, places, extension.config))
    ctx.type = 'application/json'
  })
  router.post(`${root}/steps`, async (ctx) => {
    const request = await parseRunSteps(ctx)
    ctx.body = { exchanges: await runSteps(await context(), request) }
  })
  router.post(`${root}/keep`, async (ctx) => {
    const keeping = await parseSaveTest(ctx)
    const kept = await saveTest(await context(), keeping)
    if (kept === 'nothing-answered') ctx.throw(422, 'Nothing was answered in this conversation.', { code: kept })
    ctx.body = kept === 'not-found' ? noSuchFile(ctx) : kept
  })
  router.get(`${root}/files`, async (ctx) => {
    const { extension } = await context()
    const { config } = extension
    const files = (await listAuthorFiles(extension)).map(({ name, kind }) => ({ name, kind }))
    ctx.body = { files, folder: nameFile(config.dialogs, dirname(config.file)) } satisfies FileListResponse
  })
  router.get(`${root}/file`, async (ctx) => {
    ctx.body = (await readAuthorFile((await context()).extension, String(ctx.query.name))) ?? noSuchFile(ctx)
  })
  router.post(`${root}/check`, async (ctx) => {
    const draft = await parseCheckFile(ctx)
    ctx.body = { marks: await checkDraft((await context()).extension, draft) } satisfies CheckFileResponse
  })
  router.get(`${root}/sentences`, async (ctx) => {
    ctx.body = await findSentences((await context()).extension, String(ctx.query.name))
  })
  router.post(`${root}/slot`, async (ctx) => {
    const asked = await parseAddSlot(ctx)
    ctx.body = (await addSlot((await context()).extension, asked)) ?? noSuchFile(ctx)
  })
  router.get(`${root}/schema`, async (ctx) => {
    const { code } = (await context()).extension.config.settings.language
    ctx.body = schemaFiles(code).get(ctx.query.kind === 'test' ? 'conversation.schema.json' : 'dialog.schema.json')
    ctx.type = 'application/json'
  })
  router.post(`${root}/reword`, async (ctx) => {
    const reworded = await parseRewordText(ctx)
    ctx.body = (await rewordText((await context()).extension, reworded)) ?? noSuchFile(ctx)
  })
  router.post(`${root}/save`, async (ctx) => {
    const saved = await parseSaveFile(ctx)
    ctx.body = (await saveAuthorFile((await context()).extension, saved)) ?? noSuchFile(ctx)
  })
  router.post(`${root}/accept`, async (ctx) => {
    const asked = await parseAcceptTest(ctx)
    ctx.body = (await acceptTest((await context()).extension, asked)) ?? noSuchFile(ctx)
  })
  router.post(`${root}/tests`, async (ctx) => {
    ctx.body = await runSavedTests((await context()).extension)
  })
  return router
}

function noSuchFile(ctx: Context): never {
  return ctx.throw(404, 'This is no file of the extension.', { code: 'not-found' })
}
