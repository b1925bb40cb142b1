import type { FoundHandle, HandlesPort } from '#networks/contract/handles.ts'
import { call } from './session.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

export const blueskyHandles: HandlesPort = {
  async resolve(session, typed) {
    const handle = bare(typed)
    const resolved = await call<{ did?: unknown } | null>(session, 'com.atproto.identity.resolveHandle', {
      params: { handle },
      expected: ['InvalidRequest', 'HandleNotFound'],
    })
    if (resolved.kind === 'xrpc-error') return { kind: 'handle', found: null }
    if (resolved.kind !== 'answer') return resolved
    const did = asText(resolved.body?.did)
    if (!did) return { kind: 'refused', reason: 'The server does not say whose handle this is.' }
    const profile = await call<Shape | null>(session, 'app.bsky.actor.getProfile', { params: { actor: did } })
    // A name and a picture are nice to have; a data server alone does not know them.
    const about = profile.kind === 'answer' ? asObject(profile.body) : undefined
    return { kind: 'handle', found: foundOf({ ...about, did, handle }) }
  },

  async search(session, words, limit) {
    const params = { q: bare(words), limit: Math.min(Math.max(limit, 1), 100) }
    const answer = await call<{ actors?: unknown } | null>(session, 'app.bsky.actor.searchActorsTypeahead', {
      params,
    })
    if (answer.kind !== 'answer') return answer
    const found = asObjects(answer.body?.actors)
      .map(foundOf)
      .filter((one) => one !== null)
      .slice(0, limit)
    return { kind: 'handles', found }
  },
}

/** Handles copied from the app come with invisible direction marks. */
function bare(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^@/, '')
    .toLowerCase()
}

function foundOf(actor: Shape): FoundHandle | null {
  const [remoteId, handle] = [asText(actor.did), asText(actor.handle)]
  // A handle that did not check out cannot be mentioned.
  if (!remoteId || !handle || handle === 'handle.invalid') return null
  const displayName = asText(actor.displayName)?.trim() || handle
  return { remoteId, handle, displayName, avatarUrl: asText(actor.avatar) ?? null }
}
