import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type MailState, mailStates } from '#platform/mail/index.ts'
import type { Sending } from '../contract.ts'
import type { ReportDocument } from '../domain/document.ts'
import { mayRead, mayStop, noReport, noSend, seesAll, viewer } from '../policy.ts'
import { type FileKind, files, letters, type SendRow } from '../tables.ts'
import { isStuck, oneReport, oneSend, sendsOf } from './rows.ts'

const gone = 'Somebody who left'

/** What was sent to whom with what result, newest first. */
export async function listSends(
  ctx: Ctx,
  { id, limit }: { readonly id: string; readonly limit: number },
): Promise<Result<{ sends: Sending[] }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const report = await oneReport(ctx, id)
  if (!report || !mayRead(member.value, report)) return noReport
  const all = mayStop(member.value, report)
  const rows = (await sendsOf(ctx, id, limit)).filter(({ by }) => all || !by || by === member.value.memberId)
  const written = await lettersOf(
    ctx,
    rows.map((row) => row.id),
  )
  const mails = await mailStates(
    ctx,
    written.map((one) => one.id),
  )
  const ids = [...written.flatMap(({ memberId }) => memberId ?? []), ...rows.flatMap(({ by }) => by ?? [])]
  const people = await memberCards(ctx, ids)
  const name = (of: string) => people.get(of)?.name ?? gone
  return ok({
    sends: rows.map((row) => ({
      ...{ id: row.id, problem: row.problem, begunAt: row.begunAt.toISOString() },
      slot: row.slot?.toISOString() ?? null,
      state: isStuck(row, ctx.now()) ? 'stuck' : row.state,
      from: row.fromAt?.toISOString() ?? null,
      to: row.toAt?.toISOString() ?? null,
      by: row.by ? { id: row.by, name: name(row.by) } : null,
      mayOpen: row.state === 'sent' && seesAll(member.value, row.hidden),
      letters: written
        .filter(({ sendId, memberId }) => sendId === row.id && (all || memberId === member.value.memberId))
        .map((one) => ({
          to: one.memberId ? name(one.memberId) : one.address,
          outside: one.memberId === null,
          withheld: one.withheld,
          ...stateOf(one.withheld, mails.get(one.id)),
        })),
    })),
  })
}

function stateOf(
  withheld: string | null,
  mail: MailState | undefined,
): Pick<Sending['letters'][number], 'state' | 'detail'> {
  if (withheld !== null) return { state: 'withheld', detail: null }
  return { state: mail?.state ?? 'void', detail: mail?.state === 'sent' ? null : (mail?.detail ?? null) }
}

function lettersOf(ctx: Ctx, sendIds: readonly string[]) {
  if (sendIds.length === 0) return Promise.resolve([])
  return ctx.read((tx) =>
    tx
      .select()
      .from(letters)
      .where(and(eq(letters.organisationId, ctx.organisationId), inArray(letters.sendId, [...sendIds])))
      .orderBy(letters.id),
  )
}

/** An edition as it went out, for whoever may see all that stands in it. */
async function opened(ctx: Ctx, sendId: string): Promise<Result<SendRow & { document: ReportDocument }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const row = await oneSend(ctx, sendId)
  const report = row && (await oneReport(ctx, row.reportId))
  const actor = member.value
  if (!row?.document || !report || !mayRead(actor, report) || !seesAll(actor, row.hidden)) return noSend
  if (row.by && row.by !== actor.memberId && !mayStop(actor, report)) return noSend
  return ok({ ...row, document: row.document })
}

export async function sentReport(
  ctx: Ctx,
  { sendId }: { readonly sendId: string },
): Promise<Result<{ html: string; document: ReportDocument }>> {
  const found = await opened(ctx, sendId)
  if (!found.ok) return found
  const file = await fileOf(ctx, sendId, 'html')
  return file ? ok({ html: file.bytes.toString('utf8'), document: found.value.document }) : noSend
}

const types: Record<FileKind, string> = { html: 'text/html', pdf: 'application/pdf', csv: 'text/csv' }

export async function sentFile(
  ctx: Ctx,
  { sendId, kind }: { readonly sendId: string; readonly kind: FileKind },
): Promise<Result<{ name: string; type: string; content: string }>> {
  const found = await opened(ctx, sendId)
  if (!found.ok) return found
  const file = await fileOf(ctx, sendId, kind)
  return file ? ok({ name: file.name, type: types[kind], content: file.bytes.toString('base64') }) : noSend
}

async function fileOf(ctx: Ctx, sendId: string, kind: FileKind) {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(files)
      .where(
        and(eq(files.organisationId, ctx.organisationId), eq(files.sendId, sendId), eq(files.kind, kind)),
      ),
  )
  return row
}
