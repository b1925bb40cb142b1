import { unwrap } from '#kernel/result.ts'
import { giveConsent, grantMandate, listApprovals } from '#modules/governance/index.ts'
import { addMember, createDepartment, type RoleId, updateMember } from '#modules/people/index.ts'
import { askConsent, createStatement } from '#modules/statements/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { password } from '../support/app.ts'
import type { WholeWeft } from '../support/weft.ts'

export const owner = 'dana@example.org'
export const speaker = 'per@fjell.example'

/** What a house does before anything happens: a lawyer, somebody who may make statements, and words agreed ahead. */
export async function prepared(weft: WholeWeft): Promise<{ statementId: string; speakerId: string }> {
  const dana = await weft.as(owner)
  const join = async (name: string, email: string, role: RoleId) =>
    unwrap(await addMember(dana, { name, email, roles: [role], password })).memberId
  const legal = { kind: 'legal', name: 'Legal', parentId: null, headMemberId: null } as const
  const departmentId = unwrap(await createDepartment(dana, legal)).id
  await join('Elin Dahl', 'elin@fjell.example', 'author')
  const lawyerId = await join('Lars Moe', 'lars@fjell.example', 'approver')
  unwrap(await updateMember(dana, { memberId: lawyerId, departmentId }))
  const memberId = await join('Per Lie', speaker, 'viewer')
  unwrap(await grantMandate(dana, { memberId, verbs: ['state'], channelIds: null, validTo: null }))
  const elin = await weft.as('elin@fjell.example')
  const made = unwrap(await createStatement(elin, words))
  unwrap(await askConsent(elin, { id: made.id }))
  for (const email of ['lars@fjell.example', speaker]) await agree(await weft.as(email))
  return { statementId: made.id, speakerId: memberId }
}

async function agree(ctx: Ctx): Promise<void> {
  const [waiting] = unwrap(await listApprovals(ctx, { view: 'mine' })).approvals
  if (!waiting) throw new Error('nothing waits for this member')
  unwrap(await giveConsent(ctx, { id: waiting.id, digest: waiting.digest }))
}

const words: Parameters<typeof createStatement>[1] = {
  scenario: 'product-safety',
  language: 'en',
  title: 'A product may be unsafe',
  parts: {
    acknowledgement: 'We have seen the reports about {product}.',
    empathy: 'To everybody who was hurt: we are sorry.',
    facts: 'What we know: {what happened}.',
    action: 'Please do not use it for now.',
    nextUpdate: 'Next word here at {next update at}.',
  },
  audiences: ['customers'],
  channelIds: [],
}
