import { ok, type Result, refuse } from '#kernel/result.ts'
import { mentionsOf } from '#modules/inbox/index.ts'
import { saidIn } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Floor } from '../domain/parts.ts'
import { candidateOf } from './candidate.ts'
import { raiseAll } from './raise.ts'
import { sceneOf } from './scene.ts'

export interface ByHand {
  /** What is the matter. */
  readonly words: string
  readonly mentionIds?: readonly string[] | undefined
  readonly conversationIds?: readonly string[] | undefined
  readonly floor?: Floor | null | undefined
}

const MOST = 300

/**
 * The button: any member raises an alarm, about posts or conversations or about nothing that was written. What belongs to a
 * signal that stands already joins it. Posts the one who presses may not see are left out.
 */
export async function raiseByHand(ctx: Ctx, input: ByHand): Promise<Result<{ id: string }>> {
  const asked = [...(input.mentionIds ?? []), ...(await mentionsOf(ctx, input.conversationIds ?? []))]
  const now = ctx.now()
  const facts =
    asked.length === 0 ? [] : await saidIn(ctx, { mentionIds: asked, from: now, to: now, limit: MOST })
  if (asked.length > 0 && facts.length === 0)
    return refuse('not_found', 'These posts do not exist.', { help: 'Raise the alarm without them.' })
  return ctx.write(async (tx) => {
    const scene = await sceneOf(ctx)
    const words = input.words.trim()
    const about = {
      kind: 'button',
      watch: null,
      end: now.getTime(),
      floor: input.floor ?? null,
      facts,
      words,
    } as const
    const who = ctx.actor.kind === 'member' ? ctx.actor.memberId : 'system'
    // Pressed twice in a minute it is one alarm.
    const fallback = facts[0]
      ? `said:${facts.at(-1)?.item}`
      : `button:${who}:${Math.floor(now.getTime() / 60_000)}`
    const candidate = await candidateOf(ctx, { ...about, parts: { mentions: facts.length }, fallback })
    const [id] = await raiseAll(ctx, tx, scene, [{ ...candidate, startedAt: facts.at(-1)?.at ?? now }])
    return id ? ok({ id }) : refuse('unavailable', 'The alarm could not be raised.', { help: 'Try again.' })
  })
}
