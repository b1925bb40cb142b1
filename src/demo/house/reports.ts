import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { nextReportSlot, saveReport, sendDueReport, shareFigures } from '#modules/reports/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const ZONE = 'Europe/Oslo'
const DAY = 24 * HOUR

type Draft = Omit<Parameters<typeof saveReport>[1], 'id'>
type Schedule = Parameters<typeof nextReportSlot>[0]

/** A report a month to marketing and finance and one a week to the service desk, with their editions kept, and a link that is live. */
export function reportDeeds({ now }: Calendar, company: Company): Deed[] {
  const elin = () => company.as('elin.dahl')
  const before = (days: number): Date => new Date(now.getTime() - days * DAY)
  const monthly = {
    schedule: { every: 'month', day: 2, hour: 8 } as const,
    draft: (): Draft => ({
      name: 'How we did last month',
      note: 'For the heads of marketing and finance. What is unknown says why; ask me about the rest.',
      metricIds: ['first-response-time', 'conversations', 'posts-live', 'coded-visits', 'net-sentiment'],
      ...{ departmentId: null, period: 'last-month', language: 'en', outside: [], leaveOut: true },
      memberIds: [company.memberId('elin.dahl'), company.memberId('gunnar.lie')],
      schedule: monthly.schedule,
    }),
  }
  const weekly = {
    schedule: { every: 'week', weekday: 0, hour: 7 } as const,
    draft: (): Draft => ({
      name: 'The service desk, week by week',
      note: '',
      metricIds: ['first-response-time', 'conversations', 'resolution-time', 'satisfaction'],
      ...{ departmentId: company.departmentId('service'), period: 'last-week', language: 'en' },
      ...{ outside: [], leaveOut: true },
      memberIds: [company.memberId('astrid.moe'), company.memberId('elin.dahl')],
      schedule: weekly.schedule,
    }),
  }
  const share = async (): Promise<void> => {
    const contents = { metricIds: null, departmentId: null, period: 'last-28-days', language: 'en' } as const
    const how = { reportId: null, days: 30, password: null }
    unwrap(await shareFigures(elin(), { name: 'What we do on social media', ...contents, ...how }))
  }
  // HR is restricted since 27 days: an edition of before would show what its owner may not see any more.
  return [...runs(monthly, before(26)), ...runs(weekly, before(16)), { at: before(2), run: share }]

  /** Makes a report, and its editions of every slot since. */
  function runs(report: { schedule: Schedule; draft: () => Draft }, begun: Date): Deed[] {
    const made = { id: '' }
    const slots: Date[] = []
    for (let at = begun; at < now; at = slots.at(-1) ?? now)
      slots.push(nextReportSlot(report.schedule, ZONE, at))
    const send = async (): Promise<void> => {
      const ctx = elin().as({ kind: 'system', name: 'reports' })
      await sendDueReport(ctx, made.id)
      // The company has a mail server; whoever looks at its story has none.
      await ctx.write((tx) =>
        tx.execute(sql`update mail set state = 'sent', body = null, detail = null, sent_at = ${ctx.now().toISOString()}
          where organisation_id = ${ctx.organisationId} and kind = 'report' and state in ('kept', 'waiting')`),
      )
    }
    const make = async (): Promise<void> => {
      made.id = unwrap(await saveReport(elin(), { id: null, ...report.draft() })).id
    }
    const past = slots.map((at) => new Date(at.getTime() + 60_000)).filter((at) => at < now)
    return [{ at: begun, run: make }, ...past.map((at) => ({ at, run: send }))]
  }
}
