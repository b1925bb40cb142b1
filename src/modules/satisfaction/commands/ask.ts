import { newId } from '#kernel/ids.ts'
import { hashToken, newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { insertAsk, markSent } from '../store.ts'

const DAYS = 30
const PATH = '/p/how-was-it/'
const inText = /\/p\/how-was-it\/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/g

export interface NewAsk {
  readonly conversationId: string
  readonly departmentId: string
  readonly channelId: string
  readonly memberId: string
}

/**
 * A link to the one question about a conversation, for a person to put into their answer. It carries a random token and
 * nothing else; it works once, until thirty days from now.
 */
export async function askLink(ctx: Ctx, about: NewAsk): Promise<string> {
  const { token, hash } = newToken()
  await ctx.write(async (tx) => {
    const madeAt = ctx.now()
    const expiresAt = new Date(madeAt.getTime() + DAYS * 86_400_000)
    const row = { ...about, organisationId: ctx.organisationId, id: newId(madeAt.getTime()) }
    await insertAsk(tx, { ...row, tokenHash: hash, madeAt, expiresAt })
  })
  return ctx.use(MAIL).link(`${PATH}${token}`)
}

/** Whether a text carries a link to the question. */
export function carriesAsk(text: string): boolean {
  return text.search(inText) >= 0
}

/** An answer went out: the question counts as asked if its link is in the words. */
export async function noteAsked(
  ctx: Ctx,
  said: { readonly conversationId: string; readonly text: string; readonly at: Date },
): Promise<void> {
  const hashes = Array.from(said.text.matchAll(inText), ([, token]) => hashToken(token ?? ''))
  if (hashes.length === 0) return
  const { organisationId } = ctx
  await ctx.write((tx) =>
    markSent(tx, { organisationId, conversationId: said.conversationId }, hashes, said.at),
  )
}
