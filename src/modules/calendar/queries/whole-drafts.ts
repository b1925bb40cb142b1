import { ok, type Result, refuse } from '#kernel/result.ts'
import { draftById } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'

type Draft = Extract<Awaited<ReturnType<typeof draftById>>, { ok: true }>['value']
export type WholePart = Draft['variants'][number]

/** Each draft is read by itself, so there is an end to how many one file holds. */
const MOST_DRAFTS = 2000

/**
 * What drafts say on each channel, with media and first comment, as of one moment; hidden and removed ones are absent.
 * Refused (too_large) for more than 2,000.
 */
export async function wholeDrafts(
  ctx: Ctx,
  draftIds: readonly string[],
): Promise<Result<Map<string, WholePart[]>>> {
  if (draftIds.length > MOST_DRAFTS)
    return refuse('too_large', `More than ${MOST_DRAFTS} drafts stand in these days.`, {
      help: 'Choose fewer days, and save them one after the other.',
    })
  return ctx.read(async () => {
    const found = new Map<string, WholePart[]>()
    for (const id of draftIds) {
      const draft = await draftById(ctx, id)
      if (draft.ok) found.set(id, draft.value.variants)
    }
    return ok(found)
  })
}
