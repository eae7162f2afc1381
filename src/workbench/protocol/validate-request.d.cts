import type { ValidateFunction } from 'ajv'
import type { Keeping, Taking } from './requests.ts'

/** Made of the schemas of requests when the program is built. */
export const isTaking: ValidateFunction<Taking>
export const isKeeping: ValidateFunction<Keeping>
