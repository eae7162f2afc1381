import type { Settings } from '../../core/dialogs.ts'
import { type Diagnostic, rangeOf } from '../../diagnostics/diagnostic.ts'
import { checkAll } from '../../dialog-files/checks/index.ts'
import { validPartOf } from '../../dialog-files/valid-part.ts'
import { checkCommands, checkTimezone } from '../../extension/check-config.ts'
import { extensionContextOf } from '../../extension/extension-context.ts'
import type { YamlFile } from '../../yaml/read.ts'
import { find } from '../../yaml/tree.ts'
import type { ConversationFile } from './test-schema.ts'

/** What a file says that config.yaml says too: reported as there. */
export function checkOwnConfig(
  { source, tree: whole }: YamlFile,
  { config = {} }: ConversationFile,
): readonly Diagnostic[] {
  const written = { source, tree: find(whole, ['config']).tree, violations: [], diagnostics: [] }
  return [...checkTimezone(written, config), ...checkCommands(written, config)]
}

/** What is wrong with the dialogs that are in a file of conversation tests, by the same checks as in a dialog file. */
export function checkOwnDialogs(
  { source, tree: whole, violations, diagnostics: text }: YamlFile,
  settings: Settings,
): readonly Diagnostic[] {
  const { tree, found } = find(whole, ['dialogs'])
  if (!found || tree.type !== 'map') return []
  const own = violations.flatMap(({ path: [section, ...path], diagnostic }) =>
    section === 'dialogs' ? [{ path, diagnostic }] : [],
  )
  const sound = validPartOf({ source, tree, violations: own, diagnostics: text })
  if (sound === undefined) return []
  const launch = find(whole, ['config', 'launch'])
  const extension = launch.found ? { launchAt: rangeOf(source, launch.tree.start, launch.tree.end) } : {}
  return checkAll([sound], true, settings, extensionContextOf(extension))
}
