import { unwrap } from '#kernel/result.ts'
import { addRecord, type Given, type KindId, type RecordOf } from '#modules/records/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { engagements, regulated } from './records-investors.ts'
import { costs, headcounts, openings, pulses, separations } from './records-people.ts'
import { outspoken, pickups } from './records-press.ts'
import { eventDays, eventsHeld, prices, prospects } from './records-reach.ts'
import { efforts, recommendations } from './records-research.ts'

/** What each department wrote down yesterday of the last months, by its own head. HR alone sees the openings. */
export function recordDeeds(calendar: Calendar, company: Company): Deed[] {
  const day = (days: number): string => dayAfter(calendar, days)
  const desk = (key: DeskKey): string => company.departmentId(key)
  const enter =
    <K extends KindId>(by: string, keeper: DeskKey, kind: K, rows: readonly RecordOf<K>[]) =>
    async (): Promise<void> => {
      for (const values of rows) {
        const given = { kind, departmentId: desk(keeper), values } as unknown as Given
        unwrap(await addRecord(company.as(by), given))
      }
    }
  const all = [
    enter('camilla.rosen', 'pr', 'pickup', pickups(day)),
    enter('camilla.rosen', 'pr', 'outspoken', outspoken(day)),
    enter('yuki.tanaka', 'product', 'recommendation', recommendations(day)),
    enter('yuki.tanaka', 'product', 'effort', efforts(day)),
    enter('gunnar.lie', 'finance', 'headcount', headcounts(day(-1), desk)),
    enter('gunnar.lie', 'finance', 'separation', separations(day, desk)),
    enter('gunnar.lie', 'finance', 'hiring-cost', costs(day)),
    enter('elin.dahl', 'marketing', 'pulse', pulses(day, desk)),
    enter('kari.solberg', 'hr', 'opening', openings(day, desk)),
    enter('dana.ortiz', 'ir', 'regulated-item', regulated(day)),
    enter('dana.ortiz', 'ir', 'engagement', engagements(day)),
    enter('elin.dahl', 'marketing', 'event-count', eventDays(day)),
    enter('elin.dahl', 'marketing', 'event', eventsHeld(day)),
    enter('elin.dahl', 'marketing', 'paid-cost', prices(day)),
    enter('henrik.strand', 'sales', 'prospect', prospects(day)),
  ]
  return all.map((run, index) => ({ at: calendar.at(-1, 8 + index / 4), run }))
}
