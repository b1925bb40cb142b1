import { afterEach, describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { film, leaflet, redSquare } from '#networks/contract/kit/media.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import type { PublishRequest } from '#networks/contract/publish.ts'
import { fakeEdit, fakeLook, fakeRemove } from './change.ts'
import { fakeConnect } from './connect.ts'
import { fakePublish } from './publish.ts'
import { type FakeServer, type FakeServerOptions, startFakeServer } from './server.ts'

let server: FakeServer | undefined

afterEach(() => server?.stop())

async function start(options: FakeServerOptions = {}) {
  server = await startFakeServer(options)
  server.service.createAccount({ handle: 'fjell', password: 'horse' })
  const input = { server: server.url, handle: 'fjell', password: 'horse' }
  const outcome = await fakeConnect.connect(input, kitIo())
  if (!outcome.ok) throw new Error(outcome.message)
  const session: Session = { ...outcome, io: kitIo(), saveCredentials: async () => undefined }
  return { server, session, service: server.service, limits: outcome.limits }
}

function request(text: string, more: Partial<PublishRequest> = {}): PublishRequest {
  const key = crypto.randomUUID()
  return { key, claimedAt: new Date(), text, lang: 'en', media: [], replyTo: null, ...more }
}

async function live(session: Session, asked: PublishRequest) {
  const outcome = await fakePublish.publish(session, asked)
  if (outcome.kind !== 'live') throw new Error(outcome.reason)
  return outcome
}

const poll = { options: ['Boots', 'Sandals', 'Barefoot'], multiple: false, minutes: 60 }

describe('rules of a server', () => {
  it('can be other than usual; they are reported and kept', async () => {
    const { session, limits, service } = await start({
      limits: { perDay: 2, text: { unit: 'graphemes', max: 10 } },
    })
    expect(limits).toMatchObject({ perDay: 2, text: { max: 10 }, source: 'instance' })
    expect(await fakePublish.publish(session, request('Longer than that'))).toMatchObject({ kind: 'refused' })
    const first = request('One')
    await live(session, first)
    await live(session, request('Two'))
    const third = await fakePublish.publish(session, request('Three'))
    if (third.kind !== 'retryLater') throw new Error(third.kind)
    expect(third.at.getTime() - Date.now()).toBeGreaterThan(80_000_000)
    // A repeat makes no further post, so it is answered.
    await live(session, first)
    expect(service.state.posts.size).toBe(2)
  })

  it('hold for polls, titles, cards and media', async () => {
    const { session, service } = await start()
    const card = { url: 'https://fjell.example', title: 'B'.repeat(101), description: '', image: null }
    const wrong: Partial<PublishRequest>[] = [
      { poll: { ...poll, options: ['Only one'] } },
      { poll: { ...poll, options: ['A', 'B'.repeat(51)] } },
      { poll: { ...poll, minutes: 1 } },
      { title: 'T'.repeat(101) },
      { card },
      { media: [film(''), film('')] },
      { media: [{ ...leaflet(''), mimeType: 'application/zip' }] },
      { media: [{ ...film(''), captions: [{ lang: 'en', vtt: 'no WebVTT' }] }] },
    ]
    for (const more of wrong) {
      expect(await fakePublish.publish(session, request('Wrong', more))).toMatchObject({ kind: 'refused' })
    }
    expect(service.state.posts.size).toBe(0)
  })
})

describe('a poll', () => {
  it('is answered once a person, and shows what was chosen', async () => {
    const {
      session,
      service,
      server: { url },
    } = await start()
    const { remoteId } = await live(session, request('What do you wear?', { poll }))
    const ida = service.createAccount({ handle: 'ida', password: 'sheep' })
    service.vote(remoteId, ida.id, [0])
    const vote = (choices: number[]) =>
      fetch(`${url}/api/votes/${remoteId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${session.credentials.accessToken}` },
        body: JSON.stringify({ choices }),
      })
    expect((await vote([0, 1])).status).toBe(422)
    expect((await vote([7])).status).toBe(422)
    expect((await vote([1])).status).toBe(200)
    const shown = (await (await vote([2])).json()) as { poll: { options: { votes: number }[] } }
    expect(shown.poll.options.map(({ votes }) => votes)).toEqual([1, 0, 1])
  })
})

describe('what happens to a post behind our back', () => {
  it('is seen when we look', async () => {
    const { session, service } = await start()
    const changed = await live(session, request('Boots for 99'))
    const gone = await live(session, request('Never mind'))
    service.edit(changed.remoteId, { text: 'Boots for 9' })
    service.remove(gone.remoteId)
    const looked = await fakeLook.look(session, [changed, gone])
    if (looked.kind !== 'looked') throw new Error(looked.reason)
    expect(looked.posts.get(changed.remoteId)).toEqual({ text: 'Boots for 9', editedAt: expect.any(Date) })
    expect(looked.posts.get(gone.remoteId)).toBe('absent')
  })

  it('is not ours to do with the posts of others', async () => {
    const { session, service } = await start()
    const ida = service.createAccount({ handle: 'ida' })
    const post = { remoteId: service.publish(ida.id, { text: 'Mine' }).id, context: {} }
    expect(await fakeEdit.edit(session, post, request('Ours'))).toMatchObject({ kind: 'refused' })
    expect(await fakeRemove.remove(session, post)).toMatchObject({ kind: 'refused' })
    expect(service.state.posts.get(post.remoteId)).toMatchObject({ text: 'Mine' })
  })
})

describe('#fail-inside', () => {
  it('says 200, means an error, and goes through the next time', async () => {
    const { session, service } = await start()
    const asked = request('Watch this #fail-inside')
    expect((await fakePublish.publish(session, asked)).kind).toBe('unknown')
    expect(await fakePublish.reconcile(session, asked)).toEqual({ kind: 'absent' })
    await live(session, asked)
    expect(service.state.posts.size).toBe(1)
  })
})

describe('a page of a post', () => {
  it('shows media, poll and card, and runs nothing', async () => {
    const { session } = await start()
    const card = { url: 'javascript:alert(1)', title: '<b>', description: '', image: await redSquare('') }
    const media = [film('A <film>'), leaflet('Care')]
    const post = await live(session, request('All of it', { media, poll, card, title: 'Boots & more' }))
    const page = await (await fetch(post.url ?? '')).text()
    expect(page).toContain('<video controls')
    expect(page).toContain('aria-label="A &lt;film&gt;"')
    expect(page).toContain('<h2>Boots &amp; more</h2>')
    expect(page).toContain('<li>Sandals</li>')
    expect(page).not.toContain('javascript:')
  })
})
