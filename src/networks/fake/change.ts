import type { EditPort, LookPort, RemovePort, Standing } from '#networks/contract/change.ts'
import { call } from './api.ts'
import { liveOf } from './live.ts'
import type { WirePost } from './server/wire.ts'

const perCall = 50

export const fakeEdit: EditPort = {
  altTexts: true,

  async edit(session, { remoteId }, { text, title, altTexts }) {
    const answer = await call<WirePost>(session, `/api/posts/${encodeURIComponent(remoteId)}`, {
      method: 'PATCH',
      doing: 'publishing',
      body: JSON.stringify({ text, title, altTexts }),
    })
    if (answer.kind !== 'answer') return answer
    return liveOf(answer.body) ?? { kind: 'unknown', reason: 'The server did not say what it changed.' }
  },
}

export const fakeRemove: RemovePort = {
  async remove(session, { remoteId }) {
    const answer = await call(session, `/api/posts/${encodeURIComponent(remoteId)}`, {
      method: 'DELETE',
      doing: 'publishing',
    })
    return answer.kind === 'answer' ? { kind: 'removed' } : answer
  },
}

export const fakeLook: LookPort = {
  async look(session, posts) {
    const found = new Map<string, Standing | 'absent'>()
    for (let start = 0; start < posts.length; start += perCall) {
      const ids = posts.slice(start, start + perCall).map(({ remoteId }) => remoteId)
      const query = new URLSearchParams({ ids: ids.join(',') })
      const answer = await call<{ posts?: WirePost[] } | null>(session, `/api/posts?${query}`)
      if (answer.kind !== 'answer') return answer
      const there = answer.body?.posts
      if (!Array.isArray(there)) return { kind: 'refused', reason: 'The server did not list our posts.' }
      for (const id of ids) found.set(id, 'absent')
      for (const { id, text, editedAt } of there) {
        found.set(id, { text, editedAt: editedAt === null ? null : new Date(editedAt) })
      }
    }
    return { kind: 'looked', posts: found }
  },
}
