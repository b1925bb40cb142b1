import { describe, expect, it } from 'vitest'
import { mastodonEdit, mastodonLook, mastodonRemove } from './change.ts'
import { json, now, ourStatus, type Respond, scripted } from './testing/scripted-server.ts'

const post = { remoteId: '7', context: {} }
const request = { key: 'k', claimedAt: now, text: 'New words', lang: null, media: [], replyTo: null }
const missing = () => json({ error: 'Record not found' }, 404)

const edit = (respond: Respond) => {
  const { session, seen } = scripted(respond)
  return { outcome: mastodonEdit.edit(session, post, request), seen }
}

describe('changing a post', () => {
  it('sends again what stays: media, poll with its remaining time, warning, language', async () => {
    const standing = {
      language: 'nb',
      spoiler_text: 'Sore feet',
      sensitive: true,
      media_attachments: [{ id: '31' }, { id: '32' }],
      poll: {
        options: [{ title: 'Boots' }, { title: 'Sandals' }],
        multiple: true,
        expires_at: new Date(now.getTime() + 3_600_000).toISOString(),
      },
    }
    const { outcome, seen } = edit(() => json(ourStatus('7', '<p>New words</p>', standing)))
    expect(await outcome).toMatchObject({ kind: 'live', remoteId: '7' })
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/statuses/7',
      'PUT /api/v1/statuses/7',
    ])
    expect(seen[1]?.json).toEqual({
      status: 'New words',
      language: 'nb',
      spoiler_text: 'Sore feet',
      sensitive: true,
      media_ids: ['31', '32'],
      poll: { options: ['Boots', 'Sandals'], multiple: true, expires_in: 3600 },
    })
  })

  it('changes alt texts too, and says so when the server kept them', async () => {
    const standing = (alt: string) => ({ media_attachments: [{ id: '31', description: alt }] })
    const asking = (then: string, altTexts: string[]) => {
      const { session, seen } = scripted(({ method }) =>
        json(ourStatus('7', 'x', standing(method === 'GET' ? 'A coat' : then))),
      )
      return { outcome: mastodonEdit.edit(session, post, { ...request, altTexts }), seen }
    }
    const done = asking('A red coat', ['A red coat'])
    expect((await done.outcome).kind).toBe('live')
    expect(done.seen[1]?.json).toMatchObject({
      media_ids: ['31'],
      media_attributes: [{ id: '31', description: 'A red coat' }],
    })
    expect(await asking('A coat', ['A red coat']).outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('kept the alt texts'),
    })
    const other = asking('x', ['One', 'Two'])
    expect((await other.outcome).kind).toBe('refused')
    expect(other.seen).toHaveLength(1)
  })

  it('does not open a poll again that is over', async () => {
    const poll = { options: [{ title: 'A' }], expires_at: new Date(now.getTime() - 1000).toISOString() }
    const { outcome, seen } = edit(() => json(ourStatus('7', 'x', { poll })))
    expect(await outcome).toMatchObject({ kind: 'refused' })
    expect(seen).toHaveLength(1)
  })

  it('tells gone, unclear and busy apart', async () => {
    const then = (answer: () => Response) =>
      edit(({ method }) => (method === 'GET' ? json(ourStatus('7', 'x')) : answer()))
    const table: [ReturnType<typeof edit>, string][] = [
      [edit(missing), 'gone'],
      [edit(() => json({}, 410)), 'gone'],
      [edit(() => json({ error: 'Down' }, 503)), 'retryLater'],
      [then(() => json({ error: 'Broken' }, 500)), 'unknown'],
      [then(() => json({ error: 'Inside' })), 'unknown'],
      [then(() => json({ error: 'Too long' }, 422)), 'refused'],
      [then(() => json({ error: 'Slow down' }, 429)), 'retryLater'],
    ]
    for (const [{ outcome }, kind] of table) expect((await outcome).kind).toBe(kind)
  })
})

describe('taking a post back', () => {
  const remove = (respond: Respond) => {
    const { session, seen } = scripted(respond)
    return { outcome: mastodonRemove.remove(session, post), seen }
  }

  it('deletes it with its media, and calls one that is gone removed', async () => {
    const { outcome, seen } = remove(() => json(ourStatus('7', 'x')))
    expect(await outcome).toEqual({ kind: 'removed' })
    expect(seen[0]).toMatchObject({ method: 'DELETE', path: '/api/v1/statuses/7' })
    expect(seen[0]?.query.get('delete_media')).toBe('true')
    expect(await remove(missing).outcome).toEqual({ kind: 'removed' })
    expect(await remove(() => json({}, 410)).outcome).toEqual({ kind: 'removed' })
  })

  it('does not call it removed where the server cannot delete', async () => {
    const { outcome } = remove(({ method }) => (method === 'DELETE' ? missing() : json(ourStatus('7', 'x'))))
    expect(await outcome).toMatchObject({ kind: 'refused' })
    const broken = remove(({ method }) => (method === 'DELETE' ? missing() : json({ error: 'Down' }, 503)))
    expect((await broken.outcome).kind).toBe('retryLater')
  })

  it('says when it is not known', async () => {
    expect((await remove(() => json({ error: 'Broken' }, 502)).outcome).kind).toBe('unknown')
    expect((await remove(() => json({ error: 'The access token is invalid' }, 401)).outcome).kind).toBe(
      'reauth',
    )
  })
})

describe('looking at our posts', () => {
  const ids = ['1', '2', '3', '4']
  const look = (respond: Respond, some = ids) => {
    const { session, seen } = scripted(respond)
    const posts = some.map((remoteId) => ({ remoteId, context: {} }))
    return { outcome: mastodonLook.look(session, posts), seen }
  }

  it('reads them together, the changed one by its source, and makes sure of what is missing', async () => {
    const edited = { edited_at: '2026-11-21T11:00:00.000Z' }
    const { outcome, seen } = look(({ path }) => {
      if (path === '/api/v1/statuses')
        return json([ourStatus('1', '<p>One</p>'), ourStatus('2', '<p>@ida</p>', edited)])
      if (path === '/api/v1/statuses/2/source') return json({ id: '2', text: '@ida@knit.example  two ' })
      if (path === '/api/v1/statuses/3') return missing()
      if (path === '/api/v1/statuses/4') return json({ error: 'Not for you' }, 403)
      return json({ id: '100' })
    })
    expect(await outcome).toEqual({
      kind: 'looked',
      posts: new Map<string, unknown>([
        ['1', { text: 'One', editedAt: null }],
        ['2', { text: '@ida@knit.example  two ', editedAt: new Date(edited.edited_at) }],
        ['3', 'absent'],
      ]),
    })
    expect(seen[0]?.query.getAll('id[]')).toEqual(ids)
  })

  it('does not believe a gateway that finds nothing at all', async () => {
    const { outcome } = look(() => new Response('<h1>Not found</h1>', { status: 404 }))
    expect((await outcome).kind).toBe('refused')
  })

  it('asks one by one where the server knows no other way', async () => {
    const { outcome, seen } = look(({ path }) =>
      path === '/api/v1/statuses' ? missing() : json(ourStatus(path.split('/').at(-1) ?? '', '<p>Here</p>')),
    )
    expect(await outcome).toMatchObject({ kind: 'looked', posts: { size: 4 } })
    expect(seen).toHaveLength(5)
  })
})
