import { and, eq, inArray } from 'drizzle-orm'
import sharp from 'sharp'
import type { Ctx } from '#platform/ctx.ts'
import { openStored } from '#platform/files/index.ts'
import { textShare } from '../domain/picture-text.ts'
import { insertShares } from '../store/pictures.ts'
import { imageTexts } from '../tables.ts'

/** Longest side of the small picture that is looked at, in pixels. */
const SIDE = 480

/**
 * The share of each picture that is text, 0 to 1, by file id; worked out once a file and kept. A file that is gone or cannot
 * be decoded counts as none.
 */
export async function textInPictures(ctx: Ctx, fileIds: readonly string[]): Promise<Map<string, number>> {
  if (fileIds.length === 0) return new Map()
  const mine = eq(imageTexts.organisationId, ctx.organisationId)
  const rows = await ctx.read((tx) =>
    tx
      .select({ fileId: imageTexts.fileId, share: imageTexts.share })
      .from(imageTexts)
      .where(and(mine, inArray(imageTexts.fileId, [...fileIds]))),
  )
  const known = new Map(rows.map((row) => [row.fileId, row.share]))
  const fresh: { fileId: string; share: number }[] = []
  for (const fileId of new Set(fileIds)) {
    if (known.has(fileId)) continue
    const share = await shareOf(ctx, fileId)
    if (share === null) continue
    fresh.push({ fileId, share })
    known.set(fileId, share)
  }
  if (fresh.length > 0) {
    const { organisationId } = ctx
    await ctx.write((tx) =>
      insertShares(
        tx,
        fresh.map((row) => ({ ...row, organisationId, readAt: ctx.now() })),
      ),
    )
  }
  return known
}

/** Null when the file is not there. */
async function shareOf(ctx: Ctx, fileId: string): Promise<number | null> {
  const stored = await openStored(ctx, fileId)
  if (!stored) return null
  if (!stored.card.mimeType.startsWith('image/')) return 0
  try {
    const { data, info } = await sharp(stored.path, { limitInputPixels: 100_000_000 })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return textShare({ width: info.width, height: info.height, data })
  } catch (error) {
    ctx.log.warn({ err: error, fileId }, 'a picture could not be looked at for text')
    return 0
  }
}
