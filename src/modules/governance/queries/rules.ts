import { desc, eq } from 'drizzle-orm'
import { ok, type Refused } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RulebookView } from '../contract.ts'
import { classify } from '../domain/classify.ts'
import type { Audience } from '../domain/mandate.ts'
import type { Rulebook } from '../domain/rulebook.ts'
import { mayChangeRules } from '../policy.ts'
import { channelRegister, quietPeriods, rulebooks } from '../tables.ts'
import { currentRulebook } from './rulebook.ts'

/** The rules as they hold now, how they came to be, and whether this member may change them. */
export async function showRules(ctx: Ctx) {
  const rulebook = await currentRulebook(ctx)
  const rows = await ctx.read((tx) =>
    tx
      .select({
        version: rulebooks.version,
        document: rulebooks.document,
        reason: rulebooks.reason,
        by: rulebooks.by,
        at: rulebooks.at,
        councilDecisionId: rulebooks.councilDecisionId,
      })
      .from(rulebooks)
      .where(eq(rulebooks.organisationId, ctx.organisationId))
      .orderBy(desc(rulebooks.version))
      .limit(100),
  )
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => (row.by ? [row.by] : [])),
  )
  const history = rows.map(({ document, by, at, ...row }) => ({
    ...row,
    model: document.model,
    by: by ? (people.get(by)?.name ?? 'Somebody who left') : null,
    at: at.toISOString(),
  }))
  const refusal = await mayChangeRules(ctx)
  const closed = rulebook.byCouncil ? 'Only the council changes these rules.' : null
  return ok({ rulebook: rulebookView(rulebook), history, mayNot: refusal ? wordsOf(refusal) : closed })
}

/** A copy that a contract may hand out. */
export function rulebookView(rulebook: Rulebook): RulebookView {
  return JSON.parse(JSON.stringify(rulebook)) as RulebookView
}

/** Which class a text would be, and which words make it so. */
export async function tryText(
  ctx: Ctx,
  input: { readonly kind: 'post' | 'reply'; readonly text: string; readonly channelIds: readonly string[] },
) {
  const { content } = await currentRulebook(ctx)
  const found = classify({ ...input, facts: [] }, content)
  return ok({ class: found.class, topics: [...found.topics], because: [...found.because] })
}

export async function listQuiet(ctx: Ctx) {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(quietPeriods)
      .where(eq(quietPeriods.organisationId, ctx.organisationId))
      .orderBy(desc(quietPeriods.startsAt))
      .limit(100),
  )
  const owners = await memberCards(
    ctx,
    rows.map((row) => row.ownerId),
  )
  const now = ctx.now()
  const periods = rows.map((row) => ({
    id: row.id,
    name: row.name,
    from: row.startsAt.toISOString(),
    to: row.endsAt.toISOString(),
    channelIds: row.channelIds,
    owner: { id: row.ownerId, name: owners.get(row.ownerId)?.name ?? 'Somebody who left' },
    state:
      row.endsAt <= now ? ('over' as const) : row.startsAt <= now ? ('now' as const) : ('coming' as const),
  }))
  return ok({ periods })
}

/** Whose channel is whose. A channel that nobody registered is listed with nothing. */
export async function showRegister(ctx: Ctx) {
  const refusal = await mayChangeRules(ctx)
  const rows = await ctx.read((tx) =>
    tx.select().from(channelRegister).where(eq(channelRegister.organisationId, ctx.organisationId)),
  )
  const register = new Map(rows.map((row) => [row.channelId, row]))
  const cards = (await channelCards(ctx)).filter((card) => card.canPublish && card.state !== 'disconnected')
  const channels = cards.map((card) => {
    const row = register.get(card.id)
    return {
      channelId: card.id,
      network: card.network,
      networkName: card.networkName,
      handle: card.handle,
      departmentId: row?.departmentId ?? null,
      audiences: (row?.audiences ?? []) as Audience[],
      region: row?.region ?? null,
      languages: row?.languages ?? [],
      recognised: row?.recognised ?? false,
      evidence: row?.evidence ?? null,
    }
  })
  return ok({ channels, mayNot: refusal ? wordsOf(refusal) : null })
}

/** The refusal with who can help, as one line. */
function wordsOf({ error }: Refused): string {
  return [error.message, error.help].filter(Boolean).join(' ')
}
