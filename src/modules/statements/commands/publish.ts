import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { sendStatement } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReleaseCard } from '../contract.ts'
import { stateAt } from '../domain/standing.ts'
import { fill, wordsOf } from '../domain/words.ts'
import { statementPublished } from '../events.ts'
import { actOf } from '../queries/act.ts'
import { statementRow } from '../queries/cards.ts'
import { gone } from '../queries/one.ts'
import { releaseCards, releaseOfPress } from '../queries/releases.ts'
import { openSubject } from '../queries/subjects.ts'
import { insertRelease, lockPress } from '../store.ts'
import type { ReleaseRow, StatementRow } from '../tables.ts'
import { nameCommander } from './offers.ts'

export interface Publish {
  readonly statementId: string
  readonly channelIds: readonly string[]
  /** Of which it is a statement; null: of none. Its own pause does not hold it when a commander is known. */
  readonly incidentId: string | null
  /** What is put into the blanks, by their names. */
  readonly words?: Readonly<Record<string, string>> | undefined
  /** Until when we promise to say more. */
  readonly nextUpdateAt?: string | null | undefined
  /** Made once a press: the same again says nothing twice and tells what became of the first. */
  readonly sendId?: string | undefined
  /** Told by the room that keeps the incident; never by a browser. */
  readonly commanderId?: string | null | undefined
}

/**
 * Says a statement that was agreed ahead, by whoever has the mandate to make statements on these channels. It goes the
 * way of every post; a later one about the same takes its place.
 */
export async function publishStatement(ctx: Ctx, input: Publish): Promise<Result<ReleaseCard>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to make the statement.')
  return ctx.write(async (tx): Promise<Result<ReleaseCard>> => {
    if (input.sendId) await lockPress(tx, ctx.organisationId, input.sendId)
    const before = input.sendId ? await releaseOfPress(ctx, input.sendId) : null
    if (before && before.by !== actor.memberId)
      return refuse('conflict', 'This statement was made from somewhere else already.')
    if (before) return card(ctx, before)
    const row = await statementRow(ctx, input.statementId)
    if (!row || row.archivedAt) return gone
    const filled = fill(wordsOf(row.parts), input.words ?? {})
    const wrong = notReady(ctx, row, filled.open) ?? notThere(row, input.channelIds)
    if (wrong) return wrong
    if (input.incidentId && input.commanderId !== undefined)
      await nameCommander(ctx, { subjectId: input.incidentId, commanderId: input.commanderId })
    const subject = input.incidentId ? await openSubject(ctx, input.incidentId) : null
    if (input.incidentId && !subject)
      return refuse('not_found', 'This incident is closed, or nobody has told of it yet.')
    const act = await actOf(ctx, row, subject)
    const { title, language: lang } = row
    const out = await sendStatement(ctx, {
      title,
      channelIds: input.channelIds,
      text: filled.text,
      lang,
      act,
    })
    if (!out.ok) return out
    const release: ReleaseRow = {
      organisationId: ctx.organisationId,
      id: newId(ctx.now().getTime()),
      statementId: row.id,
      version: row.version,
      subjectId: input.incidentId,
      sendId: input.sendId ?? null,
      title,
      language: lang,
      words: filled.text,
      channelIds: [...new Set(input.channelIds)],
      draftId: out.value.draftId,
      postIds: [...out.value.postIds],
      by: actor.memberId,
      commanderId: act.incident?.commander?.id ?? null,
      nextUpdateAt: input.nextUpdateAt ? new Date(input.nextUpdateAt) : null,
      at: ctx.now(),
    }
    await insertRelease(tx, release)
    tx.emit(statementPublished(release))
    return card(ctx, release)
  })
}

function notReady(ctx: Ctx, row: StatementRow, open: readonly string[]): Refused | null {
  const state = stateAt(row, ctx.now())
  if (state === 'expired')
    return refuse(
      'conflict',
      `What was agreed about this statement ended on ${row.approvedUntil ?? row.validUntil}.`,
      {
        help: 'Have it agreed anew, or choose another one.',
      },
    )
  if (state !== 'approved')
    return refuse('conflict', 'Legal and a spokesperson have not agreed to this statement yet.', {
      help: 'Ask them on its page, or choose one that is agreed to.',
    })
  if (open.length === 0) return null
  return refuse('invalid', `Fill in first: ${open.join(', ')}.`, {
    fields: { words: 'A statement with open places cannot be made.' },
  })
}

function notThere({ channelIds }: StatementRow, chosen: readonly string[]): Refused | null {
  if (channelIds.length === 0 || chosen.every((id) => channelIds.includes(id))) return null
  return refuse('invalid', 'It was agreed to for other channels only.', {
    fields: { channelIds: 'Choose from those it was agreed to for.' },
  })
}

async function card(ctx: Ctx, row: ReleaseRow): Promise<Result<ReleaseCard>> {
  const [shown] = await releaseCards(ctx, [row])
  return shown ? ok(shown) : gone
}
