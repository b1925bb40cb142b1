import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { SnippetCard, SnippetWording } from '../contract.ts'
import type { VersionState } from '../domain/snippet.ts'
import { placeholdersOf } from '../domain/template.ts'
import { librarySnippetVersion, type SnippetRow, type SnippetVersionRow } from '../tables.ts'
import { channelNames, departmentNames, memberNames, tagReader } from './names.ts'

/** Versions of these texts in some states, by language. */
export async function versionsOf(
  ctx: Ctx,
  snippetIds: readonly string[],
  states: readonly VersionState[],
): Promise<SnippetVersionRow[]> {
  if (snippetIds.length === 0) return []
  return ctx.read((tx) =>
    tx
      .select()
      .from(librarySnippetVersion)
      .where(
        and(
          eq(librarySnippetVersion.organisationId, ctx.organisationId),
          inArray(librarySnippetVersion.snippetId, [...snippetIds]),
          inArray(librarySnippetVersion.state, [...states]),
        ),
      )
      .orderBy(asc(librarySnippetVersion.lang), asc(librarySnippetVersion.state)),
  )
}

/** A version as lists show it; only templates have places. */
export function wordingOf(
  { kind }: Pick<SnippetRow, 'kind'>,
  version: SnippetVersionRow,
  now: Date,
): SnippetWording {
  return {
    versionId: version.id,
    language: version.lang,
    version: version.version,
    text: version.text,
    placeholders: kind === 'template' ? placeholdersOf(version.text) : [],
    state: version.state,
    validUntil: version.validUntil,
    expired: isOver(version, now),
  }
}

/** Whether the last day of a version has passed. */
export function isOver({ endsAt }: Pick<SnippetVersionRow, 'endsAt'>, now: Date): boolean {
  return endsAt !== null && endsAt <= now
}

/** Texts as lists and pickers show them, in the order given, with those versions of them that are handed in. */
export async function snippetCards(
  ctx: Ctx,
  rows: readonly SnippetRow[],
  versions: readonly SnippetVersionRow[],
): Promise<SnippetCard[]> {
  const tags = await tagReader(
    ctx,
    rows.flatMap((row) => row.tagIds),
  )
  const department = await departmentNames(ctx)
  const channel = rows.some((row) => row.channelId) ? await channelNames(ctx) : () => null
  const member = await memberNames(
    ctx,
    rows.map((row) => row.memberId),
  )
  const byText = Map.groupBy(versions, (version) => version.snippetId)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    departmentId: row.departmentId,
    departmentName: department(row.departmentId),
    memberId: row.memberId,
    memberName: member(row.memberId),
    channelId: row.channelId,
    channelName: channel(row.channelId),
    tags: tags(row.tagIds),
    wordings: (byText.get(row.id) ?? []).map((version) => wordingOf(row, version, ctx.now())),
  }))
}
