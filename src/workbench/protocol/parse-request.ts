import type { Context } from 'koa'
import { largestFile } from '../../files/read-bytes.ts'
import { readBody } from '../../server/read-body.ts'
import type { AcceptTest, AddSlot, CheckFile, RewordText, RunSteps, SaveFile, SaveTest } from './requests.ts'
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

export async function parseRunSteps(ctx: Context): Promise<RunSteps> {
  const asked = await parseBody(ctx)
  return isRunSteps(asked) && (asked.position === undefined || isObject(asked.position.attributes))
    ? asked
    : refuse(ctx)
}

export async function parseSaveTest(ctx: Context): Promise<SaveTest> {
  const asked = await parseBody(ctx)
  return isSaveTest(asked) ? asked : refuse(ctx)
}

export async function parseAcceptTest(ctx: Context): Promise<AcceptTest> {
  const asked = await parseBody(ctx)
  return isAcceptTest(asked) ? asked : refuse(ctx)
}

export async function parseCheckFile(ctx: Context): Promise<CheckFile> {
  const asked = await parseBody(ctx)
  return isCheckFile(asked) ? asked : refuse(ctx)
}

export async function parseAddSlot(ctx: Context): Promise<AddSlot> {
  const asked = await parseBody(ctx)
  return isAddSlot(asked) ? asked : refuse(ctx)
}

export async function parseRewordText(ctx: Context): Promise<RewordText> {
  const asked = await parseBody(ctx)
  return isRewordText(asked) ? asked : refuse(ctx)
}

export async function parseSaveFile(ctx: Context): Promise<SaveFile> {
  const asked = await parseBody(ctx)
  if (!isSaveFile(asked)) return refuse(ctx)
  if (Buffer.byteLength(asked.text) > largestFile) return ctx.throw(413, 'No file is larger.', { code: 'tooLarge' })
  return asked
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
