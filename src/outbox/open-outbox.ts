import { openFolder } from './folder.ts'
import type { Outbox } from './outbox.ts'
import { openPostgres } from './postgres.ts'

/** Where deliveries are kept, as config.yaml says it: an absolute folder, or the name of the environment variable of a database. */
export type OutboxSettings =
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'postgres'; readonly variable: string }

/** Opens an outbox. Rejects where the folder cannot be made, or where `pg` is not installed; a database may come up later. */
export function openOutbox(
  settings: OutboxSettings,
  env: Readonly<Record<string, string | undefined>>,
  onError: (error: unknown) => void,
): Promise<Outbox> {
  switch (settings.type) {
    case 'folder':
      return openFolder(settings.path)
    case 'postgres':
      return openPostgres(env[settings.variable] ?? '', onError)
    default:
      return settings satisfies never
  }
}
