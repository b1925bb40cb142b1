import { describe, expect, it } from 'vitest'
import { mastodonProfile } from './profile.ts'
import { json, scripted } from './testing/scripted-server.ts'

const account = {
  id: '100',
  display_name: 'Fjell',
  note: '<p>Jackets &amp; boots</p>',
  avatar: 'https://weft.example/a.png',
  source: {
    note: 'Jackets & boots',
    fields: [
      { name: 'Website', value: 'https://fjell.example' },
      { name: 'Town', value: 'Oslo' },
    ],
  },
  fields: [{ name: 'Website', value: '<a href="https://fjell.example">fjell.example</a>' }],
}

describe('reading', () => {
  it('takes the source of the texts, and lines as they were typed', async () => {
    const { session } = scripted(() => json(account))
    expect(await mastodonProfile.read(session)).toEqual({
      kind: 'profile',
      displayName: 'Fjell',
      bio: 'Jackets & boots',
      website: { unknown: expect.stringContaining('no field of its own') },
      location: { unknown: expect.stringContaining('no field of its own') },
      avatarUrl: 'https://weft.example/a.png',
      lines: account.source.fields,
    })
  })

  it('reads HTML where a server keeps no source', async () => {
    const { source: _, ...shown } = account
    const { session } = scripted(() => json(shown))
    expect(await mastodonProfile.read(session)).toMatchObject({
      bio: 'Jackets & boots',
      lines: [{ name: 'Website', value: expect.stringContaining('fjell.example') }],
    })
  })

  it('never takes a strange answer for an empty profile', async () => {
    for (const body of [{}, [], { error: 'No' }]) {
      const { session } = scripted(() => json(body))
      expect((await mastodonProfile.read(session)).kind).toBe('refused')
    }
  })
})

describe('writing', () => {
  it('sends the other lines too, because the server keeps only what it is sent', async () => {
    const { session, seen } = scripted(() => json(account))
    const change = { field: 'line', name: 'Website', value: 'https://fjell.org' } as const
    expect(await mastodonProfile.apply?.(session, change)).toEqual({ kind: 'applied' })
    expect([seen[1]?.method, seen[1]?.path]).toEqual(['PATCH', '/api/v1/accounts/update_credentials'])
    expect(seen[1]?.form).toEqual([
      ['fields_attributes[0][name]', 'Website'],
      ['fields_attributes[0][value]', 'https://fjell.org'],
      ['fields_attributes[1][name]', 'Town'],
      ['fields_attributes[1][value]', 'Oslo'],
    ])
  })

  it('does not end the channel’s access when only this is not allowed', async () => {
    const { session } = scripted(() => json({ error: 'This action is outside the authorized scopes' }, 403))
    expect(await mastodonProfile.apply?.(session, { field: 'bio', value: 'x' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Connect the account again'),
    })
  })

  it('says unknown when the answer was lost, and refuses what the network does not have', async () => {
    const { session } = scripted(() => json({}, 502))
    expect(await mastodonProfile.apply?.(session, { field: 'bio', value: 'x' })).toMatchObject({
      kind: 'unknown',
    })
    expect(await mastodonProfile.apply?.(session, { field: 'website', value: 'x' })).toMatchObject({
      kind: 'refused',
    })
  })
})
