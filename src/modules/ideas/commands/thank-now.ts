import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { thankJob } from '../jobs/thank.ts'
import { mayManage, noIdea } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { type Done, done } from './ideas.ts'

/** Has those told who were not told yet: after a mail server was set up, or when a request was added late. */
export async function thankNow(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  if (!ctx.use(MAIL).configured)
    return refuse('conflict', 'No mail can be sent from here yet.', {
      help: 'Whoever runs this installation can set up a mail server; addresses are kept until then.',
    })
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id)
    if (!idea) return noIdea
    if (idea.state !== 'published')
      return refuse('conflict', 'It is not published yet; then they are told by themselves.')
    await tx.enqueue(thankJob, { ideaId: idea.id })
    return ok(done)
  })
}
