import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { SECRETS } from '#platform/secrets/index.ts'

const LONGEST_SECONDS = 180 * 86_400
const nameOf = (pollId: string): string => `weft-voted-${pollId}`
const bound = (ctx: Ctx, pollId: string): string => `ideas-voted/${ctx.organisationId}/${pollId}`

/**
 * Set by voting and nothing else: it says that this browser voted in this poll, sealed so that it cannot be made
 * elsewhere, and holds neither the answer nor anything that tells browsers apart.
 */
export function votedCookie(ctx: Ctx, pollId: string): string {
  const secure = ctx.use(MAIL).link('/').startsWith('https:') ? '; Secure' : ''
  const value = ctx.use(SECRETS).seal('voted', bound(ctx, pollId))
  return `${nameOf(pollId)}=${value}; Path=/; Max-Age=${LONGEST_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether the browser that asks has voted; a cookie that was made up does not count. */
export function hasVoted(ctx: Ctx, pollId: string, cookies: string): boolean {
  const wanted = `${nameOf(pollId)}=`
  for (const part of cookies.split(';')) {
    const pair = part.trim()
    if (!pair.startsWith(wanted)) continue
    try {
      return ctx.use(SECRETS).open(pair.slice(wanted.length), bound(ctx, pollId)) === 'voted'
    } catch {
      return false
    }
  }
  return false
}
