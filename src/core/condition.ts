export interface Condition {
  readonly todo: never
}
