import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactView, WordingView } from '../contract.ts'
import { inWords, type Matter, mayNotEnter, slotFor, slotsOf } from '../domain/approval.ts'
import { mayBecome } from '../domain/lifecycle.ts'
import { mayNot, mayNotWithdraw, maySee } from '../policy.ts'
import type { FactApprovalRow, FactRow, WordingRow } from '../tables.ts'
import { findFact, given, type House, houseOf, matterOf, rulesOf, verdictsOf, wordingsOf } from './load.ts'
import { placeNames } from './place-names.ts'
import { factRowView, type PersonView, peopleOf } from './rows.ts'

/** One fact whole: its words in every language, who consented, what was before, and what the viewer may do. */
export async function showFact(ctx: Ctx, input: { readonly factId: string }): Promise<Result<FactView>> {
  const found = await ctx.read(async (tx) => {
    const fact = await findFact(tx, ctx.organisationId, input.factId)
    const wordings = fact ? await wordingsOf(tx, ctx.organisationId, [fact.id]) : []
    if (!fact || !maySee(ctx, fact, wordings)) return null
    const ids = wordings.map((wording) => wording.id)
    const verdicts = await verdictsOf(tx, ctx.organisationId, ids)
    return { fact, wordings, verdicts, rule: (await rulesOf(tx, ctx.organisationId))(fact.kind) }
  })
  if (!found) return refuse('not_found', 'There is no such fact, or it is not for you.')
  const { fact, wordings, verdicts, rule } = found
  const house = await houseOf(ctx)
  const person = await peopleOf(ctx, [
    ...[fact.ownerId, fact.personId, fact.reviewedBy],
    ...wordings.flatMap((wording) => [wording.proposedBy, wording.enteredBy]),
    ...[...verdicts.values()].flat().map((verdict) => verdict.memberId),
  ])
  const names = placeNames(await channelCards(ctx))
  const shaped = wordings.map((wording) => {
    const told = verdicts.get(wording.id) ?? []
    const matter = matterOf(fact, wording, rule, told, house.presentKinds)
    return wordingView({ ctx, fact, wording, verdicts: told, matter, house, person, names })
  })
  return ok({
    ...factRowView(fact, wordings, person, ctx.now()),
    source: { text: fact.sourceText, url: fact.sourceUrl },
    places: fact.places?.map((id) => ({ id, label: names(id) })) ?? null,
    regions: fact.regions,
    subjectName: fact.subjectName,
    person: fact.personId ? person(fact.personId) : null,
    phrases: fact.phrases,
    reviewedAt: fact.reviewedAt.toISOString(),
    reviewedBy: fact.reviewedBy ? person(fact.reviewedBy) : null,
    approvers: slotsOf({ ...rule, kind: fact.kind, personId: fact.personId }),
    wordings: shaped,
    withdrawnAt: fact.withdrawnAt?.toISOString() ?? null,
    mayNot: factMayNot(ctx, fact, wordings),
  })
}

function factMayNot(ctx: Ctx, fact: FactRow, wordings: readonly WordingRow[]): FactView['mayNot'] {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  const over = fact.withdrawnAt ? 'This fact has been withdrawn.' : null
  return {
    propose: over ?? mayNot(ctx, 'propose'),
    review: over ?? (me === fact.ownerId ? null : mayNot(ctx, 'approve')),
    withdraw: over ?? mayNot(ctx, 'approve') ?? mayNotWithdraw(fact, wordings, me),
  }
}

interface ShapedWording {
  readonly ctx: Ctx
  readonly fact: FactRow
  readonly wording: WordingRow
  readonly verdicts: readonly FactApprovalRow[]
  readonly matter: Matter
  readonly house: House
  readonly person: (id: string) => PersonView
  readonly names: (place: string) => string
}

function wordingView(about: ShapedWording): WordingView {
  const { wording, person } = about
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null
  return {
    id: wording.id,
    lang: wording.lang,
    version: wording.version,
    text: wording.text,
    state: wording.state,
    releaseAt: iso(wording.releaseAt),
    proposedBy: person(wording.proposedBy),
    proposedAt: wording.proposedAt.toISOString(),
    approvedAt: iso(wording.approvedAt),
    releasedAt: iso(wording.releasedAt),
    liveAt: iso(wording.liveAt),
    enteredBy: wording.enteredBy ? person(wording.enteredBy) : null,
    endedAt: iso(wording.endedAt),
    reason: wording.reason,
    changes: changesOf(about),
    consents: consentsOf(about),
    mayNot: wordingMayNot(about),
  }
}

function consentsOf({ wording, verdicts, matter, person }: ShapedWording): WordingView['consents'] {
  const taken = verdicts.map((verdict) => ({
    slot: verdict.slot,
    label: inWords([verdict.slot]),
    by: person(verdict.memberId),
    at: verdict.at.toISOString(),
    note: verdict.note,
  }))
  const filled = new Set(verdicts.map((verdict) => verdict.slot))
  const missing = wording.state === 'proposed' ? slotsOf(matter).filter((slot) => !filled.has(slot)) : []
  return [
    ...taken,
    ...missing.map((slot) => ({ slot, label: inWords([slot]), by: null, at: null, note: null })),
  ]
}

function wordingMayNot({
  ctx,
  fact,
  wording,
  verdicts,
  matter,
  house,
}: ShapedWording): WordingView['mayNot'] {
  const { memberId } = house.me
  const over = fact.withdrawnAt ? 'This fact has been withdrawn.' : null
  const answer = slotFor(matter, house.me)
  const settled = wording.state === 'proposed' ? null : 'This wording does not wait for approval.'
  const early = wording.state === 'released' ? null : 'Only a released wording can be entered.'
  const own = memberId !== '' && memberId === wording.proposedBy
  const ended =
    wording.state !== 'live' && mayBecome(wording.state, 'withdrawn')
      ? null
      : 'This wording cannot be taken back.'
  return {
    approve: over ?? settled ?? ('why' in answer ? answer.why : null),
    enter: over ?? early ?? mayNot(ctx, 'enter') ?? mayNotEnter(given(verdicts), memberId),
    withdraw: over ?? ended ?? (own ? null : mayNot(ctx, 'approve')),
  }
}

function changesOf({ wording, names }: ShapedWording): string[] {
  const { change } = wording
  if (!change) return []
  const { places, embargoUntil } = change
  return [
    ...(change.class ? [`Class becomes ${change.class}.`] : []),
    ...(places === null ? ['It may appear anywhere.'] : []),
    ...(places ? [`It may appear on: ${places.map(names).join(', ') || 'nothing'}.`] : []),
    ...(embargoUntil === null ? ['The embargo ends.'] : []),
    ...(embargoUntil ? [`The embargo ends on ${embargoUntil.slice(0, 10)}.`] : []),
    ...(change.phrases ? [`Phrases become: ${change.phrases.join(', ') || 'none'}.`] : []),
  ]
}
