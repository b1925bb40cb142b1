import type { StandingPort } from '#networks/contract/standing.ts'
import { blueskyHandles } from './handles.ts'
import { call } from './session.ts'
import { asCount, asObject, asText, type Shape } from './shape.ts'

/** The view of the app: a data server alone does not count followers. */
export const blueskyStanding: StandingPort = {
  async read(session, typed) {
    const resolved = await blueskyHandles.resolve(session, typed)
    if (resolved.kind !== 'handle') return resolved
    if (!resolved.found) return { kind: 'nobody' }
    const { remoteId, handle } = resolved.found
    const answer = await call<Shape | null>(session, 'app.bsky.actor.getProfile', {
      params: { actor: remoteId },
      expected: ['InvalidRequest', 'AccountTakedown', 'AccountDeactivated'],
    })
    if (answer.kind === 'xrpc-error') return { kind: 'nobody' }
    if (answer.kind !== 'answer') return answer
    const profile = asObject(answer.body)
    return {
      kind: 'standing',
      handle,
      displayName: asText(profile?.displayName)?.trim() || handle,
      followers: asCount(profile?.followersCount) ?? null,
      posts: asCount(profile?.postsCount) ?? null,
      url: `https://bsky.app/profile/${remoteId}`,
    }
  },
}
