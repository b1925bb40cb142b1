import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReportDocument } from '../domain/document.ts'
import { reportHtml } from '../domain/html/report.ts'
import { viewOf } from '../domain/view.ts'
import { noReport, viewer } from '../policy.ts'
import { freeze } from '../queries/freeze.ts'
import { oneReport } from '../queries/rows.ts'
import { say } from '../say.ts'
import { checkDraft, type Draft } from './check-draft.ts'

/** What a report would say if it were made now, drawn as it is sent. Nothing is kept. */
export async function preview(
  ctx: Ctx,
  { reportId, ...draft }: Draft & { readonly reportId: string | null },
): Promise<Result<{ html: string; document: ReportDocument }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const row = reportId === null ? null : await oneReport(ctx, reportId)
  if (reportId !== null && row?.ownerId !== member.value.memberId) return noReport
  const checked = await checkDraft(ctx, draft, member.value.memberId)
  if (!checked.ok) return checked
  const { hidden } = checked.value
  const about = { hidden, at: ctx.now(), owner: member.value.name, leftOut: hidden.length > 0 }
  const document = await freeze(ctx, { title: draft.name, ...draft }, about)
  return ok({ html: reportHtml(viewOf(document, say)), document })
}
