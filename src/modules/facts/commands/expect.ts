import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type ChannelCard, channelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { foundIn } from '../domain/compare.ts'
import { profileEvent } from '../events.ts'
import { allowed, maySee } from '../policy.ts'
import { findFact, wordingsOf } from '../queries/load.ts'
import { mayNotShow } from '../queries/may-apply.ts'
import { deleteExpectation, putExpectation } from '../store/profiles.ts'
import { readings } from '../tables.ts'
import { compareChannel } from './compare.ts'

export interface NewExpectation {
  readonly channelId: string
  readonly field: string
  readonly source:
    | { readonly kind: 'fact'; readonly factId: string; readonly lang: string }
    | { readonly kind: 'literal'; readonly text: string }
    | { readonly kind: 'as-is' | 'none' }
}

type Content = { factId: string; lang: string; literal: null } | { factId: null; lang: null; literal: string }

/** Says what a field of a channel’s live profile should say, and compares at once with the newest reading. */
export async function expectField(ctx: Ctx, input: NewExpectation): Promise<Result<{ done: true }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  const { channelId, field, source } = input
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const channel = await channelCard(ctx, channelId)
    if (!channel) return refuse('not_found', 'This channel does not exist.')
    if (source.kind === 'none') await deleteExpectation(tx, ctx.organisationId, channelId, field)
    else {
      const content = await contentOf(ctx, tx, channel, input)
      if (!content.ok) return content
      const who = { setBy: by.value, setAt: ctx.now() }
      await putExpectation(tx, {
        organisationId: ctx.organisationId,
        channelId,
        field,
        ...content.value,
        ...who,
      })
    }
    await compareChannel(ctx, tx, channelId, 'expectation')
    tx.emit(profileEvent('expectation-changed', channelId))
    return ok({ done: true })
  })
}

async function contentOf(
  ctx: Ctx,
  tx: Tx,
  channel: ChannelCard,
  { field, source }: NewExpectation,
): Promise<Result<Content>> {
  if (source.kind === 'literal') {
    if (field !== 'avatar') return ok({ factId: null, lang: null, literal: source.text })
    return refuse('invalid', 'A picture is kept as it is now, not written down.')
  }
  if (source.kind === 'fact') {
    const fact = await findFact(tx, ctx.organisationId, source.factId)
    const wordings = fact ? await wordingsOf(tx, ctx.organisationId, [fact.id]) : []
    if (!fact || fact.withdrawnAt || !maySee(ctx, fact, wordings))
      return refuse('not_found', 'There is no such fact.')
    const why =
      field === 'avatar'
        ? 'A picture is compared as it is now, not with a wording.'
        : mayNotShow(fact, channel)
    if (why)
      return refuse('conflict', why, {
        help: 'Propose a wording that lets the fact appear here, if it should.',
      })
    return ok({ factId: fact.id, lang: source.lang, literal: null })
  }
  const where = and(eq(readings.organisationId, ctx.organisationId), eq(readings.channelId, channel.id))
  const [reading] = await tx.select().from(readings).where(where)
  const found = reading?.profile ? foundIn(reading.profile, reading.picture, field) : null
  if (typeof found !== 'string' || found === '')
    return refuse('conflict', 'There is nothing there that could be kept. Check the profile first.')
  return ok({ factId: null, lang: null, literal: found })
}
