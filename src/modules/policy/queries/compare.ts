import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Comparison } from '../contract.ts'
import { diffWords } from '../domain/diff.ts'
import { type PolicyText, sectionIds, textOf } from '../domain/sections.ts'
import { notHere, policyBy, versionOf } from './rows.ts'

/** Word by word, section by section; sections that are the same are left out. `from` 0 is the empty page. */
export async function compareVersions(
  ctx: Ctx,
  input: { readonly policyId: string; readonly from: number; readonly to: number; readonly lang: string },
): Promise<Result<Comparison>> {
  return ctx.read(async (tx): Promise<Result<Comparison>> => {
    if (!(await policyBy(tx, ctx.organisationId, input.policyId))) return notHere()
    const before =
      input.from === 0 ? null : await versionOf(tx, ctx.organisationId, input.policyId, input.from)
    const after = await versionOf(tx, ctx.organisationId, input.policyId, input.to)
    if (before === undefined || !after) return refuse('not_found', 'One of these versions does not exist.')
    return ok({
      from: input.from,
      to: input.to,
      note: after.note,
      sections: changed(before?.body ?? {}, after.body, input.lang),
    })
  })
}

/** Changed sections with their pieces, in reading order. */
export function changed(before: PolicyText, after: PolicyText, lang: string): Comparison['sections'] {
  return sectionIds.flatMap((section) => {
    const [old, now] = [textOf(before, section, lang), textOf(after, section, lang)]
    return old === now ? [] : [{ section, pieces: diffWords(old, now) }]
  })
}
