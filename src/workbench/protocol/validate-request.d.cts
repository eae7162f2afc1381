import type { ValidateFunction } from 'ajv'
import type { RunSteps, SaveTest } from './requests.ts'

/** Made of the schemas of requests when the program is built. */
export const isRunSteps: ValidateFunction<RunSteps>
export const isSaveTest: ValidateFunction<SaveTest>
