import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type Attachment, sendMail } from '#platform/mail/index.ts'
import type { ReportDocument } from '../domain/document.ts'
import { forOutside } from '../domain/outside.ts'
import { fact } from '../events.ts'
import { freeze } from '../queries/freeze.ts'
import { type Readers, readersOf } from '../queries/readers.ts'
import { endSend, insertFiles, insertLetters, updateReport } from '../store.ts'
import type { ReportRow, SendRow } from '../tables.ts'
import { type Rendered, render } from './render.ts'

/** A report is of use for so long; then its letter loses its words. */
const WORTH_MS = 14 * 86_400_000

/**
 * Works out an edition, freezes it, and puts its letters into the outbox in the same transaction that says it is sent: a
 * process that dies before leaves nothing but a row to be taken up again, one that dies after has left everything.
 */
export async function makeAndSend(ctx: Ctx, report: ReportRow, send: SendRow): Promise<void> {
  // By hand it goes to the one who asked, with no more than the report shows.
  const readers = await readersOf(
    ctx,
    send.by === null ? report : { ...report, memberIds: [send.by], outside: [] },
  )
  if (readers.ownerProblem) return standStill(ctx, report, send, readers.ownerProblem)
  const document = await freeze(
    ctx,
    { title: report.name, ...report },
    {
      hidden: readers.hidden,
      at: send.slot ?? send.begunAt,
      owner: readers.owner?.name ?? null,
      leftOut: readers.hidden.length > 0,
    },
  )
  const inside = await render(document)
  const toOutside = send.by === null && report.outside.length > 0 && readers.outside.withheld === null
  const outside = toOutside ? await render(forOutside(document)) : null
  await ctx.write(async (tx) => {
    const { from, to, madeAt } = document
    const hidden = [...readers.hidden]
    const change = { state: 'sent' as const, document, hidden, madeAt: new Date(madeAt) }
    const days = { fromAt: new Date(from), toAt: new Date(to) }
    if (!(await endSend(tx, send, { ...change, ...days }))) return
    await keepFiles(tx, send, inside)
    await writeMembers(ctx, tx, { report, send, readers, inside, document })
    if (send.by === null) await writeOutside(ctx, tx, { report, send, readers, outside })
    tx.emit(fact('report.sent', report.id, { sendId: send.id }))
  })
}

async function standStill(
  ctx: Ctx,
  report: ReportRow,
  send: SendRow,
  problem: NonNullable<Readers['ownerProblem']>,
): Promise<void> {
  await ctx.write(async (tx) => {
    if (!(await endSend(tx, send, { state: 'not-sent', problem, madeAt: ctx.now() }))) return
    await updateReport(tx, report, { paused: problem, nextAt: null })
    tx.emit(fact('report.not-sent', report.id, { sendId: send.id, problem }))
  })
}

async function keepFiles(tx: WriteTx, { organisationId, id }: SendRow, made: Rendered): Promise<void> {
  const row = (kind: 'html' | 'pdf' | 'csv', bytes: Buffer) => ({
    ...{ organisationId, sendId: id, kind, name: `${made.name}.${kind}`, bytes },
  })
  const [html, csv] = [Buffer.from(made.html), Buffer.from(made.csv)]
  await insertFiles(tx, [row('html', html), row('pdf', made.pdf), row('csv', csv)])
}

interface Writing {
  readonly report: ReportRow
  readonly send: SendRow
  readonly readers: Readers
}

async function writeMembers(
  ctx: Ctx,
  tx: WriteTx,
  { report, send, readers, inside, document }: Writing & { inside: Rendered; document: ReportDocument },
): Promise<void> {
  const about = { id: send.id, departmentId: report.departmentId }
  for (const { card, withheld } of readers.members) {
    const id = withheld
      ? crypto.randomUUID()
      : await letter(ctx, tx, card.email, inside, document.link, about)
    const key = { organisationId: ctx.organisationId, id, sendId: send.id }
    await insertLetters(tx, [{ ...key, memberId: card.id, address: card.email, withheld }])
  }
}

async function writeOutside(
  ctx: Ctx,
  tx: WriteTx,
  { report, send, readers, outside }: Writing & { outside: Rendered | null },
): Promise<void> {
  const { withheld } = readers.outside
  const about = { id: send.id, departmentId: report.departmentId }
  for (const address of report.outside) {
    const id = outside ? await letter(ctx, tx, address, outside, null, about) : crypto.randomUUID()
    const key = { organisationId: ctx.organisationId, id, sendId: send.id }
    await insertLetters(tx, [{ ...key, memberId: null, address, withheld: outside ? null : withheld }])
  }
}

async function letter(
  ctx: Ctx,
  tx: WriteTx,
  to: string,
  made: Rendered,
  link: string | null,
  { id: about, departmentId }: Pick<ReportRow, 'id' | 'departmentId'>,
): Promise<string> {
  const attachments: Attachment[] = [
    { name: `${made.name}.pdf`, type: 'application/pdf', content: made.pdf.toString('base64') },
    { name: `${made.name}.csv`, type: 'text/csv', content: Buffer.from(made.csv).toString('base64') },
  ]
  const { id } = await sendMail(ctx, tx, {
    ...{ kind: 'report', to, subject: made.subject, text: made.text, html: made.html, attachments },
    link: link ?? '',
    expiresAt: new Date(ctx.now().getTime() + WORTH_MS),
    ...{ about, departmentId },
  })
  return id
}
