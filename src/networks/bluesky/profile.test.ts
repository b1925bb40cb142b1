import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { blueskyProfile } from './profile.ts'

type Record = { [name: string]: unknown }

/** A data server with one profile record; `meddle` runs before a write is looked at. */
function server(
  record: Record | null,
  meddle: (stored: { cid: string; value: Record }) => void = () => undefined,
) {
  let stored = record && { cid: 'cid-1', value: record }
  let writes = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = new URL(String(input)).pathname.split('/').at(-1)
    if (method === 'com.atproto.repo.getRecord') {
      if (!stored) return Response.json({ error: 'RecordNotFound', message: 'None' }, { status: 400 })
      return Response.json(structuredClone(stored))
    }
    writes += 1
    if (stored) meddle(stored)
    const asked = JSON.parse(String(init?.body)) as { record: Record; swapRecord: string | null }
    if (asked.swapRecord !== (stored?.cid ?? null))
      return Response.json({ error: 'InvalidSwap', message: 'Record was at another cid' }, { status: 400 })
    stored = { cid: `cid-${writes + 1}`, value: asked.record }
    return Response.json({ uri: 'at://x', cid: stored.cid })
  }
  const session: Session = {
    account: {
      remoteId: 'did:plc:fjell',
      handle: 'fjell.example',
      displayName: 'Fjell',
      avatarUrl: null,
      serverUrl: 'https://pds.example',
      profileUrl: null,
    },
    credentials: { accessJwt: 'a', refreshJwt: 'r', authServer: 'https://pds.example' },
    io: { fetch, now: () => new Date(), log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async () => undefined,
  }
  return { session, now: () => stored?.value, writes: () => writes }
}

describe('the profile record', () => {
  it('is read with its picture on the data server; no record is an empty profile', async () => {
    const avatar = { $type: 'blob', ref: { $link: 'bafy1' } }
    const { session } = server({ displayName: 'Fjell', description: 'Boots', avatar })
    expect(await blueskyProfile.read(session)).toEqual({
      kind: 'profile',
      displayName: 'Fjell',
      bio: 'Boots',
      website: '',
      location: { unknown: expect.any(String) },
      avatarUrl: 'https://pds.example/xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Afjell&cid=bafy1',
      lines: [],
    })
    expect(await blueskyProfile.read(server(null).session)).toMatchObject({ displayName: '', bio: '' })
  })

  it('keeps fields this adapter has never heard of', async () => {
    const strange = { pinnedPost: { uri: 'at://p', cid: 'c' }, 'future.field': [1, 2] }
    const { session, now } = server({ $type: 'app.bsky.actor.profile', description: 'Old', ...strange })
    expect(await blueskyProfile.apply?.(session, { field: 'bio', value: 'New' })).toEqual({ kind: 'applied' })
    expect(now()).toEqual({ $type: 'app.bsky.actor.profile', description: 'New', ...strange })
  })

  it('does not lose what somebody else wrote in between', async () => {
    let once = true
    const { session, now, writes } = server({ description: 'Old' }, (stored) => {
      if (once) Object.assign(stored, { cid: 'cid-other', value: { ...stored.value, website: 'https://w' } })
      once = false
    })
    expect(await blueskyProfile.apply?.(session, { field: 'bio', value: 'New' })).toEqual({ kind: 'applied' })
    expect(now()).toMatchObject({ description: 'New', website: 'https://w' })
    expect(writes()).toBe(2)
  })

  it('gives up for a minute when it is changed all the time', async () => {
    let n = 0
    const { session } = server({ description: 'Old' }, (stored) => {
      n += 1
      Object.assign(stored, { cid: `other-${n}` })
    })
    expect(await blueskyProfile.apply?.(session, { field: 'bio', value: 'New' })).toMatchObject({
      kind: 'retryLater',
    })
  })

  it('makes the record when there is none, and refuses fields that do not exist', async () => {
    const { session, now } = server(null)
    await blueskyProfile.apply?.(session, { field: 'displayName', value: 'Fjell' })
    expect(now()).toEqual({ $type: 'app.bsky.actor.profile', displayName: 'Fjell' })
    expect(
      await blueskyProfile.apply?.(session, { field: 'line', name: 'Town', value: 'Oslo' }),
    ).toMatchObject({
      kind: 'refused',
    })
  })
})
