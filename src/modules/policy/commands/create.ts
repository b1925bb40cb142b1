import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards, membersWithRight, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sectionIds } from '../domain/sections.ts'
import { starterText, starterTitle } from '../domain/starter/starter.ts'
import { policyCreated } from '../events.ts'
import { allowManage, memberOf, sentences } from '../policy.ts'
import { insertPolicy, insertSections } from '../store/policy.ts'

export interface NewPolicy {
  readonly departmentId: string | null
  readonly languages: readonly string[]
  readonly starter: boolean
}

const GRACE_DAYS = 14

/** Begins the company policy or a supplement of a department. The one who begins it is its owner until changed. */
export async function createPolicy(ctx: Ctx, input: NewPolicy): Promise<Result<{ id: string }>> {
  const allowed = await allowManage(ctx, input.departmentId, sentences.write)
  if (!allowed.ok) return allowed
  const { organisationId } = ctx
  const now = ctx.now()
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const department = input.departmentId
      ? (await departmentCards(ctx)).find((card) => card.id === input.departmentId)
      : null
    if (department === undefined) return refuse('not_found', 'This department is not here any more.')
    const id = newId(now.getTime())
    const me = memberOf(ctx)
    const first = input.languages[0] ?? 'en'
    const added = await insertPolicy(tx, {
      organisationId,
      id,
      kind: department ? 'supplement' : 'company',
      departmentId: input.departmentId,
      title: department ? `${starterTitle(first)}: ${department.name}` : starterTitle(first),
      ownerId: me,
      reviewOn: null,
      languages: [...input.languages],
      required: true,
      graceDays: GRACE_DAYS,
      legalConsent: false,
      public: false,
      revision: 1,
      createdAt: now,
      createdBy: me,
      changedAt: now,
      changedBy: me,
    })
    if (!added)
      return refuse(
        'conflict',
        department ? `${department.name} has a supplement already.` : 'There is a company policy already.',
      )
    if (input.starter && !department) {
      const { name } = await organisation(ctx)
      const contact = await contactOf(ctx, me)
      await insertSections(
        tx,
        input.languages.flatMap((lang) => {
          const text = starterText(lang, name, contact)
          return sectionIds.flatMap((section) => {
            const body = text[section]
            const row = {
              organisationId,
              policyId: id,
              section,
              lang,
              revision: 1,
              changedAt: now,
              changedBy: me,
            }
            return body ? [{ ...row, body }] : []
          })
        }),
      )
    }
    tx.emit(policyCreated(id, input.departmentId))
    return ok({ id })
  })
}

/** Whom the starter text names for questions: the one who writes, else somebody who manages the policy. */
async function contactOf(ctx: Ctx, me: string | null): Promise<string> {
  const own = me ? (await memberCards(ctx, [me])).get(me)?.email : undefined
  return own ?? (await membersWithRight(ctx, 'policy.manage'))[0]?.email ?? 'name@example.org'
}
