import type { Context } from 'koa'
import { readBody } from '../../server/read-body.ts'
import type { Keeping, Taking } from './requests.ts'
import { isKeeping, isTaking } from './validate-request.cjs'

// A long talk, its requests and all, in bytes.
const largest = 1_048_576

export async function readTaking(ctx: Context): Promise<Taking> {
  const asked = await readJson(ctx)
  return isTaking(asked) && (asked.standing === undefined || isObject(asked.standing.attributes)) ? asked : refuse(ctx)
}

export async function readKeeping(ctx: Context): Promise<Keeping> {
  const asked = await readJson(ctx)
  return isKeeping(asked) ? asked : refuse(ctx)
}

async function readJson(ctx: Context): Promise<unknown> {
  const body = await readBody(ctx.req, largest)
  return typeof body === 'string' ? refuse(ctx) : parse(body.toString('utf8'))
}

function isObject(json: string): boolean {
  const value = parse(json)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function refuse(ctx: Context): never {
  return ctx.throw(400, 'The page asked what the workbench does not understand.', { code: 'senseless' })
}
