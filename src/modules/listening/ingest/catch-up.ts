import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { takeFault } from '../commands/take-fault.ts'
import { takePage } from '../commands/take-page.ts'
import { findSource } from '../store/sources.ts'
import { askSource, pollInTime } from './ask-source.ts'

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
  signal: AbortSignal,
): Promise<Caught> {
  const later = () => new Date(ctx.now().getTime() + AGAIN_MS)
  const row = await ctx.read((tx) => findSource(tx, ctx.organisationId, source.id))
  if (row?.state !== 'active') return { kind: 'lost', nextAt: later(), receive: null }
  let { cursor } = row
  for (let pages = 1; ; pages += 1) {
    const askedAt = ctx.now()
    const askedWith = cursor
    const asked = await askSource(ctx, source.channelId, (receive, session) =>
      pollInTime(receive, session, askedWith, signal),
    )
    if (!asked || signal.aborted) return { kind: 'lost', nextAt: later(), receive: null }
    const { answer, receive, readDeletion } = asked
    const { pollSeconds } = receive
    if (isFault(answer)) return failed(ctx, source.id, answer, receive, askedAt, later())
    const nextAt = nextPoll(receive)
    // A page that says "more" but leads nowhere would be asked for without end.
    const more = answer.more && (answer.cursor !== askedWith || answer.items.length > 0) && pages < MAX_PAGES
    const { items } = answer
    const page = { items, askedWith, cursor: answer.cursor, more, pollSeconds, nextAt, readDeletion }
    const taken = await takePage(ctx, source.id, page)
    if (!taken.ok) return { kind: 'lost', nextAt: later(), receive }
    const stuck = answer.cursor === askedWith && taken.value === 0
    if (!more || stuck) return { kind: 'done', nextAt, receive }
    cursor = answer.cursor
  }
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
