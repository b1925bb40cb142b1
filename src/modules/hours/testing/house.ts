import { unwrap } from '#kernel/result.ts'
import { assignRole, createRole, departmentCards, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'
import type { TypedHours } from '../domain/judge.ts'

/** Monday to Friday from one time to another, in Oslo. */
export function weekdaysFrom(from: string, to: string, more: Partial<TypedHours> = {}): TypedHours {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }))
  return { zone: 'Europe/Oslo', week, closed: [], extra: [], ...more }
}

/** An organisation with its departments by name and ways to place people in them. */
export async function hoursHouse(app: TestApp) {
  const organisation = await app.organisation()
  const { ctx } = organisation
  const departments = await departmentCards(ctx)
  const department = (name: string): string => {
    const found = departments.find((card) => card.name === name)
    if (!found) throw new Error(`no department ${name}`)
    return found.id
  }
  return {
    ...organisation,
    department,
    /** A member of a department; `managerId` is whom they report to. */
    async worker(name: string, departmentName: string, managerId?: string) {
      const member = await organisation.member(name, 'agent')
      const place = { departmentId: department(departmentName), ...(managerId ? { managerId } : {}) }
      unwrap(await updateMember(ctx, { memberId: member.id, ...place }))
      return { id: member.id, ctx: await organisation.as(member.id) }
    },
    /** Somebody who manages the people of one department and holds no other right. */
    async headOf(name: string, departmentName: string): Promise<{ id: string; ctx: Ctx }> {
      const member = await organisation.member(name)
      const rights = ['people.manage'] as const
      const made = await createRole(ctx, { name: `${departmentName} people`, rights, competencies: [] })
      const where = {
        departmentIds: [department(departmentName)],
        channelIds: null,
        topics: null,
        regions: null,
      }
      const gift = { memberId: member.id, role: unwrap(made).id, validTo: null, ...where }
      unwrap(await assignRole(ctx, gift))
      await app.drain()
      return { id: member.id, ctx: await organisation.as(member.id) }
    },
  }
}
