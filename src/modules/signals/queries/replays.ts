import { ok, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { hourMeant } from '../domain/sentence.ts'
import { wallOf } from '../domain/wall.ts'
import { latestReplays, replayById } from '../store/replays.ts'

const SHOWN = 20

export async function listReplays(ctx: Ctx) {
  const rows = await ctx.read((tx) => latestReplays(tx, ctx.organisationId, SHOWN))
  return ok({ replays: rows.map((row) => ({ ...row, at: row.at.toISOString() })) })
}

/** A replay with its picture and marks; without them while it waits. */
export async function replayed(ctx: Ctx, { id }: { readonly id: string }) {
  const row = await ctx.read((tx) => replayById(tx, ctx.organisationId, id))
  if (!row) return refuse('not_found', 'This replay is not kept any more.', { help: 'Ask for it again.' })
  const wall = wallOf((await organisation(ctx)).zone)
  const { result } = row
  return ok({
    id: row.id,
    title: row.title,
    state: row.state,
    reason: row.reason,
    from: result?.from ?? null,
    to: result?.to ?? null,
    points: [...(result?.points ?? [])],
    marks: (result?.marks ?? []).map((mark) => ({
      ...mark,
      parts: { ...mark.parts, words: [...mark.parts.words] },
      ...hourMeant(mark.parts, wall),
    })),
  })
}
