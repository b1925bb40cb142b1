import type { EventData } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { EntryKind } from '../domain/words.ts'
import { actorId } from '../policy.ts'
import { insertEntry } from '../store/room.ts'

export interface NewEntry {
  readonly kind: EntryKind
  readonly text?: string
  readonly data?: EventData
  /** When it happened, if not now. */
  readonly at?: Date
  readonly corrects?: string | null
  /** Written once under this name. */
  readonly ref?: string
}

/** Writes into the timeline; false when it stood there already. */
export function enter(ctx: Ctx, tx: WriteTx, incidentId: string, entry: NewEntry): Promise<boolean> {
  const now = ctx.now()
  const at = entry.at ?? now
  return insertEntry(tx, {
    organisationId: ctx.organisationId,
    id: newId(at.getTime()),
    incidentId,
    at,
    writtenAt: now,
    kind: entry.kind,
    by: actorId(ctx),
    text: entry.text ?? '',
    data: entry.data ?? {},
    corrects: entry.corrects ?? null,
    ref: entry.ref ?? null,
  })
}
