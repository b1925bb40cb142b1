import { sql } from 'drizzle-orm'
import type { Ctx } from '../ctx.ts'
import type { FileKind } from './kinds.ts'

/** A stored file as everybody above sees it. What does not apply to its kind is null. */
export interface FileCard {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  /** In bytes. */
  readonly size: number
  /** In pixels, upright: after whatever rotation the file asks for. */
  readonly width: number | null
  readonly height: number | null
  /** Left out: an image. */
  readonly kind?: FileKind | undefined
  readonly seconds?: number | null | undefined
  readonly pages?: number | null | undefined
  readonly frames?: number | null | undefined
  readonly hasAudio?: boolean | null | undefined
}

/** The answer to an upload: the card, and what was changed about the file in whole sentences. */
export interface UploadCard extends FileCard {
  readonly notes?: readonly string[] | undefined
}

export interface FileRow extends Record<string, unknown> {
  id: string
  sha256: string
  name: string
  mime_type: string
  size: string
  width: number | null
  height: number | null
  kind: FileKind
  seconds: number | null
  pages: number | null
  frames: number | null
  has_audio: boolean | null
}

/** The card of a row. */
export function cardOf(row: FileRow): FileCard {
  return {
    id: row.id,
    name: row.name,
    mimeType: row.mime_type,
    size: Number(row.size),
    width: row.width,
    height: row.height,
    kind: row.kind,
    seconds: row.seconds,
    pages: row.pages,
    frames: row.frames,
    hasAudio: row.has_audio,
  }
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Rows by id, as far as this actor may see them. What is no id finds nothing. */
export async function fileRows(ctx: Ctx, ids: readonly string[]): Promise<FileRow[]> {
  const known = ids.filter((id) => uuid.test(id))
  if (known.length === 0) return []
  const list = sql.join(
    known.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const found = await ctx.read((tx) =>
    tx.execute<FileRow>(sql`select id, sha256, name, mime_type, size, width, height, kind, seconds, pages, frames,
      has_audio from file where organisation_id = ${ctx.organisationId} and id in (${list})`),
  )
  return found.rows
}
