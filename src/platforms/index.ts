import { cek } from './cek.ts'

/** Every platform an extension can be reached by, opened with what config.yaml says. */
export const platforms = { cek } as const
