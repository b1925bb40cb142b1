import { and, arrayOverlaps, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, hiddenFrom, memberCards, membersWithRight } from '#modules/people/index.ts'
import { policyStanding } from '#modules/policy/index.ts'
import { certificatesOf, courseCards } from '#modules/training/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Mandate } from '../domain/mandate.ts'
import type { Access, AskedChannel } from '../domain/question.ts'
import type { World, WorldMember } from '../domain/world.ts'
import { channelRegister, type MandateRow, mandates, quietPeriods } from '../tables.ts'
import { currentRulebook } from './rulebook.ts'

/** How many ended mandates of an author still explain a refusal. */
const REMEMBERED = 20

/**
 * What the organisation looks like to the decision about these authors: they themselves, whoever can approve or state,
 * and who can help. The number of queries does not grow with the number of people.
 */
export async function worldFor(ctx: Ctx, authorIds: readonly string[], at: Date): Promise<World> {
  return ctx.read(async () => {
    const rulebook = await currentRulebook(ctx)
    const held = await mandatesAround(ctx, authorIds)
    const helpers = await helpersOf(ctx)
    const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
    const heads = [...departments.values()].flatMap((card) => (card.headMemberId ? [card.headMemberId] : []))
    const bearers = held.flatMap((row) => (row.deputyId ? [row.memberId, row.deputyId] : [row.memberId]))
    const everybody = [...new Set([...authorIds, ...heads, ...bearers])]
    const members = await worldMembers(ctx, everybody, at)
    const hidden = await hiddenFrom(ctx, everybody)
    const channels = await askedChannels(ctx)
    const access = await accessOf(ctx, authorIds, at)
    const courses = await courseCards(ctx)
    return {
      rulebook,
      member: (id) => members.get(id),
      department: (id) => departments.get(id),
      channel: (id) => channels.get(id),
      mandatesOf: (id) => held.filter((row) => row.memberId === id || row.deputyId === id),
      mandatesFor: (verb) => held.filter((row) => row.verbs.includes(verb)),
      mandatesOn: (topic) => held.filter((row) => row.topics?.includes(topic)),
      sees: (id, departmentId) => departmentId === null || !(hidden.get(id)?.includes(departmentId) ?? false),
      access: (id) => access.get(id) ?? open,
      quiet: await quietNow(ctx, at),
      helpers,
      courses: Object.fromEntries(courses.map((course) => [course.id, course.title])),
    }
  })
}

const open: Access = { mode: 'open', departmentName: null, atWork: true, excepted: false, policyOpen: false }

async function worldMembers(ctx: Ctx, ids: readonly string[], at: Date): Promise<Map<string, WorldMember>> {
  const cards = await memberCards(ctx, ids)
  const certificates = await certificatesOf(ctx, ids, at)
  return new Map(
    [...cards.values()].map(({ id, name, status, departmentId, roles }) => [
      id,
      {
        id,
        name,
        active: status === 'active',
        departmentId,
        roles,
        certificates: (certificates.get(id) ?? []).map((one) => one.courseId),
      },
    ]),
  )
}

async function accessOf(ctx: Ctx, ids: readonly string[], at: Date): Promise<Map<string, Access>> {
  const standings = await policyStanding(ctx, ids, at)
  return new Map(
    [...standings].map(([id, one]) => [
      id,
      {
        mode: one.access,
        departmentName: one.departmentName,
        atWork: one.atWork,
        excepted: one.exceptionUntil !== null && one.exceptionUntil > at,
        policyOpen: one.mustAcknowledge && !one.acknowledged,
      },
    ]),
  )
}

/** Standing mandates that approve, state or name topics, and all that the authors hold or held lately. */
async function mandatesAround(ctx: Ctx, authorIds: readonly string[]): Promise<Mandate[]> {
  const mine =
    authorIds.length === 0
      ? undefined
      : or(inArray(mandates.memberId, [...authorIds]), inArray(mandates.deputyId, [...authorIds]))
  return ctx.read(async (tx) => {
    const standing = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          isNull(mandates.endedAt),
          or(arrayOverlaps(mandates.verbs, ['approve', 'state']), isNotNull(mandates.topics), mine),
        ),
      )
    const ended = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          isNotNull(mandates.endedAt),
          eq(mandates.source, 'appointed'),
          mine,
        ),
      )
      .orderBy(desc(mandates.endedAt))
      .limit(REMEMBERED)
    return [...standing, ...(mine ? ended : [])].map(toMandate)
  })
}

export function toMandate(row: MandateRow): Mandate {
  const { id, memberId, verbs, topics, channelIds, audiences, languages, regions, certificates } = row
  const { validFrom, validTo, endedAt, deputyId, deputyFrom, deputyTo } = row
  return {
    id,
    memberId,
    verbs,
    topics,
    channelIds,
    audiences,
    languages,
    regions,
    certificates,
    validFrom,
    validTo,
    endedAt,
    deputyId,
    deputyFrom,
    deputyTo,
  }
}

/** Every channel with what the register says about it. */
export async function askedChannels(ctx: Ctx): Promise<Map<string, AskedChannel>> {
  const cards = await channelCards(ctx)
  const rows = await ctx.read((tx) =>
    tx.select().from(channelRegister).where(eq(channelRegister.organisationId, ctx.organisationId)),
  )
  const register = new Map(rows.map((row) => [row.channelId, row]))
  return new Map(
    cards.map((card) => {
      const row = register.get(card.id)
      return [
        card.id,
        {
          id: card.id,
          name: `${card.networkName} (${card.handle})`,
          departmentId: row?.departmentId ?? null,
          audiences: row?.audiences ?? [],
          region: row?.region ?? null,
          recognised: row?.recognised ?? false,
        },
      ]
    }),
  )
}

async function helpersOf(ctx: Ctx): Promise<World['helpers']> {
  const named = async (right: 'mandates.manage' | 'policy.manage' | 'organisation.manage') =>
    (await membersWithRight(ctx, right)).map(({ id, name }) => ({ id, name }))
  return {
    mandates: await named('mandates.manage'),
    policy: await named('policy.manage'),
    owners: await named('organisation.manage'),
  }
}

async function quietNow(ctx: Ctx, at: Date): Promise<World['quiet']> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(quietPeriods)
      .where(and(eq(quietPeriods.organisationId, ctx.organisationId), gt(quietPeriods.endsAt, at))),
  )
  const owners = await memberCards(
    ctx,
    rows.map((row) => row.ownerId),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    from: row.startsAt,
    to: row.endsAt,
    owner: owners.get(row.ownerId)?.name ?? 'The owner',
    channelIds: row.channelIds,
  }))
}
