import { ok, type Result } from '#kernel/result.ts'
import { type ChannelCard, channelCards } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FieldView, ProfileBoardRow } from '../contract.ts'
import { mayNotEnter } from '../domain/approval.ts'
import { compareProfile, plainFields } from '../domain/compare.ts'
import { mayNot, sentences } from '../policy.ts'
import type { ReadingRow } from '../tables.ts'
import { administratorsView } from './administrators-view.ts'
import { type BoardRows, boardRows } from './board-rows.ts'
import { type ExpectationWithFact, expectedText } from './expected.ts'
import { given } from './load.ts'
import { mayNotApply } from './may-apply.ts'
import { peopleOf } from './rows.ts'

/** Live profiles against the register, channel by channel and field by field. */
export async function profileBoard(
  ctx: Ctx,
): Promise<Result<{ channels: ProfileBoardRow[]; mayNotEdit: string | null }>> {
  const cards = (await channelCards(ctx)).filter((card) => card.state !== 'disconnected' && card.canPublish)
  const rows = await ctx.read((tx) =>
    boardRows(
      tx,
      ctx.organisationId,
      cards.map((card) => card.id),
    ),
  )
  const person = await peopleOf(ctx, [
    ...rows.administrators.map((row) => row.memberId),
    ...[...rows.confirmations.values()].map((row) => row.by),
  ])
  return ok({
    channels: cards.map((card) => {
      const reading = rows.readings.get(card.id) ?? null
      return {
        channelId: card.id,
        network: card.network,
        networkName: card.networkName,
        handle: card.handle,
        displayName: card.displayName,
        profileUrl: card.profileUrl,
        connected: card.state === 'connected',
        readAt: reading?.readAt?.toISOString() ?? null,
        failing: failing(card, reading),
        cannotRead: ctx.use(NETWORKS).get(card.network)?.profile
          ? null
          : `${card.networkName} has no profile that can be read.`,
        nextAt: reading?.nextAt?.toISOString() ?? null,
        fields: fieldsOf(ctx, card, reading, rows),
        administrators: administratorsView(ctx, card, rows, person),
      }
    }),
    mayNotEdit: mayNot(ctx, 'enter'),
  })
}

function failing(card: ChannelCard, reading: ReadingRow | null): ProfileBoardRow['failing'] {
  if (reading?.failingSince)
    return {
      since: reading.failingSince.toISOString(),
      reason: reading.failure ?? 'The network did not answer.',
    }
  if (card.state === 'connected' || !reading?.triedAt) return null
  return { since: reading.triedAt.toISOString(), reason: card.stateReason ?? 'The channel is not connected.' }
}

function fieldsOf(ctx: Ctx, card: ChannelCard, reading: ReadingRow | null, rows: BoardRows): FieldView[] {
  const expected = rows.expected.filter(({ row }) => row.channelId === card.id)
  const compared = reading?.profile
    ? compareProfile(reading.profile, reading.picture, expected.map(expectedText))
    : unread(expected)
  return compared.map((one): FieldView => {
    const source = expected.find(({ row }) => row.field === one.field)
    const drift = rows.drifts.find((row) => row.channelId === card.id && row.field === one.field)
    const { fact } = source ?? {}
    return {
      field: one.field,
      found: typeof one.found === 'string' ? one.found : null,
      unknown: typeof one.found === 'string' ? null : one.found.unknown,
      expected: one.expected,
      from: fact ? { factId: fact.id, factName: fact.name, lang: source?.row.lang ?? '' } : null,
      literal: source?.row.literal != null,
      state: one.state,
      driftSince: drift?.openedAt.toISOString() ?? null,
      mayNotApply: applying(ctx, card, one.field, source, rows),
    }
  })
}

function unread(expected: readonly ExpectationWithFact[]) {
  const unknown = 'It has not been read yet.'
  const fields = [...new Set([...plainFields, ...expected.map(({ row }) => row.field)])]
  return fields.map((field) => {
    const source = expected.find(({ row }) => row.field === field)
    const text = source ? expectedText(source).text : null
    return { field, found: { unknown }, expected: text, state: 'unknown' as const }
  })
}

function applying(
  ctx: Ctx,
  card: ChannelCard,
  field: string,
  source: ExpectationWithFact | undefined,
  rows: BoardRows,
): string | null {
  if (ctx.actor.kind !== 'member') return sentences.human
  const wordingId = source?.wording?.id
  return (
    mayNot(ctx, 'enter') ??
    mayNotApply(ctx, card, field, source) ??
    mayNotEnter(given(rows.verdicts.get(wordingId ?? '') ?? []), ctx.actor.memberId)
  )
}
