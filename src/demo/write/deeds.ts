import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { needsReconnection } from '#modules/channels/index.ts'
import { liftPause, setPause } from '#modules/governance/index.ts'
import { invite, leave, planChange } from '#modules/people/index.ts'
import { LOST } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { addressOf, comingAndGoing, employeeOf, OWNER } from '../company/people.ts'
import { type Calendar, dayAfter, HOUR } from '../story/calendar.ts'
import { RECALL_DAY } from '../story/phases.ts'
import type { Deed } from './deed.ts'
import { LOST_REASON, lostAt } from './listening.ts'

/** What happened once or twice in three months: a colleague left, another is coming, publishing stood still. */
export function deeds(calendar: Calendar, company: Company): Deed[] {
  const { now } = calendar
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
  let pauseId = ''
  return [
    {
      at: calendar.at(RECALL_DAY - 9, 15),
      run: async () =>
        void unwrap(await leave(company.as(OWNER), { memberId: company.memberId(comingAndGoing.left) })),
    },
    {
      at: calendar.at(RECALL_DAY, 20.5),
      run: async () => {
        const reason = 'the buckle; nothing but statements until we know more'
        pauseId = unwrap(
          await setPause(company.as('elin.dahl'), { scope: 'organisation', scopeId: null, reason }),
        ).id
      },
    },
    {
      at: calendar.at(RECALL_DAY + 1, 8.7),
      run: async () => void unwrap(await liftPause(company.as('elin.dahl'), { id: pauseId })),
    },
    { at: ago(41), run: () => inviteNewcomer(calendar, company) },
    {
      at: lostAt(now),
      run: async () => void (await needsReconnection(company.system, company.channel(LOST).id, LOST_REASON)),
    },
  ]
}

async function inviteNewcomer(calendar: Calendar, company: Company): Promise<void> {
  const { key, name, title, desk, manager, roles } = employeeOf(comingAndGoing.invited)
  const { memberId } = unwrap(
    await invite(company.as(OWNER), {
      name,
      email: addressOf(key),
      title,
      departmentId: desk ? company.departmentId(desk) : null,
      managerId: manager ? company.memberId(manager) : null,
      roles,
      locale: 'en',
    }),
  )
  const ruth = company.as(OWNER)
  unwrap(await planChange(ruth, { memberId, kind: 'join', onDay: dayAfter(calendar, 6), move: null }))
  const { languages } = employeeOf(key)
  await company.system.write((tx) =>
    tx.execute(
      sql`update member set languages = array[${sql.join(
        languages.map((tag) => sql`${tag}`),
        sql`, `,
      )}]::text[] where organisation_id = ${company.organisationId} and id = ${memberId}`,
    ),
  )
}
