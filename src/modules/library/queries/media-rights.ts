import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Consent } from '../domain/medium.ts'
import { consentAt, isUsable, whyNot } from '../domain/rights.ts'
import { libraryMedium } from '../tables.ts'

export interface MediumRights {
  readonly mediumId: string
  readonly title: string
  readonly usable: boolean
  /** A whole sentence; null when it may be used. */
  readonly reason: string | null
  /** The first instant at which it may not be used any more. */
  readonly expiresAt: Date | null
  /** Channels on which it may be used; null: every one. */
  readonly channels: string[] | null
  readonly territories: string[] | null
  readonly consent: Consent
}

/** What the library knows about the right to use these files at an instant. Files that are not in it are absent. */
export async function mediaRights(
  ctx: Ctx,
  fileIds: readonly string[],
  at: Date,
): Promise<Map<string, MediumRights>> {
  if (fileIds.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(libraryMedium)
      .where(
        and(
          eq(libraryMedium.organisationId, ctx.organisationId),
          inArray(libraryMedium.fileId, [...new Set(fileIds)]),
        ),
      ),
  )
  return new Map(
    rows.map((row) => [
      row.fileId,
      {
        mediumId: row.id,
        title: row.title,
        usable: isUsable(row, at),
        reason: whyNot(row, at),
        expiresAt: row.endsAt,
        channels: row.channelIds,
        territories: row.territories,
        consent: consentAt(row, at),
      },
    ]),
  )
}
