import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { Ctx } from '../ctx.ts'
import type { ByteStore } from './disk.ts'
import { identifyImage } from './identify.ts'

export { diskStore } from './disk.ts'
export const FILES_MIGRATIONS = new URL('./migrations/', import.meta.url)
export const FILES: ServiceKey<ByteStore> = serviceKey<ByteStore>('files')

/** Largest upload taken, in bytes. */
export const MAX_UPLOAD = 25 * 1024 * 1024

export interface FileCard {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
}

interface Row extends Record<string, unknown> {
  id: string
  sha256: string
  name: string
  mime_type: string
  size: string
  width: number | null
  height: number | null
}

/** Stores an uploaded image. What it is is read from its bytes; what its sender calls it does not count. */
export async function storeImage(
  ctx: Ctx,
  upload: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<FileCard>> {
  const identified = await identifyImage(upload.name, upload.bytes)
  if (!identified.ok) return identified
  const { mimeType, width, height } = identified.value
  let sha256: string
  try {
    sha256 = await ctx.use(FILES).put(ctx.organisationId, upload.bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      return refuse('unavailable', 'The disk is full, so the image was not stored. Your text is safe.', {
        help: 'Ask whoever runs Weft to make room, then add the image again.',
      })
    throw error
  }
  const card: FileCard = {
    id: newId(),
    name: upload.name.slice(0, 200),
    mimeType,
    size: upload.bytes.byteLength,
    width,
    height,
  }
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await ctx.write((tx) =>
    tx.execute(sql`insert into file (organisation_id, id, sha256, name, mime_type, size, width, height, created_at, created_by)
      values (${ctx.organisationId}, ${card.id}, ${sha256}, ${card.name}, ${mimeType}, ${card.size}, ${width}, ${height}, ${ctx.now().toISOString()}, ${by})`),
  )
  return ok(card)
}

/** Cards by id; ids of other organisations or files that are gone are absent. */
export async function fileCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FileCard>> {
  return new Map(
    (await rows(ctx, ids)).map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        mimeType: row.mime_type,
        size: Number(row.size),
        width: row.width,
        height: row.height,
      },
    ]),
  )
}

/** The bytes with their card; null when the file is not there. */
export async function readStored(
  ctx: Ctx,
  id: string,
): Promise<{ readonly card: FileCard; readonly bytes: Uint8Array } | null> {
  const [row] = await rows(ctx, [id])
  if (!row) return null
  const bytes = await ctx.use(FILES).get(ctx.organisationId, row.sha256)
  const card = {
    id: row.id,
    name: row.name,
    mimeType: row.mime_type,
    size: Number(row.size),
    width: row.width,
    height: row.height,
  }
  return bytes ? { card, bytes } : null
}

async function rows(ctx: Ctx, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const found = await ctx.read((tx) =>
    tx.execute<Row>(sql`select id, sha256, name, mime_type, size, width, height from file
      where organisation_id = ${ctx.organisationId} and id in (${list})`),
  )
  return found.rows
}
