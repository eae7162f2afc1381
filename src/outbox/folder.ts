import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeSynced } from '../files/synced.ts'
import { nameOf, type QueueEntry, readName } from './file-name.ts'
import { type FolderPlaces, ifThere, makePlaces, removeOld } from './folder-files.ts'
import { openMemory } from './folder-memory.ts'
import { type Claim, type Counts, type Damage, type DeadGroup, type Delivery, lease, type Outbox } from './outbox.ts'
import { readDelivery } from './read-delivery.ts'

// Milliseconds. Whoever writes a file is done by then.
const strayAfter = 60_000

/**
 * An outbox in a folder, by the technique of Maildir: a file a delivery, written in `tmp/`, synced, renamed into `waiting/`, and the folder
 * synced. To claim one is to rename it, which only one can. What cannot be read goes to `dead/`.
 */
export async function openFolder(path: string, now: () => number = Date.now): Promise<Outbox> {
  const places = await makePlaces(path)
  const entries = async () => (await readdir(places.waiting)).map((name) => ({ name, entry: readName(name) }))
  return {
    add: (deliveries) => add(places, deliveries, now()),
    async claim(limit) {
      const found = await entries()
      const damages = await buryUnknown(places, found)
      const due = found.flatMap(({ name, entry }) =>
        entry !== undefined && entry.due <= now() ? [{ name, entry }] : [],
      )
      const first = due.toSorted((a, b) => a.entry.due - b.entry.due).slice(0, limit)
      const taken = await Promise.all(first.map(({ name, entry }) => take(places, name, entry, now())))
      return {
        claims: taken.filter((one) => one !== undefined && 'key' in one),
        damages: [...damages, ...taken.filter((one) => one !== undefined && 'problem' in one)],
      }
    },
    async done({ key }) {
      await rm(join(places.waiting, key), { force: true })
    },
    later: (claim, wait, reason) => move(places, claim.key, (entry) => ({ ...entry, due: now() + wait, reason })),
    dead: (claim, reason) => move(places, claim.key, (entry) => ({ ...entry, reason }), places.dead),
    async counts() {
      return countsOf(await entries(), (await readdir(places.dead)).length)
    },
    deadGroups: () => groupDead(places),
    retry: () => retry(places, now()),
    ...openMemory(places, now),
    async sweep() {
      await removeOld(places.drafts, now() - strayAfter)
      await removeOld(places.answered, now())
    },
    async close() {},
  }
}

async function add(places: FolderPlaces, deliveries: readonly Delivery[], now: number): Promise<readonly Claim[]> {
  const names = deliveries.map(({ request: { id } }) =>
    nameOf({ due: now + lease, tries: 1, added: now, id, reason: 'new' }),
  )
  const drafts = deliveries.map(() => join(places.drafts, randomUUID()))
  const files = names.map((name) => join(places.waiting, name))
  try {
    await Promise.all(deliveries.map((delivery, index) => writeSynced(drafts[index] ?? '', JSON.stringify(delivery))))
    for (const [index, file] of files.entries()) await rename(drafts[index] ?? '', file)
    await syncFolder(places.waiting)
  } catch (error) {
    // Nobody is promised what is not certain to be kept.
    await Promise.all([...drafts, ...files].map((file) => rm(file, { force: true })))
    throw error
  }
  return deliveries.map((delivery, index) => ({ delivery, tries: 1, age: 0, key: names[index] ?? '' }))
}

/** Claims a file; none where somebody else was quicker. */
async function take(
  places: FolderPlaces,
  name: string,
  entry: QueueEntry,
  now: number,
): Promise<Claim | Damage | undefined> {
  const tries = entry.tries + 1
  const key = nameOf({ ...entry, due: now + lease, tries })
  const file = join(places.waiting, key)
  if (!(await ifThere(rename(join(places.waiting, name), file)))) return undefined
  const delivery = readDelivery(await readFile(file, 'utf8').catch(() => ''))
  if (delivery?.request.id === entry.id) return { delivery, tries, age: Math.max(0, now - entry.added), key }
  await move(places, key, (one) => ({ ...one, reason: 'damaged' }), places.dead)
  return { name, problem: 'damaged' }
}

/** Files whose names are none of ours: kept, and out of the way. */
async function buryUnknown(
  places: FolderPlaces,
  found: readonly { readonly name: string; readonly entry: QueueEntry | undefined }[],
): Promise<readonly Damage[]> {
  const unknown = found.filter(({ entry }) => entry === undefined)
  const moved = await Promise.all(
    unknown.map(async ({ name }) => {
      const kept = join(places.dead, `${randomUUID()}.${name.slice(0, 180)}`)
      return (await ifThere(rename(join(places.waiting, name), kept)))
        ? [{ name, problem: 'unknown-name' } as const]
        : []
    }),
  )
  return moved.flat()
}

/** Gives a file another name; one that somebody else has taken since, for the lease was over, is theirs. */
async function move(
  places: FolderPlaces,
  key: string,
  change: (entry: QueueEntry) => QueueEntry,
  folder: string = places.waiting,
): Promise<void> {
  const entry = readName(key)
  if (entry === undefined) return
  await ifThere(rename(join(places.waiting, key), join(folder, nameOf(change(entry)))))
}

function countsOf(found: readonly { readonly entry: QueueEntry | undefined }[], dead: number): Counts {
  const added = found.flatMap(({ entry }) => (entry === undefined ? [] : [entry.added]))
  const oldest = added.length === 0 ? null : new Date(added.reduce((a, b) => Math.min(a, b))).toISOString()
  return { waiting: found.length, oldest, dead }
}

async function groupDead(places: FolderPlaces): Promise<readonly DeadGroup[]> {
  const found = await Promise.all((await readdir(places.dead)).map((name) => describeDead(places, name)))
  const counts = new Map<string, DeadGroup>()
  for (const { service, reason } of found) {
    const key = JSON.stringify([service, reason])
    counts.set(key, { service, reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

async function describeDead(places: FolderPlaces, name: string): Promise<Omit<DeadGroup, 'count'>> {
  const delivery = readDelivery(await readFile(join(places.dead, name), 'utf8').catch(() => ''))
  if (delivery === undefined) return { service: '?', reason: 'damaged' }
  return { service: delivery.service, reason: readName(name)?.reason ?? 'unknown-name' }
}

async function retry(places: FolderPlaces, now: number) {
  const names = await readdir(places.dead)
  const revived = await Promise.all(names.map((name) => revive(places, name, now)))
  const retried = revived.filter((isBack) => isBack).length
  return { retried, damaged: names.length - retried }
}

async function revive(places: FolderPlaces, name: string, now: number): Promise<boolean> {
  const file = join(places.dead, name)
  const delivery = readDelivery(await readFile(file, 'utf8').catch(() => ''))
  if (delivery === undefined) return false
  const fresh = nameOf({ due: now, tries: 0, added: now, id: delivery.request.id, reason: 'new' })
  return ifThere(rename(file, join(places.waiting, fresh)))
}
