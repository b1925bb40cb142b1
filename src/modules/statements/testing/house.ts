import { unwrap } from '#kernel/result.ts'
import { giveConsent, grantMandate, listApprovals } from '#modules/governance/index.ts'
import { createDepartment, updateMember } from '#modules/people/index.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { askConsent } from '../commands/ask.ts'
import { createStatement } from '../commands/write.ts'
import type { Content } from '../contract/shapes.ts'

let count = 0

/** An organisation with a writer, a lawyer, a press officer who may make statements, a commander and one channel. */
export async function crisisHouse(app: TestApp, server: FakeServer) {
  count += 1
  const organisation = await app.organisation()
  const { ctx } = organisation
  const legal = { kind: 'legal', name: 'Legal', parentId: null, headMemberId: null } as const
  const departmentId = unwrap(await createDepartment(ctx, legal)).id
  const writer = await organisation.member('Elin Dahl', 'author')
  const lawyer = await organisation.member('Lars Moe', 'approver')
  unwrap(await updateMember(ctx, { memberId: lawyer.id, departmentId }))
  const speaker = await organisation.member('Per Lie', 'viewer')
  unwrap(await grantMandate(ctx, { memberId: speaker.id, verbs: ['state'], channelIds: null, validTo: null }))
  const commander = await organisation.member('Ruth Fjell', 'social-lead')
  const one = await fakeChannel(ctx, `crisis${count}`, server)
  await app.drain()
  const agree = async (as: Ctx) => {
    const [waiting] = unwrap(await listApprovals(as, { view: 'mine' })).approvals
    if (!waiting) throw new Error('nothing waits for this member')
    return giveConsent(as, { id: waiting.id, digest: waiting.digest })
  }
  /** A statement that legal and a spokesperson agreed to. */
  const agreed = async (more: Partial<Content> = {}, validUntil?: string) => {
    const made = unwrap(await createStatement(writer.ctx, content(more)))
    unwrap(await askConsent(writer.ctx, { id: made.id, validUntil }))
    unwrap(await agree(lawyer.ctx))
    unwrap(await agree(speaker.ctx))
    await app.drain()
    return made
  }
  return { organisation, writer, lawyer, speaker, commander, one, agree, agreed }
}
export type CrisisHouse = Awaited<ReturnType<typeof crisisHouse>>

export const content = (more: Partial<Content> = {}): Content => ({
  scenario: 'product-safety',
  language: 'en',
  title: 'The lid may come off',
  parts: {
    acknowledgement: 'We have seen the reports about {product}.',
    empathy: 'To everybody who was hurt: we are sorry.',
    facts: 'What we know: {what happened}.',
    action: 'Please do not use it for now.',
    nextUpdate: 'Next word here at {next update at}.',
  },
  audiences: ['customers'],
  channelIds: [],
  ...more,
})

export const words = {
  product: 'our thermos bottle',
  'what happened': 'the lid came off in three cases',
  'next update at': '15:20',
}
