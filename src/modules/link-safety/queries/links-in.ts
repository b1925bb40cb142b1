import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { LinkInText } from '../contract.ts'
import { type FoundUrl, urlsIn } from '../domain/find-urls.ts'
import { isHeld, rank } from '../domain/verdict.ts'
import { addressHash } from '../hash.ts'
import { linkHelp, mayManageLinks } from '../policy.ts'
import { linkQuarantine } from '../tables.ts'
import { judgementsOf } from './judge-links.ts'

export interface Words {
  readonly id: string
  readonly text: string
  /** Addresses that stand beside the text: where it was said, what a picture leads to. */
  readonly beside?: readonly string[]
}

/**
 * The addresses in words from outside, each with whether it is held back and why. Judged at this moment, so a link is
 * held from the first look on; only what somebody released, at this verdict or a graver one, may be followed.
 */
export async function linksIn(ctx: Ctx, words: readonly Words[]): Promise<Map<string, LinkInText[]>> {
  const found = words.map(({ id, text, beside = [] }) => ({
    id,
    links: [...urlsIn(text), ...beside.map((url): Loose => ({ url, span: null }))],
  }))
  const urls = found.flatMap(({ links }) => links.map(({ url }) => url))
  const judged = await judgementsOf(ctx, urls)
  const suspects = [...judged].flatMap(([url, { verdict }]) => (isHeld(verdict) ? [addressHash(url)] : []))
  const log = await logOf(ctx, [...new Set(suspects)])
  const help = suspects.length > 0 ? await linkHelp(ctx) : ''
  const mayRelease = mayManageLinks(ctx.actor)
  const shape = ({ url, span }: FoundUrl | Loose): LinkInText => {
    const place = { url, span: span ? ([...span] as [number, number]) : null }
    const { verdict, because } = judged.get(url) ?? { verdict: 'safe' as const, because: null }
    if (!because || !isHeld(verdict)) return { ...place, held: null }
    const entry = log.get(addressHash(url))
    const released = entry?.state === 'released' && rank(entry.verdict) >= rank(verdict)
    if (released) return { ...place, held: null }
    const { message: reason, advice } = because
    return { ...place, held: { id: entry?.id ?? null, verdict, reason, advice, mayRelease, help } }
  }
  return new Map(found.map(({ id, links }) => [id, links.map(shape)]))
}

type Loose = { readonly url: string; readonly span: null }

async function logOf(ctx: Ctx, hashes: readonly string[]) {
  if (hashes.length === 0) return new Map<string, never>()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(linkQuarantine)
      .where(
        and(
          eq(linkQuarantine.organisationId, ctx.organisationId),
          inArray(linkQuarantine.urlHash, [...hashes]),
        ),
      ),
  )
  return new Map(rows.map((row) => [row.urlHash, row]))
}
