/** What an author should know of the dialogs that are exported: a platform will not understand all that they hope for. */
export type Note =
  | { readonly type: 'no-examples'; readonly intent: string }
  /** A text, where the platform has no type for any words. */
  | { readonly type: 'free-text'; readonly intent: string; readonly slot: string; readonly slotType: string }
  | { readonly type: 'no-example-of-slot'; readonly intent: string; readonly slot: string }
  /** It has a character that the platform takes in no sentence, and is left out. */
  | { readonly type: 'character'; readonly intent: string; readonly example: string }
