import type { ValidateFunction } from 'ajv'
import type { AcceptTest, AddSlot, CheckFile, RewordText, RunSteps, SaveFile, SaveTest } from './requests.ts'

/** Made of the schemas of requests when the program is built. */
export const isRunSteps: ValidateFunction<RunSteps>
export const isSaveTest: ValidateFunction<SaveTest>
export const isAcceptTest: ValidateFunction<AcceptTest>
export const isCheckFile: ValidateFunction<CheckFile>
export const isAddSlot: ValidateFunction<AddSlot>
export const isRewordText: ValidateFunction<RewordText>
export const isSaveFile: ValidateFunction<SaveFile>
