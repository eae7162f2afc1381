import type { RemoteError, ServiceData, ServiceRequest } from './service.ts'

/** What a module's thread is sent. */
export interface ToModule {
  readonly number: number
  readonly data: ServiceData
  readonly request: Pick<ServiceRequest, 'id' | 'type' | 'timestamp'>
}

/** What it sends back. `text` is the JSON of an answer. */
export type FromModule =
  | { readonly type: 'answer'; readonly number: number; readonly text: string }
  | { readonly type: 'exception' | 'not-loaded'; readonly number: number; readonly error: RemoteError }
