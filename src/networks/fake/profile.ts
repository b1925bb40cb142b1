import type { Session } from '#networks/contract/account.ts'
import type { ProfileChange, ProfilePort } from '#networks/contract/profile.ts'
import { type Answer, call } from './api.ts'
import type { WireAdministrator, WireProfile } from './server/wire.ts'

export const fakeProfile: ProfilePort = {
  applies: ['displayName', 'bio', 'website', 'location', 'line'],

  async read(session) {
    const answer = await fetched(session)
    if (answer.kind !== 'answer') return answer
    const { avatarUrl, displayName, bio, website, location, lines } = answer.body
    return { kind: 'profile', displayName, bio, website, location, lines, avatarUrl: avatarUrl ?? '' }
  },

  async apply(session, change) {
    const body = await bodyOf(session, change)
    if (body.kind !== 'answer') return body
    const answer = await call(session, '/api/profile', {
      method: 'PATCH',
      body: JSON.stringify(body.body),
      doing: 'publishing',
    })
    return answer.kind === 'answer' ? { kind: 'applied' } : answer
  },

  async administrators(session) {
    const answer = await call<{ people: WireAdministrator[] }>(session, '/api/administrators')
    return answer.kind === 'answer' ? { kind: 'administrators', people: answer.body.people } : answer
  },
}

function fetched(session: Session): Promise<Answer<WireProfile>> {
  return call<WireProfile>(session, '/api/profile')
}

/** Lines are written all together, so the others are read first. */
async function bodyOf(session: Session, change: ProfileChange): Promise<Answer<Partial<WireProfile>>> {
  if (change.field !== 'line') return { kind: 'answer', body: { [change.field]: change.value } }
  const now = await fetched(session)
  if (now.kind !== 'answer') return now
  const line = { name: change.name, value: change.value }
  const known = now.body.lines.some((one) => one.name === change.name)
  const lines = known
    ? now.body.lines.map((one) => (one.name === change.name ? line : one))
    : [...now.body.lines, line]
  return { kind: 'answer', body: { lines } }
}
