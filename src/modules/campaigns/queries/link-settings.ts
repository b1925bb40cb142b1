import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { urlsIn } from '#modules/link-safety/index.ts'
import { livePosts } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LinkSettings } from '../contract.ts'
import { faultsOf, type Rules, type TagFault, tagsIn } from '../domain/links/tags.ts'
import { type LinkPlaces, linkPlaces, settingsRow } from './link-places.ts'
import { tagRules } from './tag-rules.ts'

/** The short domain, and what tags may say. */
export async function linkSettings(ctx: Ctx): Promise<Result<LinkSettings>> {
  return ctx.read(async (tx) => {
    const row = await settingsRow(tx, ctx.organisationId)
    const { publicHost } = await linkPlaces(ctx, tx)
    return ok({
      publicHost,
      shortHost: row?.shortHost ?? null,
      checkedAt: row?.hostCheckedAt?.toISOString() ?? null,
      problem: row?.hostProblem ?? null,
      campaignPattern: row?.campaignPattern ?? '',
      tags: await tagRules(tx, ctx.organisationId),
      ownNetworks: row?.ownNetworks ?? [],
      mayNotChange: may(ctx.actor, 'organisation.manage')
        ? null
        : 'Only who looks after the organisation may set its short domain.',
    })
  })
}

type WrongLink = { postId: string; at: string | null; url: string; faults: TagFault[]; short: boolean }

const MOST = 500

/** Links in posts of ours that carry no tags or wrong ones, the newest first. Our own short links bring theirs by themselves. */
export async function wrongLinks(
  ctx: Ctx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<{ seen: number; links: WrongLink[] }>> {
  // A quarter at most: every text is read.
  const since = new Date(Math.max(Date.parse(from), Date.parse(to) - 92 * 86_400_000))
  const posts = await livePosts(ctx, { from: since, to: new Date(to), kind: 'post' })
  const { rules, places } = await ctx.read(async (tx) => ({
    rules: {
      tags: await tagRules(tx, ctx.organisationId),
      campaignPattern: (await settingsRow(tx, ctx.organisationId))?.campaignPattern ?? '',
    } satisfies Rules,
    places: await linkPlaces(ctx, tx),
  }))
  const all = posts.flatMap(({ id, liveAt, text }) =>
    urlsIn(text).map(({ url }) => {
      const whole = /^https?:\/\//i.test(url) ? url : `https://${url}`
      const short = isShort(whole, places)
      return { postId: id, at: liveAt, url, short, faults: short ? [] : faultsOf(rules, tagsIn(whole)) }
    }),
  )
  const links = all.filter(({ faults }) => faults.length > 0).reverse()
  return ok({ seen: all.length, links: links.slice(0, MOST) })
}

function isShort(url: string, { publicHost, short }: LinkPlaces): boolean {
  if (!URL.canParse(url)) return false
  const { host, pathname } = new URL(url)
  return short.includes(host) || (host === publicHost && pathname.startsWith('/l/'))
}
