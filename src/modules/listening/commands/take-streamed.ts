import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { handOn } from '../flow/hand-on.ts'
import { noteUse } from '../store/source-use.ts'
import { changeSource, lockSource } from '../store/sources.ts'
import { keepItems, type Reading } from './keep-items.ts'
import { settleGap } from './take-page.ts'

export interface Streamed {
  readonly items: readonly RawItem[]
  readonly reading: Reading
  /** From streams without pages: where to go on, stored together with the items. */
  readonly cursor?: string | undefined
  readonly pollSeconds: number
  /** Ends waiting for a stream that takes nothing. */
  readonly signal?: AbortSignal
}

/**
 * Where everything was handed on, its place is noted no more often: a transaction for each batch cost as much as handing it
 * on. What is read again after an end is known by its id, and counted then.
 */
const NOTE_MS = 500
/** By source: when its place was last noted (`performance.now()`), and how many items came since. */
const noted = new Map<string, { readonly at: number; since: number }>()
const KEPT = 1000

/**
 * Stores what a stream told, or hands it on where frames travel. Without a cursor the stored one stays: the next poll
 * reads the same items again, and they are stored once.
 */
export async function takeStreamed(ctx: Ctx, sourceId: string, told: Streamed): Promise<Result<number>> {
  const items = await handOn(ctx, sourceId, told)
  const name = `${ctx.organisationId}/${sourceId}`
  const last = told.reading.stream ? noted.get(name) : undefined
  const handedOn = items.length === 0 && told.items.length > 0
  if (last && handedOn && performance.now() - last.at < NOTE_MS) {
    last.since += told.items.length
    return ok(0)
  }
  // Who comes meanwhile, or after a failure, notes its place as well.
  noted.delete(name)
  const kept = await keepStreamed(ctx, sourceId, told, items, last?.since ?? 0)
  if (noted.size >= KEPT) noted.clear()
  if (told.reading.stream && kept.ok) noted.set(name, { at: performance.now(), since: 0 })
  return kept
}

/** `since`: items that came before and are not counted yet. */
function keepStreamed(
  ctx: Ctx,
  sourceId: string,
  told: Streamed,
  items: readonly RawItem[],
  since: number,
): Promise<Result<number>> {
  return ctx.write(
    async (tx) => {
      const source = await lockSource(tx, ctx.organisationId, sourceId)
      if (source?.state !== 'active') return refuse('stale', 'This source is not followed any more.')
      const now = ctx.now()
      const { fresh, ...found } = await keepItems(ctx, tx, source, items, told.reading)
      await noteUse(tx, source, now, { requests: 0, items: told.items.length + since, ...found })
      const { cursor } = told
      const moved =
        cursor === undefined ? {} : { cursor, polledAt: now, succeededAt: now, failures: 0, fault: null }
      const change = { ...moved, ...(fresh > 0 ? { receivedAt: now } : {}) }
      if (Object.keys(change).length > 0) await changeSource(tx, ctx.organisationId, sourceId, change)
      if (cursor !== undefined)
        await settleGap(tx, source, { more: false, pollSeconds: told.pollSeconds }, fresh, now)
      return ok(fresh)
    },
    { often: true },
  )
}

/**
 * A source that nobody polls is well: its stream stands, or it waits for what is handed in. Closes what gap was open.
 */
export async function noteWell(
  ctx: Ctx,
  sourceId: string,
  pollSeconds: number,
  nextAt: Date,
): Promise<boolean> {
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, sourceId)
    if (source?.state !== 'active') return false
    const now = ctx.now()
    const well = { polledAt: now, succeededAt: now, failures: 0, fault: null, notBefore: null, nextAt }
    await changeSource(tx, ctx.organisationId, sourceId, well)
    await settleGap(tx, source, { more: false, pollSeconds }, 0, now)
    return true
  })
}

/** Notes that a stream stands or broke, for the screen. */
export async function noteStreaming(ctx: Ctx, sourceId: string, streaming: boolean): Promise<void> {
  await ctx.write((tx) => changeSource(tx, ctx.organisationId, sourceId, { streaming }))
}
