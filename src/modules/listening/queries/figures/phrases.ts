import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { listMembers, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Phrase } from '../../contract/figures.ts'
import { nameFinder } from '../../domain/figures/names.ts'
import { countPhrases, rankPhrases, type Said } from '../../domain/figures/phrases.ts'
import type { Sentiment } from '../../tables-queries.ts'
import { askedQueries, type WindowInput, windowBefore, windowOf } from './asked.ts'
import { foundTexts } from './texts.ts'

/** So many texts are taken apart before others get their turn. */
const AT_ONCE = 500

type Input = WindowInput & { readonly sentiment?: Sentiment | undefined }

/**
 * What found posts talk about, and what rises against the time of the same length before. Of what is meant negatively
 * no phrase names a member of ours.
 */
export async function phrases(
  ctx: Ctx,
  input: Input,
): Promise<Result<{ phrases: Phrase[]; read: number; of: number }>> {
  const window = windowOf(input)
  const past = windowBefore(window)
  const queries = await askedQueries(ctx, input.queryIds)
  const mood = input.sentiment ? sql`and h.sentiment = ${input.sentiment}` : undefined
  const now = await foundTexts(ctx, queries, window, mood)
  const comparable = queries.every(({ since }) => since <= past.from)
  const before = comparable ? await foundTexts(ctx, queries, past, mood) : null
  const hidden = input.sentiment === 'negative' ? await namesHidden(ctx) : () => false
  const counted = await countAll(now.texts)
  const earlier = before && (await countAll(before.texts))
  const ranked = rankPhrases({
    now: counted,
    before: earlier,
    // Of a period read in part, a post stands for several.
    scale: before ? weight(before) / weight(now) : 1,
    hidden,
  })
  return ok({ phrases: ranked, read: now.texts.length, of: now.of })
}

function weight({ texts, of }: { readonly texts: readonly unknown[]; readonly of: number }): number {
  return texts.length === 0 ? 1 : of / texts.length
}

async function countAll(texts: readonly Said[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    countPhrases(texts.slice(from, from + AT_ONCE), counts)
    await setImmediate()
  }
  return counts
}

async function namesHidden(ctx: Ctx): Promise<(phrase: string) => boolean> {
  const personal = (await channelCards(ctx)).filter((card) => card.personal)
  const names = (await listMembers(ctx)).map(({ name }) => name)
  const { name: house } = await organisation(ctx)
  return nameFinder([...names, ...personal.map(({ displayName }) => displayName)], house)
}
