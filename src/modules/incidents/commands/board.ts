import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BoardKind, BoardState } from '../domain/words.ts'
import { incidentEvent } from '../events.ts'
import { byMember, unlessCrew } from '../policy.ts'
import { insertBoard, updateBoard } from '../store/room.ts'
import { boardRows } from '../tables/room.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'

const MOST = 200

/** Puts a fact, an open question or a rumour on the board. A fact names its source. */
export async function putOnBoard(
  ctx: Ctx,
  input: { readonly id: string; readonly kind: BoardKind; readonly words: string; readonly source: string },
): Promise<Result<{ id: string }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { kind, words, source } = input
  if (kind === 'fact' && source.trim() === '')
    return refuse('invalid', 'A fact needs a source.', {
      fields: { source: 'Who says so, or where it can be seen. Without one it is a rumour.' },
    })
  return onIncident(ctx, input.id, async (tx, incident): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const there = await tx.$count(
      boardRows,
      and(eq(boardRows.organisationId, organisationId), eq(boardRows.incidentId, incident.id)),
    )
    if (there >= MOST) return refuse('conflict', `The board holds ${MOST} lines; settle some first.`)
    const now = ctx.now()
    const id = newId(now.getTime())
    const row = { organisationId, id, incidentId: incident.id, kind, words, source, by: me.value }
    await insertBoard(tx, { ...row, state: 'standing', at: now, changedAt: now })
    await enter(ctx, tx, incident.id, { kind: 'board', text: words, data: { boardId: id, to: kind, source } })
    tx.emit(incidentEvent('written', incident.id, { kind: 'board' }))
    return ok({ id })
  })
}

/** Moves a line: a rumour that proved true becomes a fact with its source, another is refuted, a question is answered. */
export async function moveOnBoard(
  ctx: Ctx,
  input: {
    readonly id: string
    readonly boardId: string
    readonly kind: BoardKind
    readonly state: BoardState
    readonly source: string
  },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { id, boardId, kind, state } = input
  return onIncident(ctx, id, async (tx, _incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessCrew(ctx, seats, 'Lines of the board are settled by those with a seat.')
    if (refusal) return refusal
    const { organisationId } = ctx
    const [line] = await tx
      .select()
      .from(boardRows)
      .where(
        and(
          eq(boardRows.organisationId, organisationId),
          eq(boardRows.incidentId, id),
          eq(boardRows.id, boardId),
        ),
      )
      .for('update')
    if (!line) return refuse('not_found', 'This line does not stand on the board any more.')
    const source = input.source.trim() || line.source
    if (kind === 'fact' && source === '')
      return refuse('invalid', 'A fact needs a source.', {
        fields: { source: 'Who says so, or where it can be seen. Without one it is a rumour.' },
      })
    if (line.kind === kind && line.state === state && line.source === source) return allDone()
    await updateBoard(tx, organisationId, boardId, { kind, state, source, changedAt: ctx.now() })
    const data = { boardId, from: line.kind, to: kind, state, source }
    await enter(ctx, tx, id, { kind: 'board', text: line.words, data })
    tx.emit(incidentEvent('written', id, { kind: 'board' }))
    return allDone()
  })
}
