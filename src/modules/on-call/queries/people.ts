import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { awayNow } from '#modules/hours/index.ts'
import {
  type MemberCard,
  type MemberProfile,
  memberCards,
  memberProfiles,
  organisation,
  reportingLine,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Person } from '../domain/reach.ts'
import type { WayKind } from '../domain/words.ts'
import { ways } from '../tables.ts'

export interface Way {
  readonly id: string
  readonly kind: WayKind
}

export interface Reach {
  readonly people: ReadonlyMap<string, Person>
  readonly ways: ReadonlyMap<string, readonly Way[]>
}

/** What must be known to ring these people or whoever stands in for them. */
export async function reachOf(
  ctx: Ctx,
  memberIds: readonly string[],
  deputies: ReadonlyMap<string, string>,
): Promise<Reach> {
  const standIns = new Map<string, string[]>()
  for (const id of memberIds) {
    const line = await reportingLine(ctx, id)
    const deputy = deputies.get(id)
    standIns.set(id, [...(deputy ? [deputy] : []), ...line.map((one) => one.id)])
  }
  const all = [...new Set([...memberIds, ...[...standIns.values()].flat()])]
  const cards = await memberCards(ctx, all)
  const profiles = await memberProfiles(ctx, all)
  const away = await awayNow(ctx, all, ctx.now())
  const today = localTime(ctx.now(), (await organisation(ctx)).zone).day
  const usable = await usableWays(ctx, all)
  const here = (id: string): boolean => isHere(cards.get(id), profiles.get(id), today)
  return {
    ways: usable,
    people: new Map(
      all.map((id) => [
        id,
        { id, reachable: here(id), away: away.has(id), standIns: standIns.get(id) ?? [] },
      ]),
    ),
  }
}

function isHere(card: MemberCard | undefined, profile: MemberProfile | undefined, today: string): boolean {
  return card?.status === 'active' && (!profile?.endsOn || today < profile.endsOn)
}

/** Each member's ways that a ring may take: the sign-in address always, others once confirmed and not known to be dead. */
export async function usableWays(ctx: Ctx, memberIds: readonly string[]): Promise<Map<string, Way[]>> {
  const found = new Map<string, Way[]>(memberIds.map((id) => [id, [{ id, kind: 'mail' }]]))
  if (memberIds.length === 0) return found
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: ways.id, kind: ways.kind, memberId: ways.memberId })
      .from(ways)
      .where(
        and(
          eq(ways.organisationId, ctx.organisationId),
          inArray(ways.memberId, [...memberIds]),
          isNotNull(ways.confirmedAt),
          isNull(ways.failingSince),
        ),
      ),
  )
  for (const { id, kind, memberId } of rows) found.get(memberId)?.push({ id, kind })
  return found
}
