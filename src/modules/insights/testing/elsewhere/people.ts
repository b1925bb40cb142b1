import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { acknowledge } from '#modules/policy/commands/acknowledge.ts'
import { publishPolicy } from '#modules/policy/commands/publish.ts'
import { begun } from '#modules/policy/testing/house.ts'
import type { InboxHouse } from '../happenings.ts'
import { type Next, put, withFact } from './put.ts'

const iso = (ms: number): string => new Date(ms).toISOString()

/** A published policy that one person has acknowledged, two channels, and a mandate that names a topic. */
export async function rulesOfTheHouse(house: InboxHouse, channels: readonly string[]): Promise<void> {
  const { ctx, system, organisationId, agent } = house
  const policyId = await begun(ctx)
  unwrap(await publishPolicy(ctx, { policyId }))
  const at = '2026-01-05T00:00:00Z'
  await withFact(system, 'mandate.granted', organisationId, async (tx) => {
    for (const [index, id] of channels.entries())
      await put(tx, 'channel', {
        ...{
          organisation_id: organisationId,
          id,
          network: 'mastodon',
          remote_id: id,
          handle: `@c${index}`,
          state: 'connected',
        },
        ...{ display_name: 'C', server_url: 'https://fake.example', connected_at: at },
      })
    await put(tx, 'mandate', {
      ...{ organisation_id: organisationId, id: newId(), member_id: agent, topics: ['repairs'] },
      ...{
        verbs: ['publish'],
        channel_ids: [channels[0]],
        valid_from: at,
        source: 'appointed',
        created_at: at,
      },
    })
  })
  unwrap(await acknowledge(ctx, { policyId, number: 1, lang: 'en' }))
}

/** A course is required of somebody; some hold its certificate, of some it is over. */
export async function certified(house: InboxHouse, next: Next, at: number): Promise<void> {
  const { ctx, system, organisationId, agent } = house
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : agent
  const about = {
    ...{ organisation_id: organisationId, course_id: next(2) === 0 ? 'speaking-for-us' : 'safe-accounts' },
    member_id: next(2) === 0 ? me : agent,
  }
  await withFact(system, 'certificate.earned', about.member_id, async (tx) => {
    await tx.execute(`update enrolment set ended_at = now(), ended_why = 'changed'
      where member_id = '${about.member_id}' and course_id = '${about.course_id}' and ended_at is null`)
    await put(tx, 'enrolment', { ...about, id: newId(), by_name: true, required: true, created_at: iso(at) })
    if (next(3) > 0)
      await put(tx, 'certificate', {
        ...{ ...about, id: newId(), version: 1, score: 9, total: 10, earned_at: iso(at) },
        ...{ expires_at: next(3) === 0 ? iso(at + 86_400_000) : null },
      })
  })
}
