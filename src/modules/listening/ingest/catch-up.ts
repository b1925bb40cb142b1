import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { takeFault } from '../commands/take-fault.ts'
import { takePage } from '../commands/take-page.ts'
import { noteWell } from '../commands/take-streamed.ts'
import { budgetSpent } from '../domain/budget.ts'
import { requestsLeft } from '../store/source-use.ts'
import { findSource } from '../store/sources.ts'
import type { SourceRow } from '../tables.ts'
import { askSource, pollInTime, portOfSource } from './ask-source.ts'

export interface Caught {
  /** `done`: everything there was is stored; `fault`: the network said no; `lost`: not ours to follow now. */
  readonly kind: 'done' | 'fault' | 'lost'
  readonly nextAt: Date
  readonly receive: ReceivePort | null
}

/** So many pages in one go; a flood goes on after the usual pause, so that others get their turn. */
const MAX_PAGES = 100
const AGAIN_MS = 2000

/** Polls page after page from the stored cursor until nothing is left. Rejects only when our own database fails. */
export async function catchUp(
  ctx: Ctx,
  source: { readonly id: string; readonly channelId: string },
  nextPoll: (receive: ReceivePort) => Date,
  { signal, streams }: { readonly signal: AbortSignal; readonly streams: boolean },
): Promise<Caught> {
  const later = () => new Date(ctx.now().getTime() + AGAIN_MS)
  const row = await ctx.read((tx) => findSource(tx, ctx.organisationId, source.id))
  if (row?.state !== 'active') return { kind: 'lost', nextAt: later(), receive: null }
  const port = portOfSource(ctx, row)
  if (port?.pushed || port?.streamsOnly) return withoutPages(ctx, row, port, nextPoll(port), streams)
  let { cursor } = row
  for (let pages = 1; ; pages += 1) {
    const askedAt = ctx.now()
    const askedWith = cursor
    const spent = port && (await overBudget(ctx, row))
    if (spent) return failed(ctx, source.id, spent, port, askedAt, later())
    const asked = await askSource(ctx, row, (receive, session) =>
      pollInTime(receive, session, askedWith, signal),
    )
    if (!asked || signal.aborted) return { kind: 'lost', nextAt: later(), receive: null }
    const { answer, receive, reading, requests } = asked
    const { pollSeconds } = receive
    if (isFault(answer)) return failed(ctx, source.id, answer, receive, askedAt, later())
    const nextAt = nextPoll(receive)
    // A page that says "more" but leads nowhere would be asked for without end.
    const more = answer.more && (answer.cursor !== askedWith || answer.items.length > 0) && pages < MAX_PAGES
    const { items } = answer
    const place = { askedWith, cursor: answer.cursor, more, pollSeconds, nextAt }
    const page = { items, ...place, reading, requests, signal }
    const taken = await takePage(ctx, source.id, page)
    if (!taken.ok) return { kind: 'lost', nextAt: later(), receive }
    const stuck = answer.cursor === askedWith && taken.value === 0
    if (!more || stuck) return { kind: 'done', nextAt, receive }
    cursor = answer.cursor
  }
}

/** Nobody polls it: it is well while its stream stands, or as long as we are here to take what is handed in. */
async function withoutPages(
  ctx: Ctx,
  row: SourceRow,
  receive: ReceivePort,
  nextAt: Date,
  streams: boolean,
): Promise<Caught> {
  const well = receive.pushed || streams
  if (well && !(await noteWell(ctx, row.id, receive.pollSeconds, nextAt)))
    return { kind: 'lost', nextAt, receive: null }
  return { kind: 'done', nextAt, receive }
}

/** A fault once the account has spent what it may spend on listening today; it goes on with the next day in UTC. */
async function overBudget(ctx: Ctx, row: SourceRow): Promise<Fault | null> {
  const now = ctx.now()
  const found = await ctx.read((tx) => requestsLeft(tx, ctx.organisationId, row.channelId, now))
  if (!found || found.left > 0) return null
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
  return { kind: 'retryLater', at, reason: budgetSpent(found.budget) }
}

async function failed(
  ctx: Ctx,
  sourceId: string,
  fault: Fault,
  receive: ReceivePort,
  askedAt: Date,
  otherwise: Date,
): Promise<Caught> {
  const { pollSeconds } = receive
  const after = await takeFault(ctx, sourceId, { fault, pollSeconds, luck: Math.random(), askedAt })
  return { kind: 'fault', nextAt: after?.nextAt ?? otherwise, receive }
}
