export interface Speech {
  readonly name: string
}
