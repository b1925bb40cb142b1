import type { Refusal } from '#kernel/result.ts'
import type { Engine } from '#platform/ctx.ts'
import { statusOf } from '#platform/http/refusals.ts'
import { MAX_BYTES } from './body.ts'
import { hookAt, takeDelivery } from './take-delivery.ts'

export const HOOK_PATH = '/api/listening/hooks'

export interface HookFrom {
  readonly address: string
  readonly requestId?: string
}

/**
 * Answers `POST /api/listening/hooks/{channel}`: one fetch handler, mounted by the web role before the contract, because a
 * signature is over the very bytes. 202 means stored.
 */
export function hookHandler(engine: Engine): (request: Request, from: HookFrom) => Promise<Response> {
  return async (request, from) => {
    try {
      return await answerTo(engine, request, from)
    } catch (error) {
      engine.log.error({ err: error, requestId: from.requestId }, 'a delivery of a webhook failed')
      const message = 'Nothing was stored, because something went wrong on our side. Deliver it again later.'
      return answer(503, { type: 'unavailable', message }, { 'retry-after': '30' })
    }
  }
}

async function answerTo(engine: Engine, request: Request, from: HookFrom): Promise<Response> {
  if (request.method !== 'POST')
    return answer(405, { type: 'invalid', message: 'Items are delivered here with POST.' }, { allow: 'POST' })
  const channelId = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(
    new URL(request.url).pathname,
  )?.[1]
  const ctx = channelId ? await hookAt(engine, channelId.toLowerCase(), from.requestId) : null
  if (!channelId || !ctx)
    return refused({ type: 'not_found', message: 'There is no webhook at this address.' })
  const packed = request.headers.get('content-encoding')
  if (packed && packed.toLowerCase() !== 'identity')
    return answer(415, { type: 'invalid', message: 'Packed bodies are not taken; send it as it is.' })
  const body = await readBody(request)
  if (body === null) return refused({ type: 'too_large', message: 'A delivery may have at most 1 MB.' })
  const { headers } = request
  const taken = await takeDelivery(engine, ctx, {
    ...{ channelId: channelId.toLowerCase(), headers, body },
    ...{ address: from.address, requestId: from.requestId },
  })
  return taken.ok ? answer(202, taken.value) : refused(taken.error)
}

/** Read in parts, so that a body without an end is not read to its end; null when it is too large. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refused(refusal: Refusal): Response {
  const seconds = refusal.retryAt ? Math.ceil((Date.parse(refusal.retryAt) - Date.now()) / 1000) : 0
  return answer(statusOf(refusal), refusal, seconds > 0 ? { 'retry-after': String(seconds) } : {})
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
