import { describe, expect, it } from 'vitest'
import { mastodonHandles } from './handles.ts'
import { json, type Respond, scripted } from './testing/scripted-server.ts'

const ida = {
  id: '5',
  acct: 'ida@knit.example',
  display_name: 'Ida <b>🧶</b>',
  avatar: 'https://knit.example/i.png',
}
const home = { id: '6', acct: 'idar', username: 'idar', display_name: '', avatar: null }
const foundIda = {
  remoteId: '5',
  handle: 'ida@knit.example',
  displayName: 'Ida 🧶',
  avatarUrl: 'https://knit.example/i.png',
}

const session = (respond: Respond) => scripted(respond).session

describe('handles', () => {
  it('resolves exactly one, from our server or another', async () => {
    const us = session(() => json([home, ida]))
    const resolve = (handle: string) => mastodonHandles.resolve(us, handle)
    expect(await resolve('@Ida@knit.example')).toEqual({ kind: 'handle', found: foundIda })
    expect(await resolve('idar')).toMatchObject({
      found: { handle: 'idar@weft.example', displayName: 'idar@weft.example' },
    })
    expect(await resolve('ida')).toEqual({ kind: 'handle', found: null })
  })

  it('asks the other way where a server has no such search, and does without a right we do not have', async () => {
    const other = session(({ path }) =>
      path === '/api/v2/search' ? json({ accounts: [ida] }) : json({ error: 'Not found' }, 404),
    )
    expect(await mastodonHandles.resolve(other, 'ida@knit.example')).toMatchObject({ found: foundIda })
    expect(await mastodonHandles.search(other, 'i', 5)).toEqual({ kind: 'handles', found: [foundIda] })
    const closed = session(({ path }) =>
      path === '/api/v2/search'
        ? json({ error: 'This action is outside the authorized scopes' }, 403)
        : json({ error: 'Not found' }, 404),
    )
    expect(await mastodonHandles.resolve(closed, 'ida@knit.example')).toEqual({ kind: 'handle', found: null })
    expect((await mastodonHandles.search(closed, 'i', 5)).kind).toBe('refused')
  })

  it('says so when it cannot look', async () => {
    const down = session(() => json({ error: 'Down' }, 503))
    expect((await mastodonHandles.resolve(down, 'ida@knit.example')).kind).toBe('retryLater')
    expect((await mastodonHandles.search(down, 'i', 5)).kind).toBe('retryLater')
  })
})
