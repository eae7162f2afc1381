// An extension may have thousands of dialogs: what is empty is one empty list for all.

export const none: readonly never[] = []

/** A list of its own only where something is in it: an extension may have thousands of dialogs. */
export function listOf<T>(items: Iterable<T>): readonly T[] {
  const list = [...items]
  return list.length === 0 ? none : list
}

export function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}
