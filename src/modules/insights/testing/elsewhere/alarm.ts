import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { InboxHouse } from '../happenings.ts'
import { change, type Next, one, put, withFact } from './put.ts'

const MINUTE = 60_000
const iso = (ms: number): string => new Date(ms).toISOString()
const now = Date.parse('2026-03-11T12:00:00Z')

export interface Alarm {
  readonly channel: string
  readonly incidents: string[]
  readonly signals: string[]
  readonly drifts: string[]
}

type Act = (house: InboxHouse, alarm: Alarm, next: Next, at: number) => Promise<void>

/** An incident with its hours and updates; some times of it are not known. */
export const incident: Act = async ({ system, organisationId, service, marketing }, alarm, next, at) => {
  const id = newId()
  const maybe = (most: number): string | null =>
    next(4) === 0 ? null : iso(Math.min(now, at + (1 + next(most)) * MINUTE))
  const severity = 1 + next(3)
  await withFact(system, 'incident.opened', id, async (tx) => {
    await put(tx, 'incident', {
      ...{
        organisation_id: organisationId,
        id,
        number: alarm.incidents.length + 1,
        title: 'I',
        summary: 's',
      },
      ...{ scenario: 'other', department_id: next(2) === 0 ? service : marketing, parts: [] },
      ...{
        state: one(['suspected', 'open', 'closed', 'closed', 'none'], next),
        severity,
        settings_version: 1,
      },
      ...{
        first_at: iso(at - next(200) * MINUTE),
        signal_at: maybe(1),
        opened_at: iso(at),
        claimed_at: maybe(60),
      },
      ...{
        spoken_at: maybe(300),
        recovered_at: maybe(3000),
        closed_at: iso(Math.min(now, at + 600 * MINUTE)),
      },
      ...{ severity_at: iso(at), updated_at: iso(at), changed_at: iso(at) },
    })
    const entry = (kind: string, after: number, data: object) =>
      put(tx, 'incident_entry', {
        ...{ organisation_id: organisationId, id: newId(), incident_id: id, at: iso(at + after * MINUTE) },
        ...{ written_at: iso(at), kind, text: '', data },
      })
    await entry('opened', 0, { severity })
    for (let more = next(4), after = 0; more > 0; more -= 1) {
      after += 10 + next(120)
      await entry('update', after, {})
    }
    // Hour by hour for ten days, sour at first: the mood has time to come back.
    if (next(5) > 0)
      await tx.execute(sql`insert into incident_hour (organisation_id, incident_id, at, mentions, authors, negative, positive,
          known, press, baseline)
        select ${organisationId}::uuid, ${id}::uuid, date_trunc('hour', ${iso(at)}::timestamptz) + h * interval '1 hour',
          40 - h / 6, 3, case when h < 9 then 20 - h else 3 end, h / 20, 25, 0, 4 from generate_series(0, 239) h`)
  })
  alarm.incidents.push(id)
}

/** An incident turned out to be part of another. */
export const mergedIncident: Act = async ({ system }, alarm, next) => {
  if (alarm.incidents.length < 2) return
  const [id, into] = [one(alarm.incidents, next), one(alarm.incidents, next)]
  if (id === into) return
  await withFact(system, 'incident.merged', id, (tx) => change(tx, ['incident', id], { merged_into: into }))
}

/** A signal, which somebody may settle later. */
export const signal: Act = async ({ system, organisationId }, alarm, next, at) => {
  const id = newId()
  await withFact(system, 'signal.raised', id, (tx) =>
    put(tx, 'signal', {
      ...{
        organisation_id: organisationId,
        id,
        kind: 'volume',
        kinds: ['volume'],
        root_key: id,
        state: 'open',
      },
      ...{ started_at: iso(at), raised_at: iso(at), last_at: iso(at), parts: [], told: {}, mention_ids: [] },
      ...(next(5) === 0 ? {} : verdict(next, at)),
    }),
  )
  alarm.signals.push(id)
}

const verdict = (next: Next, at: number) => ({
  ...{ verdict: next(3) === 0 ? 'noise' : 'real', verdict_reason: 'r' },
  verdict_at: iso(Math.min(now, at + next(6000) * MINUTE)),
})

export const settled: Act = async ({ system }, alarm, next, at) => {
  if (alarm.signals.length === 0) return
  const id = one(alarm.signals, next)
  await withFact(system, 'signal.confirmed', id, (tx) => change(tx, ['signal', id], verdict(next, at)))
}

/** A profile says something else than the register, until somebody mends it. */
export const drift: Act = async ({ system, organisationId }, alarm, next, at) => {
  const id = newId()
  await withFact(system, 'profile.drifted', id, async (tx) => {
    if (alarm.drifts.length === 0)
      await put(tx, 'profile_reading', {
        ...{
          organisation_id: organisationId,
          channel_id: alarm.channel,
          tried_at: iso(now),
          read_at: iso(now),
        },
      })
    await put(tx, 'profile_drift', {
      ...{
        organisation_id: organisationId,
        id,
        channel_id: alarm.channel,
        field: `field${alarm.drifts.length}`,
        expected: 'a',
      },
      ...{ found: 'b', opened_at: iso(at) },
      ...(next(2) === 0
        ? { closed_at: iso(Math.min(now, at + next(9000) * MINUTE)), closed_how: 'agrees' }
        : {}),
    })
  })
  alarm.drifts.push(id)
}
