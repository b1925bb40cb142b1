import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { type Caller, emailKey } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { consentWords } from '../domain/letters.ts'
import { spamReason } from '../domain/spam.ts'
import { boxPlace, count, limits, ownPlace } from '../public-place.ts'
import { boxRow, requestRow } from '../queries/rows.ts'
import { readSlip } from '../slip.ts'
import type { BoxRow } from '../tables.ts'
import { eraseRequest } from './erase.ts'
import { type Done, done } from './ideas.ts'
import { keepRequest, repeatsOf } from './receive.ts'

export interface Asking {
  readonly address: string
  readonly slip: string
  readonly text: string
  readonly name: string
  readonly email: string
  readonly consent: boolean
  /** A field people do not see. */
  readonly website: string
}

export interface Asked {
  /** The personal link, shown once; null when the same form was sent before. */
  readonly link: string | null
  /** Whether a letter will follow. */
  readonly tell: boolean
}

/**
 * Takes a request from somebody without an account. What looks like spam is set apart, and whoever sent it is thanked
 * like everybody else. An address is kept only with consent, and where a letter can be sent.
 */
export async function submitRequest(engine: Engine, input: Asking, from: Caller): Promise<Result<Asked>> {
  const counted = await count(engine, limits.ask, from.address)
  if (!counted.ok) return counted
  const place = await boxPlace(engine, input.address, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  const flooded = await count(engine, limits.box, id)
  if (!flooded.ok) return flooded
  const wanted = input.email !== ''
  if (wanted && !input.consent)
    return refuse('invalid', 'Tick that we may write to you, or leave the address out.', {
      fields: { consent: 'Without it we do not keep your address.' },
    })
  const key = `${ctx.organisationId}/${emailKey(input.email)}`
  // Too many forms with one address: somebody is being pestered. The words are kept, the address is not.
  const mayKeep = wanted && (await count(engine, limits.email, key)).ok
  return ctx.write(async (tx): Promise<Result<Asked>> => {
    const box = await boxRow(tx, ctx.organisationId, id)
    const shut = shutBecause(box)
    if (shut || !box) return refuse('conflict', shut ?? 'This box is closed.')
    return ok(await take(ctx, tx, box, { ...input, email: mayKeep ? input.email : '' }))
  })
}

async function take(ctx: Ctx, tx: WriteTx, box: BoxRow, input: Asking): Promise<Asked> {
  const slip = readSlip(ctx, box.id, input.slip)
  const takesEmail = box.asksEmail && ctx.use(MAIL).configured
  const email = takesEmail ? input.email : ''
  const repeats = await repeatsOf(ctx, tx, box.id, input.text)
  const spam = spamReason({
    ...input,
    tookMs: slip ? ctx.now().getTime() - slip.madeAt.getTime() : null,
    repeats,
  })
  const kept = await keepRequest(ctx, tx, {
    boxId: box.id,
    text: input.text,
    name: box.asksName ? input.name : '',
    email,
    consent: email === '' ? null : consentWords(box.locale, (await organisation(ctx)).name),
    spam,
    form: slip?.hash ?? null,
  })
  return { link: kept?.link ?? null, tell: takesEmail && input.email !== '' }
}

/** Why a box takes nothing now; null while it does. */
export function shutBecause(box: Pick<BoxRow, 'state'> | undefined): string | null {
  if (box?.state === 'open') return null
  return box?.state === 'paused'
    ? 'This box takes nothing at the moment. Come back later.'
    : 'This box is closed. Thank you for coming.'
}

/** Removes what stands behind a personal link; pressed again, there is nothing any more. */
export async function removeOwn(
  engine: Engine,
  input: { readonly token: string },
  from: Caller,
): Promise<Result<Done>> {
  const counted = await count(engine, limits.ask, from.address)
  if (!counted.ok) return counted
  const place = await ownPlace(engine, input.token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const request = await requestRow(tx, ctx.organisationId, id, { lock: true })
    if (!request || request.state === 'removed')
      return refuse('not_found', 'Nothing is kept behind this link any more.')
    await eraseRequest(ctx, tx, request)
    return ok(done)
  })
}
