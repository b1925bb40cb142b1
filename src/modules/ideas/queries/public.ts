import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { BoxPage, OwnRequest, PollPage } from '../contract.ts'
import { consentWords } from '../domain/letters.ts'
import { eraseAt } from '../domain/lifecycle.ts'
import { showsFigures, stateAt } from '../domain/poll.ts'
import { openName } from '../email.ts'
import { boxPlace, ownPlace, pollPlace } from '../public-place.ts'
import { newSlip } from '../slip.ts'
import { hasVoted } from '../voted-cookie.ts'
import { boxRow, iso, pollRow, requestRow } from './rows.ts'
import { tallies, tallyOf } from './tally.ts'

type Address = { readonly address: string }
const gone = refuse('not_found', 'There is nothing at this address, or it was removed.')

/** The question behind the address of a box. */
export async function boxPage(engine: Engine, input: Address, from: Caller): Promise<Result<BoxPage>> {
  const place = await boxPlace(engine, input.address, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  const box = await ctx.read((tx) => boxRow(tx, ctx.organisationId, id))
  if (!box) return gone
  const { name } = await organisation(ctx)
  const { locale, question, intro, state, asksName } = box
  return ok({
    organisation: name,
    locale,
    question,
    intro,
    state,
    asksName,
    asksEmail: box.asksEmail && ctx.use(MAIL).configured,
    consent: consentWords(locale, name),
    slip: newSlip(ctx, id),
  })
}

/** The poll behind its address, with the figures when they show to this browser. */
export async function pollPage(
  engine: Engine,
  input: Address,
  from: Caller & { readonly cookies: string },
): Promise<Result<PollPage>> {
  const place = await pollPlace(engine, input.address, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  const { name } = await organisation(ctx)
  return ctx.read(async (tx): Promise<Result<PollPage>> => {
    const poll = await pollRow(tx, ctx.organisationId, id)
    if (!poll) return gone
    const state = stateAt(poll, ctx.now())
    const voted = hasVoted(ctx, id, from.cookies)
    const shown = showsFigures(poll.shows, state, voted)
    const counted = shown ? await tallies(tx, ctx.organisationId, [id]) : undefined
    return ok({
      organisation: name,
      locale: poll.locale,
      question: poll.question,
      intro: poll.intro,
      state,
      opensAt: poll.opensAt.toISOString(),
      closesAt: iso(poll.closesAt),
      options: [...poll.options],
      multiple: poll.multiple,
      other: poll.other,
      shows: poll.shows,
      voted,
      tally: counted ? tallyOf(poll, counted.get(id)) : null,
      slip: newSlip(ctx, id),
    })
  })
}

/** What is kept behind a personal link. */
export async function ownRequest(
  engine: Engine,
  input: { readonly token: string },
  from: Caller,
): Promise<Result<OwnRequest>> {
  const place = await ownPlace(engine, input.token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  const { name } = await organisation(ctx)
  return ctx.read(async (tx): Promise<Result<OwnRequest>> => {
    const request = await requestRow(tx, ctx.organisationId, id)
    if (!request || request.state === 'removed')
      return refuse('not_found', 'Nothing is kept behind this link any more.')
    const box = request.boxId ? await boxRow(tx, ctx.organisationId, request.boxId) : undefined
    return ok({
      organisation: name,
      question: box?.question ?? '',
      text: request.text,
      name: openName(ctx, request),
      emailUntil: request.emailSealed ? eraseAt(request.createdAt).toISOString() : null,
      createdAt: request.createdAt.toISOString(),
    })
  })
}
