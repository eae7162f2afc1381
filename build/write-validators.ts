import { writeFileSync } from 'node:fs'
import { Ajv, type Options } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { conversationFileSchema } from '../src/conversation/tests/test-schema.ts'
import { dialogFileSchema } from '../src/core/dialog.ts'
import { configSchema } from '../src/extension/config-schema.ts'
import {
  acceptTestSchema,
  addSlotSchema,
  checkFileSchema,
  rewordTextSchema,
  runStepsSchema,
  saveFileSchema,
  saveTestSchema,
} from '../src/workbench/protocol/requests.ts'
import { shareSubschemas } from './share-subschemas.ts'

// Schemas become functions when the program is built, since compiling them takes longer than all else that a command does when it starts.
// Each module is CommonJS, as ajv writes it, and has its types in a `.d.cts` beside the code that calls it.

/** For files that people write: every mistake is found, not only the first, each with its schema. */
const forFiles: Options = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  ownProperties: true,
  inlineRefs: false,
}

/** For what a browser sends: the first mistake is enough. */
const forRequests: Options = {}

write('dialog-files/validate-dialog-file.cjs', forFiles, { validateDialogFile: dialogFileSchema })
write('extension/validate-config.cjs', forFiles, { validateConfig: configSchema })
write('conversation/tests/validate-conversation-file.cjs', forFiles, {
  validateConversationFile: conversationFileSchema,
})
write('workbench/protocol/validate-request.cjs', forRequests, {
  isRunSteps: runStepsSchema,
  isSaveTest: saveTestSchema,
  isAcceptTest: acceptTestSchema,
  isCheckFile: checkFileSchema,
  isAddSlot: addSlotSchema,
  isRewordText: rewordTextSchema,
  isSaveFile: saveFileSchema,
})

/** Writes a module that exports a function for each schema, by its name, below `dist/src`. */
function write(path: string, options: Options, schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const ajv = new Ajv({ ...options, code: { source: true } })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(shareSubschemas(schema), name)
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]))
  writeFileSync(new URL(`../src/${path}`, import.meta.url), standalone.default(ajv, names))
}
