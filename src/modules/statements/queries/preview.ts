import { ok, type Refused, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { pausesFor, spokespersons } from '#modules/governance/index.ts'
import { onCallNow } from '#modules/on-call/index.ts'
import { previewStatement } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fill, missingParts, wordsOf } from '../domain/words.ts'
import type { SubjectRow } from '../tables.ts'
import { actOf } from './act.ts'
import { statementRow } from './cards.ts'
import { gone } from './one.ts'
import { openSubject } from './subjects.ts'

export interface Preview {
  readonly id: string
  readonly channelIds: readonly string[]
  readonly words: Readonly<Record<string, string>>
  readonly incidentId: string | null
}

/** As it would go out on each channel, what is still open, and who may say it: those on call first. */
export async function previewPublication(ctx: Ctx, input: Preview) {
  const row = await statementRow(ctx, input.id)
  if (!row) return gone
  const subject = input.incidentId ? await openSubject(ctx, input.incidentId) : null
  const { text, open } = fill(wordsOf(row.parts), input.words)
  const act = await actOf(ctx, row, subject)
  const { channelIds } = input
  const { title, language: lang } = row
  const asked = await previewStatement(ctx, { title, channelIds, text, lang, act })
  const refused = asked.refusal ?? (await paused(ctx, channelIds, subject))
  const channels = new Map((await channelCards(ctx)).map((one) => [one.id, one]))
  return ok({
    text,
    open: [...open],
    missing: missingParts(row.parts),
    places: asked.reports.map(({ channelId, length, limit, valid, checks }) => {
      const channel = channels.get(channelId)
      return {
        channelId,
        network: channel?.network ?? 'unknown',
        networkName: channel?.networkName ?? 'A channel that is gone',
        handle: channel?.handle ?? '',
        length,
        limit,
        valid,
        checks: checks.map(({ id, severity, message, cure }) => ({ id, severity, message, cure })),
      }
    }),
    mayNot: refused && { message: refused.error.message, help: refused.error.help ?? null },
    spokespersons: await whoMaySpeak(ctx, channelIds),
  })
}

async function whoMaySpeak(ctx: Ctx, channelIds: readonly string[]) {
  const people = await spokespersons(ctx, channelIds)
  const onCall = new Set((await onCallNow(ctx, {})).map((one) => one.memberId))
  const all = people.map(({ id, name }) => ({ id, name, onCall: onCall.has(id) }))
  return [...all.filter((one) => one.onCall), ...all.filter((one) => !one.onCall)]
}

async function paused(
  ctx: Ctx,
  channelIds: readonly string[],
  subject: SubjectRow | null,
): Promise<Refused | null> {
  const networks = new Map((await channelCards(ctx)).map((card) => [card.id, card.network]))
  const to = channelIds.map((channelId) => ({
    channelId,
    network: networks.get(channelId) ?? null,
    departmentId: null,
    campaign: null,
  }))
  const own = subject?.commanderId ? subject.subjectId : null
  const pause = (await pausesFor(ctx, to)).find(
    (one) => one !== null && (own === null || one.incidentId !== own),
  )
  return pause ? refuse('conflict', `${pause.by} paused publishing here: ${pause.reason}`) : null
}
