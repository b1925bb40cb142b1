import { unwrap } from '#kernel/result.ts'
import { startImport, uploadList } from '#modules/directory/index.ts'
import {
  assignRole,
  createRole,
  leave,
  planChange,
  updateDepartment,
  updateMember,
} from '#modules/people/index.ts'
import type { Company } from '../company/company.ts'
import { comingAndGoing, LEAVING, OWNER } from '../company/people.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { ownHours, skillsList } from './skills.ts'

/** Who comes, goes and moves; HR’s desk for its own people only; a role the catalogue does not have. */
export function directoryDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const ruth = () => company.as(OWNER)
  const plan = (key: string, kind: 'leave' | 'move', days: number) => async () => {
    const move = kind === 'move' ? { title: 'Repair bench, Bergen and Leeds' } : null
    unwrap(
      await planChange(ruth(), {
        memberId: company.memberId(key),
        kind,
        onDay: dayAfter(calendar, days),
        move,
      }),
    )
  }
  return [
    { at: at(-60, 10), run: () => bringInSkills(company) },
    { at: at(-59, 9), run: () => setHours(company) },
    {
      at: at(-27, 9.1),
      run: async () =>
        void unwrap(
          await updateDepartment(ruth(), { departmentId: company.departmentId('hr'), restricted: true }),
        ),
    },
    { at: at(-22, 14), run: () => giveStoreRole(company) },
    {
      at: at(-7, 16),
      run: async () =>
        void unwrap(await leave(ruth(), { memberId: company.memberId(comingAndGoing.leftLately) })),
    },
    { at: at(-3, 9.4), run: plan(LEAVING, 'leave', 9) },
    { at: at(-2, 9.8), run: plan('ola.bratland', 'move', 12) },
  ]
}

async function giveStoreRole(company: Company): Promise<void> {
  const ruth = company.as(OWNER)
  const role = unwrap(
    await createRole(ruth, {
      name: 'Store ambassador',
      rights: ['inbox.answer', 'publish.draft'],
      competencies: [
        'Knows the season’s range',
        'Answers within the day',
        'Hands on what is not about a shop',
      ],
    }),
  )
  for (const [key, handle, region] of [
    ['matteo.ricci', 'fjell_de', 'at'],
    ['tom.ashworth', 'fjell_uk', 'gb'],
  ] as const)
    unwrap(
      await assignRole(ruth, {
        memberId: company.memberId(key),
        role: role.id,
        departmentIds: [company.departmentId('sales')],
        channelIds: [company.channel(handle).id],
        topics: ['stockists'],
        regions: [region],
        validTo: null,
      }),
    )
}

async function bringInSkills(company: Company): Promise<void> {
  const ruth = company.as(OWNER)
  const bytes = new TextEncoder().encode(skillsList())
  const { importId } = unwrap(await uploadList(ruth, { fileName: 'who-knows-what.csv', bytes }))
  unwrap(await startImport(ruth, { importId }))
}

async function setHours(company: Company): Promise<void> {
  for (const [key, week] of Object.entries(ownHours))
    unwrap(
      await updateMember(company.as(OWNER), {
        memberId: company.memberId(key),
        workingHours: { week, holidays: [] },
      }),
    )
}
