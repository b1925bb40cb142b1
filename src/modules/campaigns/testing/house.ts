import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'
import { addCampaign, type CampaignWords } from '../commands/campaigns.ts'
import { addPlacement, type NewPlacement } from '../commands/placements.ts'
import { addVisits, type VisitCount } from '../store/visits.ts'

/** Ten in the morning in Oslo, in winter time. */
export const clock = fixedClock(new Date('2026-03-11T09:00:00Z'))

export const placed: NewPlacement = {
  ...{
    kind: 'print',
    place: 'Bus stop, Torget',
    note: '',
    campaignId: null,
    departmentId: null,
    channelId: null,
  },
  ...{
    ownerId: null,
    standsFrom: '2026-03-01',
    standsUntil: null,
    cost: null,
    currency: null,
    pictureId: null,
  },
  ...{ target: 'https://fjell.example/spring?a=1#top', spokenCode: '', source: 'poster', medium: 'print' },
  ...{ content: '', word: '', alikeToo: false },
}

/** A placement of its own; gives its id and code. */
export async function place(
  ctx: Ctx,
  change: Partial<NewPlacement> = {},
): Promise<{ id: string; code: string }> {
  const { id, link } = unwrap(await addPlacement(ctx, { ...placed, alikeToo: true, ...change }))
  return { id, code: link?.split('/').at(-1) ?? '' }
}

export const campaign: CampaignWords & { lookBackDays: number } = {
  ...{ kind: 'own', name: 'Spring', code: 'spring', goal: '', departmentId: null, programme: 2 },
  ...{ startsOn: '2026-03-05', endsOn: null, ownerId: null, lookBackDays: 7 },
}

export async function campaignOf(ctx: Ctx, change: Partial<typeof campaign> = {}): Promise<string> {
  return unwrap(await addCampaign(ctx, { ...campaign, ...change })).id
}

/** Visits as they stand in the database once they were counted. */
export async function visited(ctx: Ctx, counts: readonly Partial<VisitCount>[]): Promise<void> {
  const base = {
    placementId: '',
    hour: clock.now(),
    sort: 'person',
    origin: 'unknown',
    visits: 1,
    firsts: 1,
  } as const
  await ctx.write((tx) =>
    addVisits(
      tx,
      ctx.organisationId,
      counts.map((one) => ({ ...base, ...one })),
    ),
  )
}

export const systemOf = (app: TestApp) => (organisationId: string) =>
  app.systemCtx(organisationId, 'campaigns.visits')
