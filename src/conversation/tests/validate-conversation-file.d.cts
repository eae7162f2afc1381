import type { ValidateFunction } from 'ajv'
import type { ConversationFile } from './test-schema.ts'

/** Made of the schema of conversation tests when the program is built. */
export const validateConversationFile: ValidateFunction<ConversationFile>
