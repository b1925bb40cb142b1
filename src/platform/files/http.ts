import { Readable } from 'node:stream'
import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '../ctx.ts'
import { statusOf } from '../http/refusals.ts'
import type { FileCard, UploadCard } from './card.ts'
import { preview } from './preview.ts'
import { rangeOf } from './range.ts'
import { type Opened, openStored } from './read.ts'
import { storeUpload } from './store.ts'

/** `POST /files?name=…` with the bytes as body. Written to disk as it arrives; stops as soon as it is too much. */
export async function uploadRoute(ctx: Ctx, request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name') || 'file'
  const length = request.headers.get('content-length')
  const announced = length === null ? undefined : Number(length)
  const result = await guarded(name, request, () =>
    storeUpload(ctx, { name, chunks: request.body ?? [], announced }),
  )
  return result.ok
    ? Response.json(result.value, { status: 201 })
    : Response.json(result.error, { status: statusOf(result.error) })
}

/** A sender who goes away in the middle is no fault of ours; nothing was stored. */
async function guarded(
  name: string,
  request: Request,
  work: () => Promise<Result<UploadCard>>,
): Promise<Result<UploadCard>> {
  try {
    return await work()
  } catch (error) {
    if (request.signal.aborted || isBrokenOff(error))
      return refuse('unavailable', `The connection broke before “${name}” had arrived.`, {
        help: 'Add it again.',
      })
    throw error
  }
}

function isBrokenOff(error: unknown): boolean {
  const { code, name } = error as NodeJS.ErrnoException
  return name === 'AbortError' || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/**
 * `GET /files/:id`: only for members of the organisation that owns it, never as something a browser would run. With a
 * `Range` header only that stretch, so that a video can be played from its middle.
 */
export async function downloadRoute(ctx: Ctx, id: string, request?: Request): Promise<Response> {
  const opened = await openStored(ctx, id)
  if (!opened) return absent()
  const headers = headersOf(opened)
  if (request?.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  const range = rangeOf(request?.headers.get('range') ?? null, opened.size)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${opened.size}` } })
  const { start, end } = range ?? { start: 0, end: opened.size - 1 }
  const body = Readable.toWeb(opened.stream({ start, end })) as ReadableStream<Uint8Array>
  const partial = range ? { 'content-range': `bytes ${start}-${end}/${opened.size}` } : {}
  return new Response(body, {
    status: range ? 206 : 200,
    headers: { ...headers, ...partial, 'content-length': String(end - start + 1) },
  })
}

/** `GET /files/:id/preview?w=320`: a small still picture of any kind of file, as WebP. */
export async function previewRoute(ctx: Ctx, id: string, request: Request): Promise<Response> {
  const opened = await openStored(ctx, id)
  if (!opened) return absent()
  const bytes = await preview(ctx, opened, Number(new URL(request.url).searchParams.get('w')) || 320)
  const headers = { ...guards, 'content-type': 'image/webp', 'cache-control': kept }
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-length': String(bytes.byteLength) },
  })
}

const kept = 'private, max-age=31536000, immutable'

/** Whatever it is, a browser that is shown it runs nothing of it and lets it reach nothing. */
const guards = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
}

const inline: readonly FileCard['kind'][] = ['image', 'gif', 'video', 'audio', 'captions']

function headersOf({ card, sha256 }: Opened) {
  const shown = inline.includes(card.kind ?? 'image') ? 'inline' : 'attachment'
  return {
    ...guards,
    'content-type': card.kind === 'captions' ? `${card.mimeType}; charset=utf-8` : card.mimeType,
    'cache-control': kept,
    'accept-ranges': 'bytes',
    etag: `"${sha256.slice(0, 32)}"`,
    'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(card.name)}`,
  }
}

function absent(): Response {
  return Response.json({ type: 'not_found', message: 'This file is not there.' }, { status: 404 })
}
