import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AbsenceView } from '../contract.ts'
import type { AbsenceKind } from '../domain/absences.ts'
import { concerns, sentences } from '../policy.ts'
import { absences } from '../tables.ts'
import { absencesBetween } from './rows.ts'

/** How many are listed of one member, the latest first; and of the house. */
const MOST = 100
const SOON_MS = 14 * 86_400_000

export interface MemberAbsences {
  readonly memberId: string
  readonly name: string
  readonly absences: AbsenceView[]
  readonly mayNotChange: string | null
}

/** When a member is away: all of it for those whom it concerns, what is now or to come without its kind for others. */
export async function memberAbsences(
  ctx: Ctx,
  input: { readonly memberId?: string | undefined },
): Promise<Result<MemberAbsences>> {
  const memberId = input.memberId ?? (ctx.actor.kind === 'member' ? ctx.actor.memberId : '')
  const profile = (await memberProfiles(ctx, [memberId])).get(memberId)
  if (!profile) return refuse('not_found', 'This person is not in the directory.')
  const whole = concerns(ctx, profile)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(absences)
      .where(and(eq(absences.organisationId, ctx.organisationId), eq(absences.memberId, memberId)))
      .orderBy(desc(absences.fromAt))
      .limit(MOST),
  )
  const now = ctx.now()
  const views = rows.map(({ id, fromDay, toDay, fromAt, toAt, kind }): AbsenceView => {
    const state = toAt <= now ? 'past' : fromAt <= now ? 'now' : 'planned'
    return { id, from: fromDay, to: toDay, until: toAt.toISOString(), kind: whole ? kind : null, state }
  })
  return ok({
    memberId,
    name: profile.name,
    absences: whole ? views : views.filter(({ state }) => state !== 'past'),
    mayNotChange: whole ? null : sentences.absence,
  })
}

export interface AwayPerson {
  readonly memberId: string
  readonly name: string
  readonly departmentName: string | null
  readonly from: string
  readonly to: string
  readonly now: boolean
  readonly kind: AbsenceKind | null
}

/** Who is away now or within two weeks, those now first. */
export async function awaySoon(ctx: Ctx): Promise<Result<{ people: AwayPerson[] }>> {
  const now = ctx.now()
  const span = { from: now, to: new Date(now.getTime() + SOON_MS) }
  const rows = await ctx.read((tx) => absencesBetween(tx, ctx.organisationId, span, MOST))
  const ids = [...new Set(rows.map((row) => row.memberId))]
  const [cards, profiles] = [await memberCards(ctx, ids), await memberProfiles(ctx, ids)]
  const people = rows.flatMap(({ memberId, fromDay, toDay, fromAt, kind }): AwayPerson[] => {
    const [card, profile] = [cards.get(memberId), profiles.get(memberId)]
    if (!card || !profile || card.status === 'left') return []
    const { name, departmentName } = card
    const said = concerns(ctx, profile) ? kind : null
    return [{ memberId, name, departmentName, from: fromDay, to: toDay, now: fromAt <= now, kind: said }]
  })
  return ok({ people })
}
