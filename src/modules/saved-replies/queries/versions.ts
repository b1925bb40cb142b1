import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { savedReplyVersions } from '../tables.ts'

interface Version {
  readonly version: number
  readonly title: string
  readonly text: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
}

const MOST = 200

/** Every wording a reply had, newest first. */
export async function replyVersions(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ versions: Version[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(savedReplyVersions)
      .where(
        and(eq(savedReplyVersions.organisationId, ctx.organisationId), eq(savedReplyVersions.replyId, id)),
      )
      .orderBy(desc(savedReplyVersions.version))
      .limit(MOST),
  )
  if (rows.length === 0) return refuse('not_found', 'This saved reply does not exist.')
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.by))])
  const versions = rows.map(({ version, title, text, by, at }) => ({
    version,
    title,
    text,
    by: { id: by, name: people.get(by)?.name ?? 'Somebody who left' },
    at: at.toISOString(),
  }))
  return ok({ versions })
}
