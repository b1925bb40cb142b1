import { type Clock, fixedClock } from '#kernel/clock.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import {
  addMember,
  createDepartment,
  type DepartmentKind,
  memberActor,
  type RoleId,
} from '#modules/people/index.ts'
import { fake } from '#networks/fake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createCtx } from '#platform/ctx.ts'
import { password, testApp } from '#tests/support/app.ts'
import { enterWording } from '../commands/enter.ts'
import { proposeFact } from '../commands/propose.ts'
import { approveWording } from '../commands/settle.ts'
import type { FactInput } from '../contract.ts'

/** The whole house with the fake network and a clock that stands, at first where the queue’s own clock is. */
export async function factsHouse() {
  const clock = fixedClock(new Date())
  const app = await testApp({ networks: [fake], clock: clock as Clock, allowHosts: ['127.0.0.1'] })
  let count = 0
  return {
    ...app,
    clock,
    /** An organisation with all departments of the matrix; `in('hr', 'Name', …roles)` puts a member into one. */
    async organisation(name?: string) {
      const org = await app.organisation(name)
      const kinds: DepartmentKind[] = ['executive', 'finance', 'legal', 'ir']
      for (const kind of kinds)
        unwrap(await createDepartment(org.ctx, { name: kind, kind, parentId: null, headMemberId: null }))
      const { departmentCards } = await import('#modules/people/index.ts')
      const departments = await departmentCards(org.ctx)
      return {
        ...org,
        async in(kind: DepartmentKind, memberName: string, ...roles: RoleId[]) {
          count += 1
          const departmentId = departments.find((one) => one.kind === kind)?.id ?? null
          const email = `facts${count}-${process.pid}@example.org`
          const added = unwrap(
            await addMember(org.ctx, { name: memberName, email, roles, password, departmentId }),
          )
          await app.drain()
          const membership = await memberActor(app.engine.db, added.userId ?? '')
          if (!membership) throw new Error('not an active member')
          return { id: added.memberId, ctx: createCtx(app.engine, membership) }
        },
      }
    },
  }
}

export type FactsHouse = Awaited<ReturnType<typeof factsHouse>>
export type FactsOrganisation = Awaited<ReturnType<FactsHouse['organisation']>>

export const positioning = (more: Partial<FactInput> = {}): FactInput => ({
  kind: 'free',
  name: 'What we make',
  source: { text: 'Brand book, page 2', url: null },
  wording: { lang: 'en', text: 'Clothes for hills and huts' },
  ...more,
})

/** Proposes, approves and enters by three people; gives the ids. */
export async function liveFact(
  people: { readonly proposer: Ctx; readonly approvers: readonly Ctx[]; readonly enterer: Ctx },
  input: FactInput,
) {
  const made = unwrap(await proposeFact(people.proposer, input))
  for (const approver of people.approvers)
    unwrap(await approveWording(approver, { wordingId: made.wordingId }))
  unwrap(await enterWording(people.enterer, { wordingId: made.wordingId }))
  return made
}

/** The words of a refusal; fails when it was none. */
export function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('This should have been refused.')
  return result.error.message
}
