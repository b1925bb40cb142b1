import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import type { PublicRing } from '../contract.ts'
import { wordsFor } from '../domain/message.ts'
import { type Place, ringPlace } from '../public-place.ts'
import { acknowledgeAs } from './settle-paging.ts'

type Link = { readonly token: string }

/** What the page behind a link shows. Looking acknowledges nothing: mail scanners look at every link. */
export async function publicRing(engine: Engine, { token }: Link, from: Caller): Promise<Result<PublicRing>> {
  const place = await ringPlace(engine, token, from)
  return place.ok ? ok(await shown(place.value)) : place
}

/** Acknowledges as the person the ring went to. Works once; afterwards it says who did, and from the next day on nothing. */
export async function publicAcknowledge(
  engine: Engine,
  { token }: Link,
  from: Caller,
): Promise<Result<PublicRing>> {
  const place = await ringPlace(engine, token, from)
  if (!place.ok) return place
  const { ctx, ring, paging } = place.value
  if (isOld(place.value))
    return refuse('conflict', 'This link was good for a day, and it is over.', { help: 'Sign in to Weft.' })
  const done = await acknowledgeAs(ctx, { subjectId: paging.subjectId, by: ring.memberId })
  if (!done.ok) return done
  const again = await ringPlace(engine, token, from)
  return again.ok ? ok(await shown(again.value)) : again
}

const isOld = ({ ctx, ring }: Place): boolean => ring.expiresAt === null || ctx.now() >= ring.expiresAt

async function shown(place: Place): Promise<PublicRing> {
  const { ctx, ring, paging } = place
  const { name } = await organisation(ctx)
  const by = paging.acknowledgedBy
  const locale = (await memberProfiles(ctx, [ring.memberId])).get(ring.memberId)?.locale ?? 'en'
  const who = by ? (await memberCards(ctx, [by])).get(by)?.name : undefined
  const state = paging.state === 'ringing' && isOld(place) ? 'expired' : paging.state
  return {
    ...{ organisation: name, state, severity: paging.severity, drill: paging.subjectType === 'drill' },
    title: ring.veiled ? null : wordsFor(paging, locale).title,
    link: ring.veiled ? null : paging.link,
    startedAt: paging.startedAt.toISOString(),
    acknowledgedAt: paging.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: who ?? null,
    byYou: by === ring.memberId,
  }
}
