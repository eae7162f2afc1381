/** What a promise comes to, if it does so within so many milliseconds. */
export function orNothing<T>(promise: Promise<T>, within: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, within, undefined)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
