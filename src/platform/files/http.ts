import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '../ctx.ts'
import { statusOf } from '../http/refusals.ts'
import { type FileCard, MAX_UPLOAD, readStored, storeImage } from './index.ts'

/** `POST /files?name=…` with the bytes as body. Stops reading as soon as it is too much. */
export async function uploadRoute(ctx: Ctx, request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name') ?? 'image'
  const bytes = await bounded(request)
  const result: Result<FileCard> = bytes
    ? await storeImage(ctx, { name, bytes })
    : refuse('too_large', `“${name}” is larger than ${MAX_UPLOAD / 1024 / 1024} MB.`, {
        help: 'Make it smaller and add it again.',
      })
  return result.ok
    ? Response.json(result.value, { status: 201 })
    : Response.json(result.error, { status: statusOf(result.error) })
}

/** `GET /files/:id`: only for members of the organisation that owns it, never as something a browser would run. */
export async function downloadRoute(ctx: Ctx, id: string): Promise<Response> {
  const stored = await readStored(ctx, id)
  if (!stored)
    return Response.json({ type: 'not_found', message: 'This file is not there.' }, { status: 404 })
  return new Response(new Uint8Array(stored.bytes), {
    headers: {
      'content-type': stored.card.mimeType,
      'content-length': String(stored.bytes.byteLength),
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(stored.card.name)}`,
    },
  })
}

async function bounded(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD || !request.body) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > MAX_UPLOAD) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
