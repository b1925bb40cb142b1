import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { saveSettings } from '#modules/incidents/commands/settings.ts'
import { currentSettings } from '#modules/incidents/queries/rows.ts'
import { updateOrganisation } from '#modules/people/commands/update-organisation.ts'
import { leave } from '#modules/people/index.ts'
import { addLoadedRate } from '#modules/planning/commands/rates.ts'
import type { InboxHouse } from '../happenings.ts'
import { type Next, one, put, withFact } from './put.ts'

const DAY = 86_400_000
const iso = (ms: number): string => new Date(ms).toISOString()

type Act = (house: InboxHouse, next: Next, at: number) => Promise<void>

/** The house counts its days by another clock. */
export const otherZone: Act = async ({ ctx }, next) => {
  unwrap(
    await updateOrganisation(ctx, { zone: one(['Europe/Oslo', 'America/New_York', 'Asia/Tokyo'], next) }),
  )
}

/** Updates about an incident are due at other times, in those that are over as well. */
export const otherUpdates: Act = async ({ ctx }, next) => {
  const { version, settings } = await ctx.read((tx) => currentSettings(ctx, tx))
  const updates = { 1: 10 + next(50), 2: 60 + next(200), 3: 300 + next(900), 4: null }
  unwrap(await saveSettings(ctx, { version, settings: { ...settings, updates }, reason: 'r' }))
}

/** Nobody shall speak with the market for some days, which may be over already. */
export const quiet: Act = async ({ system, organisationId, agent }, _next, at) => {
  const id = newId()
  await withFact(system, 'quiet.set', id, (tx) =>
    put(tx, 'quiet_period', {
      ...{
        organisation_id: organisationId,
        id,
        name: 'Results',
        starts_at: iso(at),
        ends_at: iso(at + 9 * DAY),
      },
      ...{ owner_id: agent, created_at: iso(at) },
    }),
  )
}

/** An hour costs something else from a day on. */
export const otherRate: Act = async ({ ctx }, next, at) => {
  unwrap(
    await addLoadedRate(ctx, {
      ...{
        name: 'Everybody',
        departmentId: null,
        validFrom: iso(at).slice(0, 10),
        minor: 30_000 + next(60_000),
      },
      ...{ currency: 'NOK', people: 5 },
    }),
  )
}

/** Somebody has a post out, and leaves or stays. */
export const goes = async (house: InboxHouse, staff: string[], next: Next, at: number): Promise<void> => {
  const id = staff.pop()
  if (id === undefined) return
  const post = newId()
  const { system, organisationId, marketing } = house
  await withFact(system, 'post.live', post, (tx) =>
    put(tx, 'post', {
      ...{
        organisation_id: organisationId,
        id: post,
        kind: 'post',
        channel_id: newId(),
        author_id: id,
        title: 'T',
      },
      ...{
        text: 'T',
        media: [],
        digest: 'd',
        decided_subject_id: post,
        state: 'live',
        department_id: marketing,
      },
      ...{ due_at: iso(at), next_attempt_at: iso(at), live_at: iso(at), created_at: iso(at) },
    }),
  )
  if (next(2) === 0) unwrap(await leave(house.ctx, { memberId: id }))
}
