import { and, asc, eq, isNotNull, isNull, lte, ne } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LibraryToday } from '../contract/today.ts'
import { staleProofs } from '../domain/house.ts'
import { EXPIRES_SOON_DAYS } from '../domain/rights.ts'
import { mayManage, memberId } from '../policy.ts'
import { libraryMedium, librarySnippet, librarySnippetVersion } from '../tables.ts'
import { allHouses, today } from './house.ts'
import { departmentNames, memberNames } from './names.ts'

const MOST = 200

/**
 * What waits for the one who asks: their media that run out (for those who manage the library also the media of those
 * who left), words to approve, and houses with stale proof points.
 */
export async function libraryToday(ctx: Ctx): Promise<Result<LibraryToday>> {
  const me = memberId(ctx.actor)
  if (!me) return ok({ media: [], texts: [], houses: [] })
  const manages = mayManage(ctx.actor)
  return ctx.read(async () =>
    ok({
      media: await ending(ctx, me, manages),
      texts: manages ? await waiting(ctx, me) : [],
      houses: manages ? await stale(ctx) : [],
    }),
  )
}

async function ending(ctx: Ctx, me: string, manages: boolean): Promise<LibraryToday['media']> {
  const now = ctx.now()
  const soon = new Date(now.getTime() + EXPIRES_SOON_DAYS * 86_400_000)
  const { id, title, endsAt, addedBy } = libraryMedium
  const rows = await ctx.read((tx) =>
    tx
      .select({ id, title, endsAt, addedBy })
      .from(libraryMedium)
      .where(
        and(
          eq(libraryMedium.organisationId, ctx.organisationId),
          isNull(libraryMedium.archivedAt),
          isNotNull(endsAt),
          lte(endsAt, soon),
          manages ? undefined : eq(addedBy, me),
        ),
      )
      .orderBy(asc(endsAt), asc(id))
      .limit(manages ? 2000 : MOST),
  )
  const others = rows.flatMap((row) => (row.addedBy && row.addedBy !== me ? [row.addedBy] : []))
  const cards = await memberCards(ctx, [...new Set(others)])
  const mine = rows.filter(
    (row) => row.addedBy === me || !row.addedBy || cards.get(row.addedBy)?.status !== 'active',
  )
  return mine.slice(0, MOST).flatMap((row) => {
    const end = row.endsAt
    return end ? [{ id: row.id, title: row.title, endsAt: end.toISOString(), ended: end <= now }] : []
  })
}

async function waiting(ctx: Ctx, me: string): Promise<LibraryToday['texts']> {
  const version = librarySnippetVersion
  const rows = await ctx.read((tx) =>
    tx
      .select({ version, kind: librarySnippet.kind, name: librarySnippet.name })
      .from(version)
      .innerJoin(
        librarySnippet,
        and(
          eq(librarySnippet.organisationId, version.organisationId),
          eq(librarySnippet.id, version.snippetId),
          isNull(librarySnippet.archivedAt),
        ),
      )
      .where(
        and(
          eq(version.organisationId, ctx.organisationId),
          eq(version.state, 'proposed'),
          ne(version.proposedBy, me),
        ),
      )
      .orderBy(asc(version.proposedAt), asc(version.id))
      .limit(MOST),
  )
  const name = await memberNames(
    ctx,
    rows.map((row) => row.version.proposedBy),
  )
  return rows.map((row) => ({
    snippetId: row.version.snippetId,
    kind: row.kind,
    name: row.name,
    language: row.version.lang,
    text: row.version.text.slice(0, 300),
    by: name(row.version.proposedBy) ?? '',
    since: row.version.proposedAt.toISOString(),
  }))
}

async function stale(ctx: Ctx): Promise<LibraryToday['houses']> {
  const day = await today(ctx)
  const department = await departmentNames(ctx)
  return (await allHouses(ctx))
    .map((house) => ({
      departmentId: house.departmentId,
      departmentName: department(house.departmentId),
      language: house.lang,
      stale: staleProofs(house.content, day),
    }))
    .filter((house) => house.stale > 0)
}
