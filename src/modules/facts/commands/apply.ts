import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { applyLiveProfile, channelCard } from '#modules/channels/index.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { mayNotEnter } from '../domain/approval.ts'
import { changeOf } from '../domain/compare.ts'
import { profileEntered } from '../events.ts'
import { allowed } from '../policy.ts'
import { expectationsOf } from '../queries/expected.ts'
import { given, verdictsOf } from '../queries/load.ts'
import { mayNotApply } from '../queries/may-apply.ts'
import { insertEntry, settleEntry } from '../store/profiles.ts'
import type { WordingRow } from '../tables.ts'
import { readProfile } from './read-profile.ts'

interface Order {
  readonly id: string
  readonly wording: WordingRow
  readonly by: string
}

/**
 * Writes the live wording of a field to the network. It is recorded before anything is sent; afterwards the profile is
 * read again, so that the drift closes because the network says so and not because we hope.
 */
export async function applyField(
  ctx: Ctx,
  input: { readonly channelId: string; readonly field: string },
): Promise<Result<{ outcome: 'applied' | 'unknown' }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  const done = await ctx.exclusively(`facts.profile/${input.channelId}`, async () => {
    const order = await record(ctx, by.value, input)
    return order.ok ? send(ctx, input, order.value) : order
  })
  return done === 'busy' ? refuse('conflict', 'This profile is being read or written right now.') : done
}

async function record(
  ctx: Ctx,
  by: string,
  { channelId, field }: { readonly channelId: string; readonly field: string },
): Promise<Result<Order>> {
  return ctx.write(async (tx): Promise<Result<Order>> => {
    const channel = await channelCard(ctx, channelId)
    if (!channel) return refuse('not_found', 'This channel does not exist.')
    const found = (await expectationsOf(tx, ctx.organisationId, [channelId])).find(
      ({ row }) => row.field === field,
    )
    const why = mayNotApply(ctx, channel, field, found)
    if (why) return refuse('conflict', why)
    const wording = found?.wording
    if (!wording) return refuse('conflict', 'There is no live wording for this field.')
    const forbidden = await forbiddenToEnter(tx, ctx, wording.id, by)
    if (forbidden) return refuse('forbidden', forbidden, { help: await whoCanHelp(ctx, 'facts.enter') })
    const id = newId(ctx.now().getTime())
    const at = ctx.now()
    const entry = { id, channelId, field, wordingId: wording.id, text: wording.text, by, at }
    await insertEntry(tx, { ...entry, organisationId: ctx.organisationId, outcome: 'sending' })
    return ok({ id, wording, by })
  })
}

async function send(
  ctx: Ctx,
  { channelId, field }: { readonly channelId: string; readonly field: string },
  { id, wording }: Order,
): Promise<Result<{ outcome: 'applied' | 'unknown' }>> {
  const change = changeOf(field, wording.text)
  const sent = change
    ? await applyLiveProfile(ctx, channelId, change)
    : refuse('conflict', 'A picture is changed on the network itself.')
  const fault = sent.ok && isFault(sent.value) ? sent.value : null
  const outcome = !sent.ok ? 'failed' : fault ? (fault.kind === 'unknown' ? 'unknown' : 'failed') : 'applied'
  const reason = sent.ok ? (fault?.reason ?? null) : sent.error.message
  await ctx.write(async (tx) => {
    await settleEntry(tx, ctx.organisationId, id, outcome, reason)
    tx.emit(profileEntered({ id, channelId, field, wordingId: wording.id, outcome }))
  })
  if (outcome === 'failed') return sent.ok ? refuse('unavailable', reason ?? 'The network said no.') : sent
  await readProfile(ctx, channelId)
  return ok({ outcome })
}

/** Whoever approved the live wording alone does not bring it onto a page. */
export async function forbiddenToEnter(
  tx: Tx,
  ctx: Ctx,
  wordingId: string,
  memberId: string,
): Promise<string | null> {
  const verdicts = (await verdictsOf(tx, ctx.organisationId, [wordingId])).get(wordingId) ?? []
  return mayNotEnter(given(verdicts), memberId)
}
