import { randomInt } from 'node:crypto'
import { and, count, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { memberProfiles } from '#modules/people/index.ts'
import { hashToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { labelOf, type NewAddress } from '../contract/addresses.ts'
import { testMessage } from '../domain/message.ts'
import { wayChanged } from '../events.ts'
import { self } from '../policy.ts'
import { openWay, wayBound, wayRow } from '../queries/way.ts'
import { deleteWay, hearWindow, insertWay, updateWay } from '../store/ways.ts'
import { type WayRow, ways } from '../tables.ts'
import type { Sent } from '../ways/port.ts'
import { sendBy } from '../ways/send.ts'

const MOST_WAYS = 12
const CODE_MS = 10 * 60_000
const TRIES = 5
const PAUSE_MS = 20_000

interface Tested {
  readonly id: string
  readonly sent: boolean
  readonly detail: string | null
}

const notYours: Refused = refuse('not_found', 'This way is not there any more.')
const nobody: Refused = refuse('forbidden', 'Only a person can be reached.')

/** Adds a way and sends a test ring; until its code is typed in, nobody is rung by it. */
export async function addWay(ctx: Ctx, way: NewAddress): Promise<Result<Tested>> {
  const memberId = self(ctx)
  if (!memberId) return nobody
  const madeAt = ctx.now()
  const id = newId(madeAt.getTime())
  const key = { organisationId: ctx.organisationId, id, memberId }
  const made = await ctx.write(async (tx): Promise<Result<undefined>> => {
    const [held] = await tx
      .select({ n: count(), windows: count(sql`case when ${ways.kind} = 'browser' then 1 end`) })
      .from(ways)
      .where(and(eq(ways.organisationId, ctx.organisationId), eq(ways.memberId, memberId)))
    if ((held?.n ?? 0) >= MOST_WAYS)
      return refuse('conflict', `${MOST_WAYS} ways are enough. Remove one that you do not need.`)
    // All windows of somebody sound together: a second way of this kind would be the first one again.
    if (way.kind === 'browser' && (held?.windows ?? 0) > 0)
      return refuse('conflict', 'Your open windows sound already. Test that way again instead.')
    await insertWay(tx, {
      ...{ ...key, kind: way.kind, label: labelOf(way), sealed: sealed(ctx, id, way), madeAt },
      ...{ confirmedAt: null, codeHash: null, codeAt: null, codeTries: 0, lastSentAt: null },
      ...{ failingSince: null, fault: null, heardAt: null },
    })
    tx.emit(wayChanged(id, memberId, 'added'))
    return ok()
  })
  return made.ok ? testWay(ctx, { id }) : made
}

function sealed(ctx: Ctx, id: string, { address }: NewAddress): string {
  return ctx.use(SECRETS).seal(JSON.stringify(address), wayBound(ctx.organisationId, id))
}

/** Sends a test ring with a new code, good for ten minutes. */
export async function testWay(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Tested>> {
  const row = await own(ctx, id)
  if (!row) return notYours
  const now = ctx.now()
  if (row.codeAt && now.getTime() - row.codeAt.getTime() < PAUSE_MS)
    return refuse('throttled', 'A test ring went out a moment ago. Give it a few seconds.', {
      retryAt: new Date(row.codeAt.getTime() + PAUSE_MS).toISOString(),
    })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const before = openWay(ctx, row)
  const way: NewAddress = before.kind === 'browser' ? { kind: 'browser', address: { code } } : before
  await ctx.write(async (tx) => {
    const set = { codeHash: hashToken(code), codeAt: now, codeTries: 0, sealed: sealed(ctx, id, way) }
    await updateWay(tx, row, set)
    tx.emit(wayChanged(id, row.memberId, 'tested'))
  })
  const locale = (await memberProfiles(ctx, [row.memberId])).get(row.memberId)?.locale ?? 'en'
  const ring = { id: newId(), memberId: row.memberId, message: testMessage(locale, code) }
  // Whoever tests a window has one open: the one in which they test.
  const sent: Sent = way.kind === 'browser' ? { outcome: 'sent' } : await sendBy(ctx, way, ring)
  const detail = sent.outcome === 'sent' ? null : sent.detail
  await ctx.write((tx) =>
    updateWay(tx, row, { lastSentAt: sent.outcome === 'sent' ? now : row.lastSentAt, fault: detail }),
  )
  return ok({ id, sent: sent.outcome !== 'refused', detail })
}

/** Confirms a way with the code of its test ring; from then on it is rung. */
export async function confirmWay(
  ctx: Ctx,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<Result<{ id: string }>> {
  const found = await own(ctx, id)
  if (!found) return notYours
  const counted = await ctx.write(async (tx): Promise<WayRow | undefined> => {
    const [row] = await tx
      .select()
      .from(ways)
      .where(and(eq(ways.organisationId, ctx.organisationId), eq(ways.id, id)))
      .for('update')
    if (row) await updateWay(tx, row, { codeTries: row.codeTries + 1 })
    return row
  })
  const old = !counted?.codeAt || ctx.now().getTime() - counted.codeAt.getTime() > CODE_MS
  if (!counted?.codeHash || old) return refuse('conflict', 'This code is too old. Send a new test ring.')
  if (counted.codeTries >= TRIES) return refuse('throttled', 'Too many wrong codes. Send a new test ring.')
  if (!hashToken(code).equals(counted.codeHash)) {
    const message = 'This is not the code of the last test ring.'
    return refuse('invalid', message, { fields: { code: message } })
  }
  return ctx.write(async (tx) => {
    const set = { confirmedAt: ctx.now(), codeHash: null, codeAt: null, failingSince: null, fault: null }
    await updateWay(tx, counted, set)
    tx.emit(wayChanged(id, counted.memberId, 'confirmed'))
    return ok({ id })
  })
}

/** Removes a way of one’s own. */
export async function removeWay(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ id: string }>> {
  const row = await own(ctx, id)
  if (!row) return notYours
  return ctx.write(async (tx) => {
    await deleteWay(tx, row)
    tx.emit(wayChanged(id, row.memberId, 'removed'))
    return ok({ id })
  })
}

async function own(ctx: Ctx, id: string): Promise<WayRow | null> {
  const row = await wayRow(ctx, id)
  return row && row.memberId === self(ctx) ? row : null
}

/** Says, every minute, that a window of one’s own is open and would sound. */
export async function windowOpen(ctx: Ctx): Promise<Result<{ heard: true }>> {
  const memberId = self(ctx)
  if (!memberId) return nobody
  await ctx.write((tx) => hearWindow(tx, { organisationId: ctx.organisationId, memberId }, ctx.now()))
  return ok({ heard: true })
}
