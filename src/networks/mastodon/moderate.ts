import type { Session } from '#networks/contract/account.ts'
import type { ActTarget, LikePort, PrivatelyPort } from '#networks/contract/moderate.ts'
import { call } from './api.ts'

const ask = async (session: Session, { remoteId }: ActTarget, what: 'favourite' | 'unfavourite') => {
  const path = `/api/v1/statuses/${encodeURIComponent(remoteId)}/${what}`
  const answer = await call(session, path, { method: 'POST', doing: 'publishing' })
  return answer.kind === 'answer' ? ({ kind: 'done' } as const) : answer
}

export const mastodonLike: LikePort = {
  like: (session, target) => ask(session, target, 'favourite'),
  unlike: (session, target) => ask(session, target, 'unfavourite'),
}

/** What is answered “direct” is read by those it names alone; see outgoing.ts, which names the person. */
export const mastodonPrivately: PrivatelyPort = {
  reach: (context) => ({ ...context, visibility: 'direct' }),
}
