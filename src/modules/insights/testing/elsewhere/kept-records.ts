import { unwrap } from '#kernel/result.ts'
import { withdrawRecord } from '#modules/records/commands/withdraw-record.ts'
import { addRecord, type Given, type KindId, type RecordOf } from '#modules/records/index.ts'
import { engagement, item, opening, pickup, recommendation } from '#modules/records/testing/rows.ts'
import type { InboxHouse } from '../happenings.ts'
import { type Next, one } from './put.ts'

export interface Kept {
  readonly known: { readonly kind: KindId; readonly id: string }[]
  count: number
}

const DAY = 86_400_000
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const today = Date.parse('2026-03-11T00:00:00Z')
const monthEnds = ['2025-12-31', '2026-01-31', '2026-02-28']

/** Enters a row of a kind by the command, as somebody of the house would; some are taken back. */
async function enter<K extends KindId>(
  house: InboxHouse,
  kept: Kept,
  kind: K,
  values: RecordOf<K>,
): Promise<void> {
  const departmentId = kept.count % 2 === 0 ? house.service : house.marketing
  const given = { kind, departmentId, values } as unknown as Given
  const made = await addRecord(house.ctx, given)
  if (made.ok) kept.known.push({ kind, id: made.value.id })
}

/** What departments enter: one row of any kind, on any day of the last weeks. */
export async function entered(house: InboxHouse, kept: Kept, next: Next, at: number): Promise<void> {
  kept.count += 1
  const no = String(kept.count)
  const day = dayOf(Math.min(at, today - DAY))
  const later = (days: number): string => dayOf(Math.min(today, Date.parse(day) + days * DAY))
  const unit = kept.count % 2 === 0 ? house.service : house.marketing
  const may = <T>(value: T): T | null => (next(6) === 0 ? null : value)
  const money = { currency: 'NOK' }
  const acts: (() => Promise<void>)[] = [
    () =>
      enter(house, kept, 'pickup', {
        ...pickup({ day, outlet: `Paper ${no}`, story: `Story ${next(4)}`, paid: next(7) === 0 }),
        ...{
          tier: one(['top', 'regional'] as const, next),
          tone: one(['positive', 'negative'] as const, next),
        },
        ...{ keyMessage: next(2) === 0, link: may('https://a.example/1') },
      }),
    () =>
      enter(house, kept, 'outspoken', {
        ...{ name: `N${no}`, handle: `person${next(9)}x${no}`, profile: null, topic: 'T', listedOn: day },
        ...{ keepUntil: '2026-12-31', doNotContact: next(4) === 0, note: 'why' },
      }),
    () => {
      const [decided, built] = [may(later(3)), may(later(9))]
      // Some are old enough to ask what became of them within a year.
      const capturedOn = dayOf(Date.parse(day) - (next(2) === 0 ? next(420) * DAY : 0))
      return enter(house, kept, 'recommendation', {
        ...recommendation(`R${no}`, { capturedOn, fromCustomer: next(3) > 0, reason: 'r' }),
        ...{
          decision: decided === null ? null : one(['adopted', 'declined'] as const, next),
          decidedOn: decided,
        },
        ...{ builtOn: decided === null ? null : built, releasedOn: decided && built ? may(later(15)) : null },
      })
    },
    () =>
      enter(house, kept, 'effort', {
        ...{ day, method: one(['listening', 'survey', 'forums', 'panel'] as const, next), what: no },
        ...{ hours: 1 + next(20), spend: may(100 + next(900)), ...money },
      }),
    async () => {
      const month = one(monthEnds, next)
      const people = 12 + next(30)
      await enter(house, kept, 'headcount', { day: month, unit, people })
      // Whoever counts heads asks them as well; no chance of its own, and never taken back.
      const asked = { day, unit, answers: people + 10, helped: people, knowWhom: 12, source: `P${no}` }
      await enter(house, { ...kept, known: [] }, 'pulse', asked)
    },
    () =>
      enter(house, kept, 'separation', {
        ...{ code: `S${no}`, day, unit, kind: one(['voluntary', 'end-of-contract'] as const, next) },
      }),
    () =>
      enter(house, kept, 'opening', {
        ...opening(`O${no}`, unit, {
          approvedOn: dayOf(Date.parse(day) - (5 + next(40)) * DAY),
          acceptedOn: day,
        }),
        ...{ candidateOn: may(dayOf(Date.parse(day) - next(5) * DAY)), holdDays: next(4) },
        source: one(['social', 'job-board'] as const, next),
      }),
    () =>
      enter(house, kept, 'regulated-item', {
        ...item(`I${no}`, { publishedOn: day, clearedOn: may(dayOf(Date.parse(day) - DAY)) }),
        ...{
          filingId: next(4) === 0 ? '' : `F${no}`,
          recognised: next(4) > 0,
          archiveHash: next(4) === 0 ? '' : 'a'.repeat(64),
        },
      }),
    () =>
      enter(house, kept, 'engagement', {
        ...engagement(`Piece ${next(3)}`, { day, count: 1 + next(5), note: no, replied: next(2) === 0 }),
        who: one(['investor', 'analyst', 'unclassified'] as const, next),
      }),
    () =>
      enter(house, kept, 'prospect', {
        ...{ code: `P${no}`, firstSeenOn: day, touchedOn: may(dayOf(Date.parse(day) - next(60) * DAY)) },
        ...{ firstTouch: false, existing: next(5) === 0, note: '' },
      }),
    () =>
      enter(house, kept, 'hiring-cost', {
        ...{ from: day, until: later(5), side: one(['external', 'internal'] as const, next), what: no },
        ...{ amount: 100 + next(900), ...money, key: '', comparable: next(2) === 0 },
      }),
    () =>
      enter(house, kept, 'event-count', {
        ...{
          event: `E${next(3)}`,
          startsOn: '2026-02-20',
          endsOn: '2026-02-20',
          day,
          from: one(['guests', 'staff', 'outside'] as const, next),
        },
        ...{ views: next(90), comments: next(9), posts: next(5) },
      }),
  ]
  await one(acts, next)()
}

/** An entry is taken back. */
export async function withdrawn(house: InboxHouse, kept: Kept, next: Next): Promise<void> {
  if (kept.known.length === 0) return
  const { kind, id } = one(kept.known, next)
  unwrap(await withdrawRecord(house.ctx, { kind, id, withdrawn: next(3) > 0 }))
}
