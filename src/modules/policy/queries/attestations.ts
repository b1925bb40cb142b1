import { and, eq, inArray, max } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { acknowledgements, duties } from '../tables.ts'

export interface AskedDuty {
  readonly memberId: string
  readonly policyId: string
  readonly number: number
  readonly askedAt: Date
  readonly dueAt: Date
  readonly toldAt: Date | null
  readonly remindedAt: Date | null
  readonly reminders: number
}

const key = (policyId: string, memberId: string): string => `${policyId}/${memberId}`

/** Highest acknowledged version by policy and member, and what each was asked for. Members null: everybody. */
export async function attestations(
  ctx: Ctx,
  policyIds: readonly string[],
  memberIds: readonly string[] | null,
): Promise<Attestations> {
  if (policyIds.length === 0 || memberIds?.length === 0) return new Attestations([], [])
  return ctx.read(async (tx) => {
    const acknowledged = await tx
      .select({
        policyId: acknowledgements.policyId,
        memberId: acknowledgements.memberId,
        number: max(acknowledgements.number),
        at: max(acknowledgements.at),
      })
      .from(acknowledgements)
      .where(
        and(
          eq(acknowledgements.organisationId, ctx.organisationId),
          inArray(acknowledgements.policyId, [...policyIds]),
          memberIds ? inArray(acknowledgements.memberId, [...memberIds]) : undefined,
        ),
      )
      .groupBy(acknowledgements.policyId, acknowledgements.memberId)
    const asked = await tx
      .select()
      .from(duties)
      .where(
        and(
          eq(duties.organisationId, ctx.organisationId),
          inArray(duties.policyId, [...policyIds]),
          memberIds ? inArray(duties.memberId, [...memberIds]) : undefined,
        ),
      )
    return new Attestations(acknowledged, asked)
  })
}

interface Acknowledged {
  readonly policyId: string
  readonly memberId: string
  readonly number: number | null
  readonly at: Date | null
}

/** Who acknowledged what and was asked for what. */
export class Attestations {
  readonly #acknowledged: ReadonlyMap<string, Acknowledged>
  readonly #asked: ReadonlyMap<string, AskedDuty>

  constructor(acknowledged: readonly Acknowledged[], asked: readonly AskedDuty[]) {
    this.#acknowledged = new Map(acknowledged.map((row) => [key(row.policyId, row.memberId), row]))
    this.#asked = new Map(asked.map((row) => [`${key(row.policyId, row.memberId)}/${row.number}`, row]))
  }

  /** The highest version this member acknowledged, 0 for none, and when they last did. */
  of(policyId: string, memberId: string): { readonly number: number; readonly at: Date | null } {
    const row = this.#acknowledged.get(key(policyId, memberId))
    return { number: row?.number ?? 0, at: row?.at ?? null }
  }

  /** What they were asked for; undefined when nobody asked them for this version. */
  duty(policyId: string, memberId: string, number: number): AskedDuty | undefined {
    return this.#asked.get(`${key(policyId, memberId)}/${number}`)
  }
}
