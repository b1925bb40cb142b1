import { may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import { hashPassword, newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { fact } from '../events.ts'
import { mayRead, mayShare, noLink, noReport, viewer } from '../policy.ts'
import { oneLink } from '../queries/one-link.ts'
import { restrictedIds } from '../queries/readers.ts'
import { oneReport } from '../queries/rows.ts'
import { insertLink, updateLink } from '../store.ts'
import { checkShown, type Shown } from './check-draft.ts'

const DAY_MS = 86_400_000
const PATH = '/p/figures/'

export interface NewLink extends Shown {
  readonly reportId: string | null
  readonly days: number
  readonly password: string | null
}

type Made = { id: string; url: string; expiresAt: string }

/** A page without sign-in. The address is told once; only a hash of it is kept. */
export async function makeLink(ctx: Ctx, input: NewLink): Promise<Result<Made>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const message = 'Only who may show figures outside the house may make such a link.'
  const refused = (await mayShare(ctx, 'name', message)) ?? (await checkShown(ctx, input))
  if (refused) return refused
  const report = input.reportId === null ? null : await oneReport(ctx, input.reportId)
  if (input.reportId !== null && !(report && mayRead(member.value, report))) return noReport
  const departmentId = report ? report.departmentId : input.departmentId
  const department = (await departmentCards(ctx)).find(({ id }) => id === departmentId)
  if (departmentId !== null && restrictedIds(await departmentCards(ctx)).includes(departmentId)) {
    const why = `${department?.name ?? 'This department'} is restricted, so nothing of it is shown outside.`
    return refuse('forbidden', why, { fields: { departmentId: why }, help: 'Choose another department.' })
  }
  const { token, hash } = newToken()
  const madeAt = ctx.now()
  const expiresAt = new Date(madeAt.getTime() + input.days * DAY_MS)
  const passwordHash = input.password === null ? null : await hashPassword(input.password)
  const { metricIds, period, language } = report ?? input
  return ctx.write(async (tx) => {
    const id = newId(madeAt.getTime())
    await insertLink(tx, {
      ...{ organisationId: ctx.organisationId, id, tokenHash: hash, name: input.name, departmentId },
      ...{ metricIds: metricIds && [...metricIds], period, language, reportId: input.reportId, passwordHash },
      ...{ by: member.value.memberId, madeAt, expiresAt, revokedAt: null, opens: 0, openedAt: null },
      ...{ shown: null, shownAt: null },
    })
    tx.emit(fact('share-link.made', id, { days: input.days }))
    return ok({ id, url: ctx.use(MAIL).link(`${PATH}${token}`), expiresAt: expiresAt.toISOString() })
  })
}

/** From now on it leads nowhere, for good. */
export async function revokeLink(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ done: true }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const row = await oneLink(ctx, id)
    const mine = row?.by === member.value.memberId
    if (!row || !(mine || may(ctx.actor, 'scoreboard.manage'))) return noLink
    if (row.revokedAt === null) {
      await updateLink(tx, row, { revokedAt: ctx.now(), shown: null, shownAt: null })
      tx.emit(fact('share-link.revoked', id))
    }
    return ok({ done: true })
  })
}
