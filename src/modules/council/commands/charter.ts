import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { membersWithRight } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Area } from '../domain/areas.ts'
import type { Cadence } from '../domain/cadence.ts'
import type { Quorum } from '../domain/quorum.ts'
import type { Majority } from '../domain/vote.ts'
import { charterChanged, meetingEvent, seatEvent } from '../events.ts'
import { allowChair, memberOf } from '../policy.ts'
import { charterRow, itemCounts, seatRows } from '../queries/rows.ts'
import { insertCharter, insertSeats } from '../store/charter.ts'
import { deleteMeeting } from '../store/meeting.ts'
import { meetings } from '../tables.ts'
import { planNext } from './plan-next.ts'

export interface CharterInput {
  /** The version it was changed from; 0 for the first. */
  readonly basedOn: number
  readonly text: string
  readonly chairId: string
  readonly quorum: Quorum
  readonly majority: Majority
  readonly namedVotes: boolean
  readonly cadence: Cadence | null
  readonly termMonths: number | null
  readonly reason: string
  /** Seats to begin with; only with the first version. */
  readonly seats?: readonly Area[] | undefined
}

/** Writes the charter, or its next version, and plans meetings by it. */
export async function setCharter(ctx: Ctx, input: CharterInput): Promise<Result<{ version: number }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  const fields = await wrong(ctx, input)
  const [field] = Object.values(fields)
  if (field !== undefined) return refuse('invalid', field, { fields })
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const { organisationId } = ctx
    const before = await charterRow(tx, organisationId)
    const stale = refuse('stale', 'Somebody changed the charter meanwhile. Look at it, then decide again.')
    if ((before?.version ?? 0) !== input.basedOn) return stale
    const version = input.basedOn + 1
    const { chairId, quorum, majority, namedVotes, cadence, termMonths, reason } = input
    const row = {
      organisationId,
      version,
      body: input.text,
      chairId,
      quorum,
      majority,
      namedVotes,
      cadence,
      termMonths,
      reason,
    }
    if (!(await insertCharter(tx, { ...row, by: memberOf(ctx), at: ctx.now() }))) return stale
    if (!before) await beginSeats(ctx, tx, input.seats ?? [])
    if (JSON.stringify(before?.cadence ?? null) !== JSON.stringify(cadence)) await dropUnused(ctx, tx)
    await planNext(ctx, tx)
    tx.emit(charterChanged(organisationId, version))
    return ok({ version })
  })
}

async function wrong(ctx: Ctx, { chairId, quorum }: CharterInput): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  const able = await membersWithRight(ctx, 'council.chair')
  if (!able.some((one) => one.id === chairId))
    fields.chairId = 'Choose somebody with the role of council chair; roles are given under People, Roles.'
  if (quorum.kind === 'percent' && (quorum.value < 1 || quorum.value > 100))
    fields.quorum = 'Use a share between 1 and 100 per cent.'
  return fields
}

async function beginSeats(ctx: Ctx, tx: WriteTx, areas: readonly Area[]): Promise<void> {
  if ((await seatRows(tx, ctx.organisationId)).length > 0) return
  const rows = [...new Set(areas)].map((area, position) => ({
    organisationId: ctx.organisationId,
    id: newId(ctx.now().getTime()),
    area,
    voting: true,
    position,
  }))
  await insertSeats(tx, rows)
  for (const row of rows) tx.emit(seatEvent('added', row.id))
}

/** Meetings of the old cadence to which nobody was invited and nothing was put. */
async function dropUnused(ctx: Ctx, tx: WriteTx): Promise<void> {
  const { organisationId } = ctx
  const rows = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.organisationId, organisationId),
        eq(meetings.state, 'planned'),
        isNotNull(meetings.slotDay),
        isNull(meetings.invitedAt),
        gt(meetings.startsAt, ctx.now()),
      ),
    )
  const counts = await itemCounts(
    tx,
    organisationId,
    rows.map((row) => row.id),
  )
  for (const { id } of rows.filter((row) => !counts.has(row.id))) {
    await deleteMeeting(tx, organisationId, id)
    tx.emit(meetingEvent('cancelled', id))
  }
}
