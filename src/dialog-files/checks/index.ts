// Which check reports which code:
//
//   bounds: asked-later, bad-bound, bad-bound-slot, min-above-max, not-for-lists, outside-item, unknown-fact, unknown-slot
//   built-ins: misspelt-built-in
//   calculations: bad-expression, bad-total, calculated-later, default-case-not-last, grouped-number, may-divide-by-zero, not-a-number, not-summed, outside-item, unknown-fact, unknown-name
//   cases: default-case-not-last
//   choices: bad-covers, bad-name, choice-intent-taken, choices-elsewhere, needs-prompt, second-else
//   commas: comma-in-choice, single-choice
//   conditions: asked-later, bad-bound, calculated-later, impossible-value, mixed-forms, needs-part, no-unit, not-for-lists, outside-item, unknown-fact, unknown-slot
//   counters: asked-later, not-for-lists, outside-item, unknown-fact, unknown-slot
//   days: asked-later, bad-bound-slot, not-for-lists, time-without-day, unknown-slot
//   defaults: bad-default
//   duplicates: duplicate-name, intent-taken, name-taken
//   exceptions: bad-exception, days-run-out, nothing-left
//   facts: grouped-number, missing-fact, mixed-facts, unknown-key
//   flow: not-proved, redundant-case, says-nothing, unfilled-placeholder, unreachable-case, unreachable-slot
//   forms: empty-value, missing-brief, missing-verbose, mixed-forms, not-a-switch
//   from: bad-from
//   lists: bad-placeholder, duplicate-name, min-above-max, misplaced-key, needs-many, not-for-items, not-for-lists, too-few-choices, unknown-placeholder, unused-text
//   lengths: may-be-cut
//   misplaced: misplaced-key, misplaced-rule
//   names: bad-name, reserved-name
//   particles: single-particle-form, bad-particle
//   parts: bad-part
//   periods: bad-length, min-above-max
//   placeholders: bad-placeholder, control-character, misplaced-placeholder, no-unit, not-for-lists, outside-item, unknown-fact, unknown-placeholder
//   platforms: not-on-platform
//   private-slots: mixed-forms, private-not-sent, private-value
//   prompts: missing-prompt
//   reasons: mixed-forms, reason-like-rule, unchecked-reason, unknown-key
//   rules: missing-prompt, unknown-slot
//   scalars: bad-indentation, comment-in-text, control-character, empty-value, unquoted-value
//   services: silent-service, unknown-service, unknown-slot
//   settings: command-in-from, command-is-dialog, unknown-launch
//   shapes: bad-pattern, bad-shape, mixed-forms
//   unused-reprompts: unused-reprompt
//   unused-texts: unused-text
//   slot-names: ambiguous-name, misplaced-key, needs-prompt, unused-names
//   steps: bad-step
//   synonyms: ambiguous-synonym, duplicate-key
//   types: unknown-type, wrong-level

import type { Settings } from '../../core/dialogs.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { modelDialogs, modelFacts, modelReplies, modelTypes } from '../model.ts'
import { modelSpeeches } from '../model-speeches.ts'
import type { ValidPart } from '../valid-part.ts'
import { checkBounds } from './bounds.ts'
import { checkBuiltIns } from './built-ins.ts'
import { checkCalculations } from './calculations.ts'
import { checkCases } from './cases.ts'
import type { Check, ExtensionContext } from './check.ts'
import { checkChoices } from './choices.ts'
import { checkCommas } from './commas.ts'
import { checkConditions } from './conditions.ts'
import { checkCounters } from './counters.ts'
import { checkDays } from './days.ts'
import { checkDefaults } from './defaults.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkExceptions } from './exceptions.ts'
import { checkFacts } from './facts.ts'
import { checkFlow } from './flow.ts'
import { checkForms } from './forms.ts'
import { checkFrom } from './from.ts'
import { checkLengths } from './lengths.ts'
import { checkItems, checkLists } from './lists.ts'
import { checkMisplaced } from './misplaced.ts'
import { checkNames } from './names.ts'
import { checkParticles } from './particles.ts'
import { checkParts } from './parts.ts'
import { checkPeriods } from './periods.ts'
import { checkPlaceholders } from './placeholders.ts'
import { checkPlatforms } from './platforms.ts'
import { checkPrivateSlots } from './private-slots.ts'
import { checkPrompts } from './prompts.ts'
import { checkReasons } from './reasons.ts'
import { checkRules } from './rules.ts'
import { checkScalars } from './scalars.ts'
import { checkServices } from './services.ts'
import { checkSettings } from './settings.ts'
import { checkShapes } from './shapes.ts'
import { checkSlotConfirms, checkSlotNames } from './slot-names.ts'
import { checkSteps } from './steps.ts'
import { checkSynonyms } from './synonyms.ts'
import { checkTypes } from './types.ts'
import { checkUnusedReprompts } from './unused-reprompts.ts'
import { checkUnusedTexts } from './unused-texts.ts'

/**
 * Every check of what is written; what a dialog's flow comes to is checked after them. A new one is a file and an entry here. Where it has a
 * code of its own, the compiler asks for its messages, explanations and correction, and the tests for a sample and a line in the docs.
 */
const checks: readonly Check[] = [
  checkNames,
  checkDuplicates,
  checkBuiltIns,
  checkSettings,
  checkServices,
  checkTypes,
  checkItems,
  checkLists,
  checkMisplaced,
  checkReasons,
  checkPrompts,
  checkPrivateSlots,
  checkShapes,
  checkBounds,
  checkDays,
  checkSteps,
  checkPeriods,
  checkExceptions,
  checkDefaults,
  checkCounters,
  checkSynonyms,
  checkChoices,
  checkSlotNames,
  checkSlotConfirms,
  checkCommas,
  checkFacts,
  checkCalculations,
  checkFrom,
  checkConditions,
  checkRules,
  checkForms,
  checkPlatforms,
  checkParts,
  checkCases,
  checkUnusedTexts,
  checkUnusedReprompts,
  checkPlaceholders,
  checkParticles,
  checkLengths,
  checkScalars,
]

/** All that the checks have to say about the files of an extension; of a dialog that they found nothing wrong with, also what its flow does. */
export function checkAll(
  parts: readonly ValidPart[],
  isComplete: boolean,
  settings: Settings,
  extension: ExtensionContext,
): readonly Diagnostic[] {
  const types = modelTypes(parts)
  const replies = modelReplies(parts)
  const facts = modelFacts(parts)
  const dialogs = modelDialogs(parts, types)
  const slots = dialogs.flatMap((dialog) => dialog.slots)
  const speeches = modelSpeeches(dialogs, replies, types)
  const checked = { parts, dialogs, types, replies, facts, slots, speeches, isComplete, settings, extension }
  const found = checks.flatMap((check) => [...check(checked)])
  return [...found, ...checkFlow(checked, found)]
}
