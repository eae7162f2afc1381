import type { ValidateFunction } from 'ajv'
import type { DialogFile } from '../core/dialog.ts'

/** Made of the schema of dialog files when the program is built. */
export const validateDialogFile: ValidateFunction<DialogFile>
