import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path is in a folder, or is that folder; both absolute, every link followed. On another drive of Windows it is not. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
