import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { putList, quarantineLog, settleLink } from '#modules/link-safety/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { TestApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { getConversation } from './queries/conversation.ts'
import { listConversations } from './queries/list.ts'
import { type OpenInbox, openInbox } from './testing/open-inbox.ts'

let inbox: OpenInbox
let app: TestApp
let server: FakeServer

beforeAll(async () => {
  inbox = await openInbox()
  app = inbox.app
  server = inbox.server
})
afterAll(() => inbox?.close())

it('a bad link in a message is held with advice, logged, and open again once somebody released it', async () => {
  const { ctx, ...organisation } = await app.organisation()
  const agent = await organisation.member('Sofia Brandt', 'agent')
  await fakeChannel(ctx, 'linkshop', server)
  unwrap(await putList(ctx, { name: 'House', verdict: 'dangerous', text: '*.evil.example' }))
  await app.drain()
  const person = fakePerson(server.service, 'mallory', { displayName: 'Mallory' })
  person.post('@linkshop 👋 see https://win.evil.example/prize, not https://fjell.example/shop')
  const read = async () => {
    await app.drain()
    const [card] = unwrap(await listConversations(agent.ctx, { view: 'all', limit: 5 })).conversations
    return card ? unwrap(await getConversation(agent.ctx, { id: card.id })) : null
  }
  await expect.poll(read, { timeout: 20_000 }).not.toBeNull()
  const [message] = (await read())?.messages ?? []
  const words = message?.links.filter((link) => link.span !== null) ?? []
  expect(words.map((link) => [link.url, link.held?.verdict ?? null])).toEqual([
    ['https://win.evil.example/prize', 'dangerous'],
    ['https://fjell.example/shop', null],
  ])
  const [from, to] = words[0]?.span ?? [0, 0]
  expect(
    Array.from(message?.text ?? '')
      .slice(from, to)
      .join(''),
  ).toBe('https://win.evil.example/prize')
  expect(words[0]?.held).toMatchObject({ mayRelease: false, help: 'Ask Dana Ortiz.' })
  // Where it was said is a server of ours in this test: the way there stays open.
  expect(message?.url).not.toBeNull()
  const [entry] = unwrap(await quarantineLog(ctx, { show: 'waiting', limit: 5 })).links
  expect(entry).toMatchObject({ url: 'https://win.evil.example/prize', seen: 1 })
  unwrap(await settleLink(ctx, { id: entry?.id ?? '', decision: 'release', reason: 'A drill of our own' }))
  expect((await read())?.messages[0]?.links.every((link) => link.held === null)).toBe(true)
})
