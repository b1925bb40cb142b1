import { and, asc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { WayKind, WayView } from '../contract.ts'
import { self } from '../policy.ts'
import { ways } from '../tables.ts'
import { gatewayOf } from './gateway.ts'
import { readRotas } from './rotas.ts'

interface Mine {
  readonly ways: WayView[]
  readonly missing: { kind: WayKind; why: string }[]
  readonly inRota: boolean
}

/** How the member who asks can be reached; addresses show as labels only. */
export async function myWays(ctx: Ctx): Promise<Result<Mine>> {
  const me = self(ctx)
  if (!me) return refuse('forbidden', 'Only a person can be reached.')
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(ways)
      .where(and(eq(ways.organisationId, ctx.organisationId), eq(ways.memberId, me)))
      .orderBy(asc(ways.madeAt)),
  )
  const mailSet = ctx.use(MAIL).configured
  const noMail = 'No mail server is set up for this house.'
  const fixed: WayView = {
    ...{ id: me, kind: 'mail', label: (await memberCards(ctx, [me])).get(me)?.email ?? '', fixed: true },
    ...{ state: mailSet ? 'confirmed' : 'dead', fault: mailSet ? null : noMail, lastSentAt: null },
  }
  const added = rows.map(
    ({ id, kind, label, confirmedAt, failingSince, fault, lastSentAt }): WayView => ({
      ...{ id, kind, label, fixed: false, fault, lastSentAt: lastSentAt?.toISOString() ?? null },
      state: failingSince ? 'dead' : confirmedAt ? 'confirmed' : 'to-confirm',
    }),
  )
  const missing: Mine['missing'] = []
  if (!mailSet) missing.push({ kind: 'mail', why: noMail })
  if (!(await gatewayOf(ctx)))
    missing.push({ kind: 'sms', why: 'No gateway for text messages is set up for this house.' })
  const inRota = (await readRotas(ctx)).some(({ row }) =>
    row.layers.some(({ memberIds }) => memberIds.includes(me)),
  )
  return ok({ ways: [fixed, ...added], missing, inRota })
}
