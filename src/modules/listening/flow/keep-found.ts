import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { keepItems, type Reading } from '../commands/keep-items.ts'
import { type Desk, deskOf } from '../commands/reading-desk.ts'
import { aboutOurs } from '../commands/sift-items.ts'
import { noteUse } from '../store/source-use.ts'
import { findSource, noteReceived } from '../store/sources.ts'
import type { FrameHead } from './frame.ts'
import type { Found } from './sift.ts'

/** What a source brought, to be counted. */
export interface Used {
  readonly sourceId: string
  readonly fresh: number
  readonly use: Parameters<typeof noteUse>[3]
}

/** Stores what was found in frames of one source, and reads it. */
export async function keepFound(ctx: Ctx, tx: WriteTx, head: FrameHead, found: Found): Promise<Used[]> {
  if (found.kept.length === 0 && found.later.length === 0) return []
  const ours = await aboutOurs(tx, ctx.organisationId, head.channelId, found.later, found.kept)
  const items = [...found.kept, ...ours]
  // A source that was taken away since wants nothing kept.
  if (items.length === 0 || !(await findSource(tx, ctx.organisationId, head.sourceId))) return []
  const source = { id: head.sourceId, channelId: head.channelId, kind: kindOf(head) }
  const reading = readingOf(head, found.ended, await deskOf(ctx, head.channelId))
  const { fresh, kept, bytes } = await keepItems(ctx, tx, source, items, reading)
  const use = { requests: 0, items: 0, kept, unreadable: found.unreadable, bytes }
  return [{ sourceId: head.sourceId, fresh, use }]
}

/** Last in the transaction and in one order, for every process writes the same rows. */
export async function noteUsed(ctx: Ctx, tx: WriteTx, used: readonly Used[]): Promise<void> {
  const { organisationId } = ctx
  for (const { sourceId, fresh, use } of used.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1))) {
    const now = ctx.now()
    if (fresh > 0) await noteReceived(tx, organisationId, sourceId, now)
    await noteUse(tx, { organisationId, id: sourceId }, now, use)
  }
}

function kindOf({ kind }: FrameHead): 'account' | 'search' | 'tag' | 'public' {
  return kind === 'search' || kind === 'tag' || kind === 'public' ? kind : 'account'
}

function readingOf({ network }: FrameHead, ended: ReadonlyMap<unknown, string>, desk: Desk): Reading {
  return { readDeletion: (body) => ended.get(body) ?? null, sift: null, network, desk }
}
