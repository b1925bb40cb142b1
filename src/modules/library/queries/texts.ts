import { and, asc, eq, exists, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TextsFilter } from '../contract/texts.ts'
import type { SnippetCard } from '../contract.ts'
import { languageFits } from '../domain/snippet.ts'
import { mayPropose, sentences } from '../policy.ts'
import { librarySnippet } from '../tables.ts'
import { carriesTag, mentions, patternsOf, readCursor, writeCursor } from './filters.ts'
import { isOver, snippetCards, versionsOf } from './snippet-cards.ts'

export interface TextsPage {
  readonly texts: SnippetCard[]
  readonly nextCursor: string | null
  readonly mayNotPropose: string | null
}

/** One page of texts by name. With `state: 'approved'` it is what writers are offered now, and nothing else. */
export async function listTexts(ctx: Ctx, filter: TextsFilter): Promise<Result<TextsPage>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(librarySnippet)
      .where(and(...conditions(ctx, filter), after(readCursor(filter.cursor))))
      .orderBy(asc(librarySnippet.name), asc(librarySnippet.id))
      .limit(filter.limit + 1)
    const page = rows.slice(0, filter.limit)
    const last = rows.length > filter.limit ? page.at(-1) : undefined
    const offered = filter.state === 'approved'
    const versions = await versionsOf(
      ctx,
      page.map((row) => row.id),
      offered ? ['approved'] : ['approved', 'proposed'],
    )
    const { language } = filter
    const shown = versions.filter(
      (version) =>
        !(offered && isOver(version, ctx.now())) && (!language || languageFits(version.lang, language)),
    )
    return ok({
      texts: await snippetCards(ctx, page, shown),
      nextCursor: last ? writeCursor(last.name, last.id) : null,
      mayNotPropose: mayPropose(ctx.actor)
        ? null
        : `${sentences.propose} ${await whoCanHelp(ctx, 'library.manage')}`,
    })
  })
}

function conditions(ctx: Ctx, filter: TextsFilter): (SQL | undefined)[] {
  const { name, tagIds, kind, archivedAt } = librarySnippet
  return [
    eq(librarySnippet.organisationId, ctx.organisationId),
    filter.state === 'archived' ? isNotNull(archivedAt) : isNull(archivedAt),
    filter.kind && eq(kind, filter.kind),
    filter.tagId ? carriesTag(ctx, tagIds, filter.tagId) : undefined,
    withVersion(ctx, filter),
    ...patternsOf(filter.q).map((pattern) => {
      const said = hasVersion(ctx, sql`v.state in ('approved', 'proposed') and v.text ilike ${pattern}`)
      return or(mentions(ctx, pattern, [name], tagIds), said)
    }),
  ]
}

function withVersion(ctx: Ctx, { state, language }: TextsFilter): SQL | undefined {
  const base = language?.split('-')[0]
  const inIt = base ? sql`split_part(v.lang, '-', 1) = ${base}` : sql`true`
  if (state === 'approved') {
    const now = ctx.now().toISOString()
    return hasVersion(
      ctx,
      sql`v.state = 'approved' and (v.ends_at is null or v.ends_at > ${now}::timestamptz) and ${inIt}`,
    )
  }
  if (state === 'waiting') return hasVersion(ctx, sql`v.state = 'proposed' and ${inIt}`)
  return base ? hasVersion(ctx, inIt) : undefined
}

function hasVersion(ctx: Ctx, which: SQL): SQL {
  return exists(
    sql`(select 1 from library_snippet_version v where v.organisation_id = ${ctx.organisationId}
      and v.snippet_id = ${librarySnippet.id} and ${which})`,
  )
}

function after(cursor: readonly [string, string] | undefined): SQL | undefined {
  if (!cursor) return undefined
  const { name, id } = librarySnippet
  return or(gt(name, cursor[0]), and(eq(name, cursor[0]), gt(id, cursor[1])))
}
