import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { Listened } from '#networks/contract/listen.ts'
import type { Page, RawItem } from '#networks/contract/receive.ts'
import { fakeConnect } from './connect.ts'
import { fakeListen } from './listen.ts'
import { type FakePerson, fakePerson } from './person.ts'
import { type FakeServer, startFakeServer } from './server.ts'

let server: FakeServer
let session: Session
let ida: FakePerson

beforeEach(async () => {
  server = await startFakeServer()
  server.service.createAccount({ handle: 'fjell', password: 'horse' })
  ida = fakePerson(server.service, 'ida')
  const io = kitIo()
  const connected = await fakeConnect.connect({ server: server.url, handle: 'fjell', password: 'horse' }, io)
  if (!connected.ok) throw new Error(connected.message)
  session = { ...connected, io, saveCredentials: async () => undefined }
})
afterEach(() => server.stop())

const read = ({ body }: RawItem) => fakeListen.normalise(body, session.account)
const everything: Listened = { kind: 'public', term: '' }

it('finds whole tags in any case, and every word of a search', async () => {
  ida.post('Wet #Boots again')
  ida.post('Wet #bootscamp and #støvler')
  const texts = async (what: Listened) => {
    const page = (await fakeListen.poll(session, what, null)) as Page
    return page.items.map(read).map((one) => (one.kind === 'mention-item' ? one.text : one.kind))
  }
  expect(await texts({ kind: 'tag', term: 'boots' })).toEqual(['Wet #Boots again'])
  expect(await texts({ kind: 'tag', term: 'Støvler' })).toEqual(['Wet #bootscamp and #støvler'])
  expect(await texts({ kind: 'search', term: 'again wet' })).toEqual(['Wet #Boots again'])
  expect(await fakeListen.poll(session, { kind: 'search', term: ' ' }, null)).toMatchObject({
    kind: 'refused',
  })
})

it('reads on page by page after a long silence, past what was deleted meanwhile', async () => {
  let { cursor } = (await fakeListen.poll(session, everything, null)) as Page
  const posts = Array.from({ length: 120 }, (_, index) => ida.post(`number ${index}`))
  ida.remove(posts[3]?.id ?? '')
  const heard: string[] = []
  for (let more = true; more; ) {
    const page = (await fakeListen.poll(session, everything, cursor)) as Page
    heard.push(...page.items.map(({ remoteId }) => remoteId))
    cursor = page.cursor
    more = page.more
  }
  expect(heard).toEqual(posts.filter((_, index) => index !== 3).map(({ id }) => id))
})

it('tells edits and deletions on the stream, and leaves our own words out', async () => {
  const heard: RawItem[] = []
  const stop = new AbortController()
  const over = fakeListen.stream?.(
    session,
    everything,
    async (items) => void heard.push(...items),
    stop.signal,
  )
  await eventually('that the stream stands', 5000, async () => {
    ida.post('knock')
    await new Promise((wake) => setTimeout(wake, 20))
    return heard.length > 0 ? true : undefined
  })
  heard.length = 0
  const post = ida.post('Hei @fjell')
  server.service.edit(post.id, { text: 'Hei alle' })
  ida.remove(post.id)
  server.service.publish(session.account.remoteId, { text: 'ours' })
  await eventually('that all is told', 5000, async () => (heard.length >= 4 ? true : undefined))
  stop.abort()
  await over
  expect(new Set(heard.map(({ remoteId }) => remoteId)).size).toBe(4)
  const item = { kind: 'mention-item', remoteId: post.id }
  expect(heard.map(read)).toMatchObject([
    { ...item, text: 'Hei @fjell', addressed: true },
    { ...item, text: 'Hei alle', addressed: false, edited: true },
    { kind: 'deleted-item', remoteId: post.id },
    { kind: 'ignored-item' },
  ])
})
