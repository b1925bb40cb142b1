import { and, desc, eq, gt, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MediaFilter } from '../contract/media.ts'
import type { MediumCard } from '../contract.ts'
import { EXPIRES_SOON_DAYS } from '../domain/rights.ts'
import { mayAdd, sentences } from '../policy.ts'
import { libraryMedium } from '../tables.ts'
import { carriesTag, mentions, patternsOf, readCursor, writeCursor } from './filters.ts'
import { mediumCards } from './medium-cards.ts'

export interface MediaPage {
  readonly media: MediumCard[]
  readonly nextCursor: string | null
  readonly mayNotAdd: string | null
}

/** One page of the library, the newest first. With `state: 'usable'` it is what a writer may take now. */
export async function listMedia(ctx: Ctx, filter: MediaFilter): Promise<Result<MediaPage>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(libraryMedium)
      .where(and(...conditions(ctx, filter), before(readCursor(filter.cursor))))
      .orderBy(desc(libraryMedium.addedAt), desc(libraryMedium.id))
      .limit(filter.limit + 1)
    const page = rows.slice(0, filter.limit)
    const last = rows.length > filter.limit ? page.at(-1) : undefined
    return ok({
      media: await mediumCards(ctx, page),
      nextCursor: last ? writeCursor(last.addedAt.toISOString(), last.id) : null,
      mayNotAdd: mayAdd(ctx.actor) ? null : `${sentences.add} ${await whoCanHelp(ctx, 'library.manage')}`,
    })
  })
}

function conditions(ctx: Ctx, filter: MediaFilter): (SQL | undefined)[] {
  const { channelIds, tagIds, words } = libraryMedium
  return [
    eq(libraryMedium.organisationId, ctx.organisationId),
    inState(filter.state, ctx.now()),
    filter.kind && eq(libraryMedium.kind, filter.kind),
    filter.tagId ? carriesTag(ctx, tagIds, filter.tagId) : undefined,
    filter.channelId
      ? or(isNull(channelIds), sql`${filter.channelId}::uuid = any (${channelIds})`)
      : undefined,
    ...patternsOf(filter.q).map((pattern) => mentions(ctx, pattern, [words], tagIds)),
  ]
}

function inState(state: MediaFilter['state'], now: Date): SQL | undefined {
  const { archivedAt, usableFrom, endsAt, consent } = libraryMedium
  if (state === 'archived') return isNotNull(archivedAt)
  const usable = and(
    ne(consent, 'missing'),
    or(isNull(usableFrom), lte(usableFrom, now)),
    or(isNull(endsAt), gt(endsAt, now)),
  )
  const soon = new Date(now.getTime() + EXPIRES_SOON_DAYS * 86_400_000)
  const conditions = {
    all: undefined,
    usable,
    expiring: and(usable, lte(endsAt, soon)),
    expired: lte(endsAt, now),
    'no-consent': and(eq(consent, 'missing'), or(isNull(endsAt), gt(endsAt, now))),
  }
  return and(isNull(archivedAt), conditions[state])
}

function before(cursor: readonly [string, string] | undefined): SQL | undefined {
  const at = new Date(cursor?.[0] ?? '')
  if (!cursor || Number.isNaN(at.getTime())) return undefined
  const { addedAt, id } = libraryMedium
  return or(lt(addedAt, at), and(eq(addedAt, at), lt(id, cursor[1])))
}
