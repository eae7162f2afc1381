import type { ValidateFunction } from 'ajv'
import type { ConfigFile } from './config-schema.ts'

/** Made of the schema of config.yaml when the program is built. */
export const validateConfig: ValidateFunction<ConfigFile>
