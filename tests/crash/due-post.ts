import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { TestApp } from '../support/app.ts'
import { fakeChannel } from '../support/fake.ts'

/** A post with these words, decided and due, on a fake account of a new organisation; what stands on its network. */
export async function duePost(app: TestApp, server: FakeServer, handle: string, text: string) {
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const { ctx } = await organisation.member('Elin Dahl', 'author')
  const { account, channel, published } = await fakeChannel(organisation.ctx, handle, server)
  await app.drain()
  const variants = [{ channelId: channel.id, text, media: [], lang: null }]
  const draft = unwrap(await createDraft(ctx, { title: text, idea: '', scheduledAt: null, variants }))
  unwrap(await submitDraft(ctx, { id: draft.id, revision: draft.revision }))
  for (const { id, digest } of unwrap(await listApprovals(approver.ctx, { view: 'mine' })).approvals)
    unwrap(await giveConsent(approver.ctx, { id, digest }))
  await app.drain(['quick'])
  return { worker: organisation.system, ctx, account, published }
}
