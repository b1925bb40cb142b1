import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL, retryMail } from '#platform/mail/index.ts'
import { sentences } from '../policy.ts'
import { actsAsOwner, owners } from '../queries/owners.ts'
import { type UnsentMailView, unsentMailView } from '../queries/unsent-mail.ts'

/** A reset link opens its owner's account, so nobody but an owner may see links that were meant for others. */
async function forOwners(ctx: Ctx): Promise<Result<undefined>> {
  const all = await ctx.read((tx) => owners(tx, ctx.organisationId))
  if (actsAsOwner(ctx, all)) return ok()
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    all.slice(0, 3).map((one) => one.name),
  )
  return refuse('forbidden', sentences.mail, { help: `Ask ${names}.` })
}

export async function showUnsentMail(ctx: Ctx): Promise<Result<UnsentMailView>> {
  const allowed = await forOwners(ctx)
  return allowed.ok ? unsentMailView(ctx) : allowed
}

/** Tries to send a kept or failed mail again. */
export async function sendAgain(ctx: Ctx, { mailId }: { mailId: string }): Promise<Result<{ done: true }>> {
  const allowed = await forOwners(ctx)
  if (!allowed.ok) return allowed
  if (!ctx.use(MAIL).configured)
    return refuse('conflict', 'No mail server is set up yet.', {
      help: 'Set WEFT_SMTP_URL, then start Weft again.',
    })
  if (await retryMail(ctx, mailId)) return ok({ done: true })
  return refuse('conflict', 'This mail was sent meanwhile, or its link is over.')
}
