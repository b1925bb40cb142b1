import type { Ctx } from '#platform/ctx.ts'
import { decideIn } from './decide-publication.ts'
import { worldFor } from './world.ts'

/**
 * Which of these members may answer on a channel now, with or without somebody's consent: what `decidePublication` says of
 * each, by one reading of the house however many they are. Only the right to speak is asked about, no words.
 */
export async function whoMayReply(
  ctx: Ctx,
  about: { readonly memberIds: readonly string[]; readonly channelId: string; readonly at: Date },
): Promise<Set<string>> {
  if (about.memberIds.length === 0) return new Set()
  const world = await worldFor(ctx, about.memberIds, about.at)
  const scenario = {
    ...{ kind: 'reply' as const, channelIds: [about.channelId], at: about.at, text: '', language: null },
    ...{ facts: [], checks: 'pass' as const, judged: null },
  }
  return new Set(
    about.memberIds.filter((authorId) => decideIn(world, { ...scenario, authorId }).outcome !== 'refuse'),
  )
}
