import { readFile, stat } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '../ctx.ts'
import type { UploadCard } from './card.ts'
import type { Draft } from './disk.ts'
import { takePdf } from './documents/pdf.ts'
import { takeVtt } from './documents/vtt.ts'
import { takeImage } from './images/take.ts'
import { FILES } from './key.ts'
import { type FileKind, maxBytes } from './kinds.ts'
import { otherSelf } from './polyglot.ts'
import { mayKeep } from './quota.ts'
import { damaged, diskFull, notTaken, tooLarge, twoInOne, unfit } from './refusals.ts'
import { type Format, HEAD, kindOf, sniff } from './sniff.ts'
import type { Taken } from './taken.ts'

export interface Upload {
  readonly name: string
  /** The bytes in pieces, as they arrive. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** What the sender says it will send, so that too much is refused before it arrives. */
  readonly announced?: number | undefined
}

/**
 * Stores a file of any kind we take. What it is is read from its bytes, never from its name; it is written to disk as
 * it arrives and seen by nobody before it is proven whole. Refused: `invalid` with a sentence and a cure for what is
 * damaged, dangerous or of no use; `too_large`; `unavailable` when there is no room.
 */
export async function storeUpload(ctx: Ctx, upload: Upload): Promise<Result<UploadCard>> {
  const name = upload.name.slice(0, 200)
  try {
    const draft = await ctx.use(FILES).begin(ctx.organisationId)
    try {
      const received = await receive(ctx, { ...upload, name }, draft)
      if (!received.ok) return received
      const taken = await take(name, received.value, draft.path)
      if (!taken.ok) return taken
      const { kind } = taken.value
      if ((await stat(draft.path)).size > maxBytes[kind]) return tooLarge(name, kind)
      return ok(await keep(ctx, taken.value, draft))
    } finally {
      await draft.drop()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return diskFull(name)
    throw error
  }
}

/** Stores bytes that are in memory already. */
export async function storeFile(
  ctx: Ctx,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<UploadCard>> {
  return storeUpload(ctx, { name: file.name, chunks: [file.bytes], announced: file.bytes.byteLength })
}

/** Stores a picture; anything else is refused. */
export async function storeImage(
  ctx: Ctx,
  upload: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<UploadCard>> {
  const format = sniff(upload.bytes)
  const kind = format && kindOf(format)
  if (kind === 'image' || kind === 'gif') return storeFile(ctx, upload)
  return unfit(
    `“${upload.name}” is not a whole image: it is damaged, or its content is something else than its name says.`,
    'Use a JPEG, PNG, WebP, AVIF or GIF picture.',
  )
}

/** Writes what arrives into the draft, as long as it may; gives what its beginning says it is. */
async function receive(ctx: Ctx, { name, chunks, announced }: Upload, draft: Draft): Promise<Result<Format>> {
  let head: Buffer | null = Buffer.alloc(0)
  let begun: Result<Format> | null = null
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (head) head = Buffer.concat([head, chunk.subarray(0, HEAD)])
    if (head && head.length >= HEAD) {
      begun = await admit(ctx, name, head, Math.max(size, announced ?? 0))
      if (!begun.ok) return begun
      head = null
    }
    if (begun?.ok && size > maxBytes[sortOf(begun.value)]) return tooLarge(name, sortOf(begun.value))
    await draft.append(chunk)
  }
  if (size === 0) return unfit(`“${name}” is empty.`, 'Choose another file.')
  if (announced !== undefined && size < announced) return damaged(name, 'it did not arrive whole.')
  return begun ?? admit(ctx, name, head ?? Buffer.alloc(0), size)
}

/** Whether what begins like this may come in. */
async function admit(ctx: Ctx, name: string, head: Buffer, size: number): Promise<Result<Format>> {
  const format = sniff(head)
  if (!format || !kindOf(format)) return notTaken(name, format)
  if (size > maxBytes[sortOf(format)]) return tooLarge(name, sortOf(format))
  const room = await mayKeep(ctx, name, size)
  return room.ok ? ok(format) : room
}

/** What its beginning makes us take it for; a sound in a video's container is known later. */
function sortOf(format: Format): FileKind {
  return kindOf(format) ?? 'image'
}

async function take(name: string, format: Format, path: string): Promise<Result<Taken>> {
  const kind = kindOf(format)
  if (kind === 'image' || kind === 'gif') return takeImage(name, format, await readFile(path))
  if (kind === 'captions') return takeVtt(name, await readFile(path))
  const other = await otherSelf(path, format === 'pdf')
  if (other) return twoInOne(name, other)
  if (format === 'pdf') return takePdf(name, await readFile(path))
  // Loaded when the first video comes: most processes never see one.
  const { takeMoving } = await import('./moving/take.ts')
  return takeMoving(name, format, path)
}

async function keep(ctx: Ctx, taken: Taken, draft: Draft): Promise<UploadCard> {
  const files = ctx.use(FILES)
  const { bytes, notes, ...facts } = taken
  const sha256 = bytes ? await files.put(ctx.organisationId, bytes) : await draft.keep()
  const size = bytes?.byteLength ?? (await files.locate(ctx.organisationId, sha256))?.size ?? 0
  const { name, mimeType, kind } = facts
  const { width = null, height = null, seconds = null, pages = null, frames = null, hasAudio = null } = facts
  const id = newId()
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await ctx.write((tx) =>
    tx.execute(sql`insert into file (organisation_id, id, sha256, name, mime_type, size, width, height, kind, seconds,
        pages, frames, has_audio, created_at, created_by)
      values (${ctx.organisationId}, ${id}, ${sha256}, ${name}, ${mimeType}, ${size}, ${width}, ${height}, ${kind},
        ${seconds}, ${pages}, ${frames}, ${hasAudio}, ${ctx.now().toISOString()}, ${by})`),
  )
  const card = { id, name, mimeType, size, width, height, kind, seconds, pages, frames, hasAudio }
  return notes.length > 0 ? { ...card, notes } : card
}
