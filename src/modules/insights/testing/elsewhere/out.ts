import { newId } from '#kernel/ids.ts'
import type { InboxHouse } from '../happenings.ts'
import { change, type Next, one, put, withFact } from './put.ts'

const DAY = 86_400_000
const iso = (ms: number): string => new Date(ms).toISOString()

export interface Out {
  readonly channels: readonly [string, string]
  readonly posts: string[]
}

type Act = (house: InboxHouse, out: Out, next: Next, at: number) => Promise<void>

/** A post went out, by the hand of one of two people, and its network told what it was asked at the moments that have been. */
export const post: Act = async (
  { system, organisationId, agent, ctx, service, marketing },
  out,
  next,
  at,
) => {
  const id = newId()
  const place = next(2)
  const owner = ctx.actor.kind === 'member' ? ctx.actor.memberId : agent
  const about = { organisation_id: organisationId, channel_id: out.channels[place] }
  const by = { author_id: next(3) === 0 ? owner : agent, department_id: next(2) === 0 ? service : marketing }
  await withFact(system, 'post.live', id, async (tx) => {
    await put(tx, 'post', {
      ...{
        ...about,
        ...by,
        id,
        kind: next(5) === 0 ? 'reply' : 'post',
        title: 'T',
        text: `Text ${id}`,
        media: [],
      },
      ...{ digest: 'd', decided_subject_id: id, state: 'live', due_at: iso(at), next_attempt_at: iso(at) },
      ...{ live_at: iso(at), created_at: iso(at) },
    })
    await put(tx, 'measured_post', {
      ...{ ...about, ...by, post_id: id, network: place === 0 ? 'fake' : 'mastodon', live_at: iso(at) },
      ...{ ours_at: iso(at) },
    })
    const told = (most: number): number | null => (next(6) === 0 ? null : next(most))
    for (const [moment, days] of [
      ['24h', 1],
      ['7d', 7],
      ['28d', 28],
    ] as const) {
      if (at + days * DAY > Date.parse('2026-03-11T12:00:00Z')) continue
      await put(tx, 'post_figure', {
        ...{ organisation_id: organisationId, post_id: id, moment, due_at: iso(at + days * DAY) },
        ...{ taken_at: iso(at + days * DAY), late: next(8) === 0, views: told(5000), likes: told(90) },
        ...{ shares: told(40), replies: told(20), unknown: {}, definition: 'd', definition_words: 'd' },
      })
    }
  })
  out.posts.push(id)
}

/** A post is gone from its network: noticed, or taken down by us; what was told of it stays. */
export const gone: Act = async ({ system, organisationId }, out, next, at) => {
  if (out.posts.length === 0) return
  const id = one(out.posts, next)
  await withFact(system, 'post.removed', id, (tx) =>
    change(tx, ['post', id], { organisation_id: organisationId, url: iso(at) }),
  )
}

/** Somebody set how often a channel shall speak. */
export const target: Act = async ({ system, organisationId, agent }, out, next, at) => {
  const id = newId()
  await withFact(system, 'calendar-target.set', id, async (tx) => {
    await tx.execute(`delete from calendar_target where channel_id = '${out.channels[0]}'`)
    await put(tx, 'calendar_target', {
      ...{ organisation_id: organisationId, id, channel_id: out.channels[0], per_week: 1 + next(3) },
      ...{ created_by: agent, created_at: iso(Math.min(at, Date.parse('2026-02-10T00:00:00Z'))) },
    })
  })
}

/** A consent was asked for; sometimes it came, sometimes late, sometimes the words changed meanwhile. */
export const consent: Act = async ({ system, organisationId, agent }, _out, next, at) => {
  const id = newId()
  const settled = next(4) === 0 ? null : at + (5 + next(900)) * 60_000
  const voided = next(9) === 0
  await withFact(system, 'approval.requested', id, (tx) =>
    put(tx, 'approval_request', {
      ...{
        organisation_id: organisationId,
        id,
        decision_id: newId(),
        subject_type: 'draft',
        subject_id: newId(),
      },
      ...{ digest: 'd', title: 'T', author_id: agent, any_of: [], label: 'L', preview: [] },
      ...{
        state: voided ? 'voided' : settled === null ? 'open' : 'granted',
        due_at: iso(at + 4 * 3_600_000),
      },
      ...{ overdue_at: settled === null || settled > at + 4 * 3_600_000 ? iso(at + 4 * 3_600_000) : null },
      ...{ created_at: iso(at), settled_at: settled === null || voided ? null : iso(settled) },
    }),
  )
}

/** Somebody was asked how it was, and answered more often than not. */
export const asked: Act = async ({ system, organisationId, agent, service }, out, next, at) => {
  const id = newId()
  const score = next(5) === 0 ? null : 1 + next(5)
  await withFact(system, 'satisfaction.answered', id, (tx) =>
    put(tx, 'satisfaction_ask', {
      ...{ organisation_id: organisationId, id, token_hash: `\\x${id.replaceAll('-', '')}` },
      ...{ conversation_id: newId(), department_id: service, channel_id: out.channels[0], member_id: agent },
      ...{ made_at: iso(at), sent_at: iso(at), expires_at: iso(at + 30 * DAY), score },
      ...{ answered_at: score === null ? null : iso(at + 3_600_000) },
    }),
  )
}
