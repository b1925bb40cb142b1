import { and, asc, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards, organisation, organisationIds } from '#modules/people/index.ts'
import { certificatesOf } from '#modules/training/index.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { stateOf } from '../domain/flags.ts'
import { type Audience, isDeputy } from '../domain/mandate.ts'
import { mandates } from '../tables.ts'
import { toMandate } from './world.ts'

interface Place {
  readonly networkName: string
  readonly handle: string
}

export interface WhoSpeaks {
  readonly organisation: string
  readonly channels: (Place & { url: string | null })[]
  readonly speakers: {
    name: string
    title: string | null
    topics: string[] | null
    audiences: Audience[] | null
    languages: string[] | null
    channels: Place[] | null
    deputy: string | null
  }[]
  readonly asOf: string
}

/** The public page. Where several organisations live in one house, the address says which. */
export async function whoSpeaks(engine: Engine, wanted: string | undefined): Promise<Result<WhoSpeaks>> {
  const ids = await organisationIds(engine.db)
  const id = wanted ? ids.find((one) => one === wanted) : ids.length === 1 ? ids[0] : undefined
  if (!id) return refuse('not_found', 'There is no such page here.')
  const ctx = createCtx(engine, { organisationId: id, actor: { kind: 'system', name: 'public page' } })
  return ok(await publicRegister(ctx))
}

/** Only mandates marked public, in force, of people who are here: names and titles, no addresses. */
async function publicRegister(ctx: Ctx): Promise<WhoSpeaks> {
  const now = ctx.now()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          eq(mandates.public, true),
          isNull(mandates.endedAt),
        ),
      )
      .orderBy(asc(mandates.createdAt)),
  )
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => (row.deputyId ? [row.memberId, row.deputyId] : [row.memberId])),
  )
  const certificates = await certificatesOf(
    ctx,
    rows.map((row) => row.memberId),
    now,
  )
  const channels = (await channelCards(ctx)).filter(
    (card) => card.canPublish && card.state !== 'disconnected',
  )
  const places = new Map(channels.map(({ id, networkName, handle }) => [id, { networkName, handle }]))
  const speakers = rows.flatMap((row) => {
    const person = people.get(row.memberId)
    const held = (certificates.get(row.memberId) ?? []).map((one) => one.courseId)
    const locked = row.certificates.some((course) => !held.includes(course))
    const mandate = toMandate(row)
    if (person?.status !== 'active' || stateOf(mandate, locked, now) !== 'valid') return []
    const deputy = row.deputyId && isDeputy(mandate, row.deputyId, now) ? people.get(row.deputyId) : undefined
    return [
      {
        name: person.name,
        title: person.title,
        topics: row.topics,
        audiences: row.audiences as Audience[] | null,
        languages: row.languages,
        channels: row.channelIds?.flatMap((id) => places.get(id) ?? []) ?? null,
        deputy: deputy?.status === 'active' ? deputy.name : null,
      },
    ]
  })
  const { name } = await organisation(ctx)
  const shown = channels.map(({ networkName, handle, profileUrl: url }) => ({ networkName, handle, url }))
  return { organisation: name, channels: shown, speakers, asOf: now.toISOString() }
}
