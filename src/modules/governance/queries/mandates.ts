import { and, arrayContains, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { type MemberCard, memberCards } from '#modules/people/index.ts'
import { certificatesOf, courseCards } from '#modules/training/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MandateCard } from '../contract.ts'
import { flagsOf, stateOf } from '../domain/flags.ts'
import { type Audience, isDeputy, type Verb } from '../domain/mandate.ts'
import { type MandateRow, mandates } from '../tables.ts'
import { toMandate } from './world.ts'

export interface MandateFilter {
  readonly q?: string | undefined
  readonly view: 'standing' | 'spokespersons' | 'flagged' | 'over'
  readonly memberId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

interface Page {
  readonly mandates: MandateCard[]
  readonly nextCursor: string | null
  readonly flagged: number
}

/** Mandates by the holder's name; `flagged` counts those in force that somebody should look at. */
export async function listMandates(ctx: Ctx, filter: MandateFilter): Promise<Result<Page>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(mandates)
      .where(and(eq(mandates.organisationId, ctx.organisationId), which(filter))),
  )
  const cards = await mandateCards(ctx, rows)
  const words = filter.q?.toLocaleLowerCase() ?? ''
  const wanted = cards
    .filter((card) => words === '' || haystack(card).includes(words))
    .filter((card) => filter.view !== 'flagged' || card.flags.length > 0)
    .sort((a, b) => key(a).localeCompare(key(b)))
  const start = filter.cursor
    ? wanted.findIndex((card) => key(card).localeCompare(filter.cursor ?? '') > 0)
    : 0
  const page = start === -1 ? [] : wanted.slice(start, start + filter.limit)
  const last = page.at(-1)
  const more = last !== undefined && start + page.length < wanted.length
  const flagged = cards.filter((card) => card.flags.length > 0).length
  return ok({ mandates: page, nextCursor: more ? key(last) : null, flagged })
}

function which({ view, memberId }: MandateFilter): SQL | undefined {
  const whose = memberId ? or(eq(mandates.memberId, memberId), eq(mandates.deputyId, memberId)) : undefined
  if (view === 'over') return and(isNotNull(mandates.endedAt), eq(mandates.source, 'appointed'), whose)
  const speaks = view === 'spokespersons' ? arrayContains(mandates.verbs, ['state']) : undefined
  return and(isNull(mandates.endedAt), speaks, whose)
}

const key = (card: MandateCard): string => `${card.member.name} ${card.id}`

function haystack(card: MandateCard): string {
  const { member, topics, deputy } = card
  return [member.name, member.title, member.departmentName, deputy?.name, ...(topics ?? [])]
    .join(' ')
    .toLocaleLowerCase()
}

/** Mandates as they are read: names instead of ids, certificates held, what is wrong and the cure. */
async function mandateCards(ctx: Ctx, rows: readonly MandateRow[]): Promise<MandateCard[]> {
  const ids = rows.flatMap((row) => [row.memberId, row.grantedBy, row.deputyId].filter((id) => id !== null))
  const people = await memberCards(ctx, ids)
  const certificates = await certificatesOf(
    ctx,
    rows.map((row) => row.memberId),
    ctx.now(),
  )
  const courses = new Map((await courseCards(ctx)).map((course) => [course.id, course]))
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const now = ctx.now()
  const name = (id: string): string => people.get(id)?.name ?? 'Somebody who left'
  return rows.map((row): MandateCard => {
    const held = new Set((certificates.get(row.memberId) ?? []).map((one) => one.courseId))
    const deputy = row.deputyId ? people.get(row.deputyId) : undefined
    const around = {
      holder: people.get(row.memberId)?.status ?? 'left',
      deputy: row.deputyId ? (deputy?.status ?? 'left') : null,
      deputyName: row.deputyId ? name(row.deputyId) : '',
      lostChannels: (row.channelIds ?? []).filter((id) => channels.get(id)?.state !== 'connected').length,
      lostCourses: row.certificates.filter((id) => !courses.get(id)?.published).length,
    } as const
    const missing = row.certificates.some((id) => !held.has(id))
    return {
      id: row.id,
      member: memberOf(row.memberId, people.get(row.memberId)),
      verbs: row.verbs as Verb[],
      topics: row.topics,
      channelIds: row.channelIds,
      audiences: row.audiences as Audience[] | null,
      languages: row.languages,
      regions: row.regions,
      certificates: row.certificates.map((id) => ({
        id,
        title: courses.get(id)?.title ?? id,
        held: held.has(id),
      })),
      validFrom: row.validFrom.toISOString(),
      validTo: (row.endedAt ?? row.validTo)?.toISOString() ?? null,
      deputy: row.deputyId
        ? {
            id: row.deputyId,
            name: name(row.deputyId),
            from: row.deputyFrom?.toISOString() ?? null,
            to: row.deputyTo?.toISOString() ?? null,
            standing: isDeputy(toMandate(row), row.deputyId, now),
          }
        : null,
      public: row.public,
      contact: row.contact,
      authorisedSpeaker: row.authorisedSpeaker,
      source: row.source,
      grantedBy: row.grantedBy ? name(row.grantedBy) : null,
      state: stateOf(toMandate(row), missing, now),
      flags: row.endedAt ? [] : flagsOf(toMandate(row), around, now),
    }
  })
}

function memberOf(id: string, card: MemberCard | undefined): MandateCard['member'] {
  const { name = 'Somebody who left', title = null, departmentName = null } = card ?? {}
  return { id, name, title, departmentName }
}
