import { createReadStream, type ReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Ctx } from '../ctx.ts'
import { cardOf, type FileCard, fileRows } from './card.ts'
import { FILES } from './key.ts'

/** Cards by id; ids of other organisations or files that are gone are absent. */
export async function fileCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FileCard>> {
  return new Map((await fileRows(ctx, ids)).map((row) => [row.id, cardOf(row)]))
}

export interface Opened {
  readonly card: FileCard
  readonly sha256: string
  /** Where it lies on this machine. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Its bytes, or those from `start` to `end` (both included). */
  stream(range?: { readonly start: number; readonly end: number }): ReadStream
}

/** A stored file without loading it; null when it is not there. */
export async function openStored(ctx: Ctx, id: string): Promise<Opened | null> {
  const [row] = await fileRows(ctx, [id])
  const found = row && (await ctx.use(FILES).locate(ctx.organisationId, row.sha256))
  if (!row || !found) return null
  const { path, size } = found
  return {
    card: cardOf(row),
    sha256: row.sha256,
    path,
    size,
    stream: (range) => createReadStream(path, range ?? {}),
  }
}

/** The bytes with their card; null when the file is not there. For a video rather `openStored`. */
export async function readStored(
  ctx: Ctx,
  id: string,
): Promise<{ readonly card: FileCard; readonly bytes: Uint8Array } | null> {
  const opened = await openStored(ctx, id)
  return opened && { card: opened.card, bytes: await readFile(opened.path) }
}

/**
 * What is made from a stored file and can be made again: made once for each label, kept for a while. `make` gets the
 * file; what it throws comes through.
 */
export async function derivedFrom(
  ctx: Ctx,
  opened: Opened,
  label: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  return ctx.use(FILES).derived(ctx.organisationId, opened.sha256, label, make)
}
