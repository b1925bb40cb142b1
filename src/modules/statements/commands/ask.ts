import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { decidePublication, requestConsent } from '#modules/governance/index.ts'
import { previewOf } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { StatementCard } from '../contract.ts'
import { statementDigest } from '../digest.ts'
import { dayIn, LONGEST_DAYS, stateAt } from '../domain/standing.ts'
import { wordsOf } from '../domain/words.ts'
import { statementEvent } from '../events.ts'
import { isRefused, keeper } from '../policy.ts'
import { cardsOf, statementRow } from '../queries/cards.ts'
import { gone } from '../queries/one.ts'
import { setStatement } from '../store.ts'
import type { StatementRow } from '../tables.ts'

/** Asks legal and a spokesperson, two people who did not write it, to agree to exactly these words until a day. */
export async function askConsent(
  ctx: Ctx,
  input: { readonly id: string; readonly validUntil?: string | undefined },
): Promise<Result<StatementCard>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  return ctx.write(async (tx): Promise<Result<StatementCard>> => {
    const before = await statementRow(ctx, input.id)
    if (!before || before.archivedAt) return gone
    if (before.askedDigest) return refuse('conflict', 'They have been asked already.')
    const row = { ...before, validUntil: input.validUntil ?? before.validUntil }
    const today = dayIn(0, ctx.now())
    if (row.validUntil <= today || row.validUntil > dayIn(LONGEST_DAYS, ctx.now()))
      return refuse('invalid', 'Say until when it is to hold: a day after today, within a year.', {
        fields: { validUntil: 'Choose another day.' },
      })
    const channelIds = await placesOf(ctx, row)
    if (channelIds.length === 0)
      return refuse('conflict', 'There is no channel yet on which it could be said.', {
        help: 'Connect one under Settings, Channels.',
      })
    const digest = statementDigest(row)
    const authorId = person.memberId
    const decision = await decidePublication(ctx, {
      authorId,
      kind: 'post',
      channelIds,
      checksOutcome: 'pass',
      text: wordsOf(row.parts),
      language: row.language,
      writers: row.updatedBy === authorId ? [] : [row.updatedBy],
      statement: { purpose: 'ahead' },
      at: ctx.now(),
    })
    const [reason] = decision.reasons
    if (decision.outcome === 'refuse')
      return refuse(
        'forbidden',
        reason?.message ?? 'Nobody can agree to this.',
        reason?.help ? { help: reason.help } : {},
      )
    const { id: subjectId, title, language: lang } = row
    const text = wordsOf(row.parts)
    const variants = channelIds.map((channelId) => ({ channelId, text, media: [], lang }))
    const about = { subjectType: 'statement', subjectId, digest, kind: 'post' as const, authorId, channelIds }
    await requestConsent(ctx, { ...about, decision, title, preview: await previewOf(ctx, variants) })
    // What is agreed already stays in force until this is.
    const state = stateAt(row, ctx.now()) === 'approved' ? ('approved' as const) : ('asked' as const)
    const to = { state, askedDigest: digest, returnedNote: null, validUntil: row.validUntil }
    await setStatement(tx, ctx.organisationId, row.id, to)
    tx.emit(statementEvent('asked', row.id, { statementVersion: row.version }))
    const [card] = await cardsOf(ctx, [{ ...row, ...to }])
    return card ? ok(card) : gone
  })
}

const SHOWN = 6

/** Where it is meant for, or one channel of each network: an approver reads it as it would look. */
async function placesOf(ctx: Ctx, row: StatementRow): Promise<string[]> {
  const channels = (await channelCards(ctx)).filter(
    (one) => one.canPublish && !one.personal && one.state === 'connected',
  )
  const chosen = channels.filter((one) => row.channelIds.includes(one.id))
  const each = [...new Map(channels.map((one) => [one.network, one])).values()]
  return (row.channelIds.length > 0 ? chosen : each).slice(0, SHOWN).map((one) => one.id)
}
