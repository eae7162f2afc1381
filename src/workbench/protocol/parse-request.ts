import type { Context } from 'koa'
import { largestFile } from '../../files/read-bytes.ts'
import { readBody } from '../../server/read-body.ts'
import type { RunSteps, SaveFile } from './requests.ts'
import {
  isAcceptTest,
  isAddSlot,
  isCheckFile,
  isRewordText,
  isRunSteps,
  isSaveFile,
  isSaveTest,
} from './validate-request.cjs'

// A long conversation, its requests and all, in bytes.
const largest = 1_048_576

export const parseSaveTest = parserOf(isSaveTest)
export const parseAcceptTest = parserOf(isAcceptTest)
export const parseCheckFile = parserOf(isCheckFile)
export const parseAddSlot = parserOf(isAddSlot)
export const parseRewordText = parserOf(isRewordText)
export const parseRunSteps = parserOf(
  (asked): asked is RunSteps =>
    isRunSteps(asked) && (asked.position === undefined || isObject(asked.position.attributes)),
)

export async function parseSaveFile(ctx: Context): Promise<SaveFile> {
  const asked = await parseWhole(ctx)
  if (Buffer.byteLength(asked.text) > largestFile) return ctx.throw(413, 'No file is larger.', { code: 'tooLarge' })
  return asked
}

const parseWhole = parserOf(isSaveFile)

/** Reads a request of one kind; any other is refused. */
function parserOf<T>(isSuch: (asked: unknown) => asked is T): (ctx: Context) => Promise<T> {
  return async (ctx) => {
    const asked = await parseBody(ctx)
    return isSuch(asked) ? asked : refuse(ctx)
  }
}

async function parseBody(ctx: Context): Promise<unknown> {
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
  return ctx.throw(400, 'The page asked what the workbench does not understand.', { code: 'malformed' })
}
