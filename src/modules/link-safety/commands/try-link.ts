import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import type { LinkTrial } from '../contract.ts'
import { type Chain, judgeChain } from '../domain/chain.ts'
import { worthFollowing } from '../domain/may-follow.ts'
import { followChain } from '../follow.ts'
import { knowledgeOf } from '../queries/knowledge.ts'
import { linkSettings } from '../queries/settings.ts'

/** What an address is, and, when it may be followed, where it leads now: each stop with all that is known. Keeps nothing. */
export async function tryLink(
  ctx: Ctx,
  input: { readonly url: string; readonly follow: boolean },
): Promise<Result<LinkTrial>> {
  const knowledge = await knowledgeOf(ctx)
  const alone = judgeChain(input.url, null, knowledge)
  const whyNot = input.follow ? await whyNotFollowed(ctx, input.url, alone.verdict) : null
  const follows = input.follow && whyNot === null
  const chain: Chain | null = follows ? await followChain(ctx.use(SAFE_FETCH), input.url) : null
  const { verdict, because, hops } = judgeChain(input.url, chain, knowledge)
  return ok({
    verdict,
    reason: because?.message ?? 'It is on no list, and nothing about it is odd.',
    advice: because?.advice ?? null,
    hops: hops.map((hop) => ({
      url: hop.url,
      shown: hop.shown,
      verdict: hop.verdict,
      findings: hop.findings.map((one) => ({ ...one })),
    })),
    end: chain?.end ?? null,
    note: whyNot ?? chain?.note ?? null,
  })
}

async function whyNotFollowed(ctx: Ctx, url: string, verdict: LinkTrial['verdict']): Promise<string | null> {
  if (!worthFollowing(url, verdict))
    return verdict === 'dangerous'
      ? 'It was not followed, so that its owner does not learn that we looked.'
      : 'It cannot be followed: it is no web page with a name the world knows.'
  if (!(await linkSettings(ctx)).follow) return 'It was not followed: following links is switched off.'
  return (await organisation(ctx)).demo ? 'It was not followed: nothing leaves a demonstration.' : null
}
