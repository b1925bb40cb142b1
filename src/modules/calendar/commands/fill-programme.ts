import { and, eq } from 'drizzle-orm'
import { addDays, localTime } from '#kernel/local-time.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import { createDraft } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readClock } from '../domain/wall-clock.ts'
import { programmeEvent } from '../events.ts'
import { fillJob } from '../jobs/fill.ts'
import { comingDays } from '../queries/programme-days.ts'
import { insertOccurrence, putTag, updateProgramme } from '../store/programmes.ts'
import { type ProgrammeRow, programmes } from '../tables.ts'
import { asWriter } from './as-writer.ts'

const DAY_MS = 86_400_000

/** Arms the next run of a series: at `at`, and no earlier one any more. */
export async function armFill(tx: WriteTx, organisationId: string, id: string, at: Date): Promise<void> {
  await updateProgramme(tx, organisationId, id, { nextFillAt: at })
  await tx.enqueue(fillJob, { programmeId: id, at: at.toISOString() }, { startAfter: at })
}

/**
 * Makes a draft for each day of the series that comes within its time ahead, for its owner to write and send on; nothing
 * is ever sent from here. Running twice makes nothing twice. Gives how many were made.
 */
export async function fillDue(
  ctx: Ctx,
  data: { readonly programmeId: string; readonly at: string },
): Promise<number> {
  return ctx.write(async (tx) => {
    const where = and(eq(programmes.organisationId, ctx.organisationId), eq(programmes.id, data.programmeId))
    const [row] = await tx.select().from(programmes).where(where).for('update')
    if (row?.state !== 'active' || row.nextFillAt?.toISOString() !== data.at) return 0
    const made = await makeDrafts(ctx, tx, row)
    await armFill(tx, ctx.organisationId, row.id, new Date(ctx.now().getTime() + DAY_MS))
    return made
  })
}

async function makeDrafts(ctx: Ctx, tx: WriteTx, row: ProgrammeRow): Promise<number> {
  const trouble = (words: string | null) =>
    updateProgramme(tx, ctx.organisationId, row.id, { trouble: words })
  const writer = await asWriter(ctx, row.ownerId)
  if (!writer) {
    const name = (await memberCards(ctx, [row.ownerId])).get(row.ownerId)?.name ?? 'Its owner'
    await trouble(`${name} may not write drafts any more, so none are made. Choose another owner.`)
    return 0
  }
  const usable = new Set(
    (await channelCards(ctx))
      .filter((card) => card.canPublish && card.state !== 'disconnected')
      .map((card) => card.id),
  )
  const channelIds = row.channelIds.filter((id) => usable.has(id))
  if (channelIds.length === 0) {
    await trouble('None of its channels can be published on any more. Choose others.')
    return 0
  }
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const days = await comingDays(ctx, row, today, addDays(today, row.aheadDays), zone)
  let made = 0
  for (const { day, state } of days) {
    const at = readClock(day, row.minute, zone).at
    if (state !== 'coming' || at <= ctx.now()) continue
    const draft = await createDraft(ctx.as(writer), {
      title: row.template.title || row.name,
      idea: row.template.idea,
      scheduledAt: at.toISOString(),
      variants: channelIds.map((channelId) => ({
        channelId,
        text: row.template.text,
        media: [],
        lang: null,
      })),
    })
    if (!draft.ok) {
      await trouble(draft.error.message)
      return made
    }
    const key = { organisationId: ctx.organisationId, programmeId: row.id }
    await insertOccurrence(tx, { ...key, day, state: 'made', draftId: draft.value.id, at: ctx.now() })
    await putTag(tx, { ...key, draftId: draft.value.id })
    tx.emit(programmeEvent('draft-made', row.id, { draftId: draft.value.id, day }))
    made += 1
  }
  await trouble(null)
  return made
}
