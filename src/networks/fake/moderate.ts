import type { Session } from '#networks/contract/account.ts'
import type { ActTarget, HidePort, LikePort } from '#networks/contract/moderate.ts'
import { call } from './api.ts'

const ask = async (
  session: Session,
  { remoteId }: ActTarget,
  what: 'likes' | 'hidden',
  method: 'POST' | 'DELETE',
) => {
  const path = `/api/${what}/${encodeURIComponent(remoteId)}`
  const answer = await call(session, path, { method, doing: 'publishing' })
  return answer.kind === 'answer' ? ({ kind: 'done' } as const) : answer
}

export const fakeLike: LikePort = {
  like: (session, target) => ask(session, target, 'likes', 'POST'),
  unlike: (session, target) => ask(session, target, 'likes', 'DELETE'),
}

export const fakeHide: HidePort = {
  hide: (session, target) => ask(session, target, 'hidden', 'POST'),
  unhide: (session, target) => ask(session, target, 'hidden', 'DELETE'),
}
