import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type Chain, judgeChain, type LinkJudgement } from '../domain/chain.ts'
import type { Knowledge } from '../domain/judge.ts'
import type { Verdict } from '../domain/verdict.ts'
import { addressHash } from '../hash.ts'
import { type LinkVerdictRow, linkVerdict } from '../tables.ts'
import { knowledgeOf } from './knowledge.ts'

export interface LinkVerdict {
  readonly verdict: Verdict
  /** A whole sentence. */
  readonly reason: string
  /** The list that says so. */
  readonly list: string | null
  /** What to do, as a whole sentence. */
  readonly advice: string | null
  /** Where it was seen to arrive; null when nobody followed it to its end. */
  readonly finalUrl: string | null
}

/** What is known about these addresses now, as they were given. Asks the database only, never the network. */
export async function judgeLinks(ctx: Ctx, urls: readonly string[]): Promise<Map<string, LinkVerdict>> {
  const judged = await judgementsOf(ctx, urls)
  return new Map([...judged].map(([url, one]) => [url, verdictOf(one)]))
}

/** The same with every stop. */
export async function judgementsOf(
  ctx: Ctx,
  urls: readonly string[],
  knowing?: Knowledge,
): Promise<Map<string, LinkJudgement>> {
  if (urls.length === 0) return new Map()
  const knowledge = knowing ?? (await knowledgeOf(ctx))
  const hashes = new Map([...new Set(urls)].map((url) => [url, addressHash(url)]))
  const chains = await chainsOf(ctx, [...new Set(hashes.values())])
  return new Map(
    [...hashes].map(([url, hash]) => [url, judgeChain(url, chains.get(hash) ?? null, knowledge)]),
  )
}

async function chainsOf(ctx: Ctx, hashes: readonly string[]): Promise<Map<string, Chain>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(linkVerdict)
      .where(
        and(eq(linkVerdict.organisationId, ctx.organisationId), inArray(linkVerdict.urlHash, [...hashes])),
      ),
  )
  return new Map(
    rows.flatMap((row) => {
      const chain = chainOf(row)
      return chain ? [[row.urlHash, chain] as const] : []
    }),
  )
}

export function chainOf(row: LinkVerdictRow): Chain | null {
  return row.hops && row.ending ? { hops: row.hops, end: row.ending, note: row.note } : null
}

function verdictOf({ verdict, because, finalUrl }: LinkJudgement): LinkVerdict {
  return {
    verdict,
    reason: because?.message ?? 'It is on no list, and nothing about it is odd.',
    list: because?.list ?? null,
    advice: because?.advice ?? null,
    finalUrl,
  }
}
