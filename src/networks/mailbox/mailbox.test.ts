import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { Page, RawItem, ReceivePort } from '#networks/contract/receive.ts'
import { MissingTool } from '#tests/servers/tools.ts'
import { createMailbox } from './index.ts'
import { type Dovecot, secret, startDovecot } from './testing/dovecot.ts'
import { attack, letter } from './testing/letters.ts'

const network = createMailbox({ allowHosts: ['127.0.0.0/8'] })
const io = { fetch, now: () => new Date(), log: { warn: () => undefined, debug: () => undefined } }

let server: Dovecot | null = null
let missing = ''
let count = 0
beforeAll(async () => {
  try {
    server = await startDovecot()
  } catch (error) {
    // Only root can put its modules where it looks for them.
    const could = process.env.CI === 'true' && process.getuid?.() === 0
    if (!(error instanceof MissingTool) || could) throw error
    missing = error.message
  }
}, 120_000)
afterAll(() => server?.close())

function port(): ReceivePort {
  if (!network.receive) throw new Error('It receives.')
  return network.receive
}

async function connected(user: string, more: Record<string, string> = {}, at = server) {
  if (network.connect?.kind !== 'direct') throw new Error('It connects directly.')
  const right = {
    email: `${user}@mail.example`,
    user,
    server: at?.server ?? '',
    password: secret,
    authority: at?.authority ?? '',
  }
  return network.connect.connect({ ...right, ...more }, io)
}

async function session(user: string, more: Record<string, string> = {}): Promise<Session> {
  const answer = await connected(user, more)
  if (!answer.ok) throw new Error(answer.message)
  return {
    account: answer.account,
    credentials: answer.credentials,
    io,
    saveCredentials: async () => undefined,
  }
}

function pageOf(answer: Page | Fault): Page {
  if (isFault(answer)) throw new Error(answer.reason)
  return answer
}

/** Everything there is since a cursor. */
async function drain(of: Session, from: string | null = null) {
  const items: RawItem[] = []
  for (let cursor = from; ; ) {
    const page = pageOf(await port().poll(of, cursor))
    items.push(...page.items)
    cursor = page.cursor
    if (!page.more) return { items, cursor }
  }
}

const read = ({ body }: RawItem, handle = 'us@mail.example') =>
  port().normalise(body, { remoteId: 'x', handle })

const withServer = (title: string, work: (mail: Dovecot, user: string) => Promise<void>) =>
  it(title, async (context) => {
    if (!server) return context.skip(missing)
    count += 1
    await work(server, `user${count}`)
  }, 60_000)

describe('a mailbox on a real IMAP server', () => {
  withServer('connects over TLS, and says what is wrong where', async (mail, user) => {
    await mail.put(user, letter({ subject: 'Hi' }))
    expect(await connected(user)).toMatchObject({ ok: true, account: { handle: `${user}@mail.example` } })
    const wrong = [
      [{ password: 'guess' }, 'password', 'wrong_password'],
      [{ server: '127.0.0.1:1' }, 'server', 'unreachable'],
      [{ server: 'not a server' }, 'server', 'invalid'],
      [{ server: 'imaps://10.0.0.1' }, 'server', 'private_address'],
      [{ authority: '' }, 'server', 'denied'],
      [{ server: mail.plain }, 'server', 'not_this_network'],
      [{ folder: 'Nowhere' }, 'folder', 'invalid'],
      [{ email: 'somebody' }, 'email', 'wrong_handle'],
      [{ use: 'maybe' }, 'use', 'invalid'],
    ] as const
    for (const [more, field, code] of wrong) {
      const answer = await connected(user, more)
      expect(answer, JSON.stringify(more)).toMatchObject({ ok: false, field, code })
      if (!answer.ok) expect(answer.message).toMatch(/^\S.*[.!?]$/s)
      expect(JSON.stringify(answer)).not.toContain(secret)
    }
  })

  withServer('hands out letters once each, page by page, and leaves them unread', async (mail, user) => {
    for (let n = 1; n <= 25; n += 1)
      await mail.put(user, letter({ id: `${n}@a.example`, subject: `Letter ${n}` }))
    const mine = await session(user)
    const all = await drain(mine)
    expect(all.items.map(({ remoteId }) => remoteId)).toEqual(
      Array.from({ length: 25 }, (_, n) => `mid:<${n + 1}@a.example>`),
    )
    expect((await drain(mine, all.cursor)).items).toEqual([])
    await mail.put(user, letter({ id: '26@a.example', subject: 'One more' }))
    const more = await drain(mine, all.cursor)
    expect(more.items.map(({ remoteId }) => remoteId)).toEqual(['mid:<26@a.example>'])
    expect(await mail.seen(user)).not.toContain(true)
  })

  withServer('marks as read what is stored, when that was chosen', async (mail, user) => {
    await mail.put(user, letter({ id: 'a@a.example' }))
    await mail.put(user, letter({ id: 'b@a.example' }))
    const mine = await session(user, { markRead: 'yes' })
    const { cursor } = await drain(mine)
    // Handed out, but for all we know not stored before the cursor comes back.
    expect(await mail.seen(user)).toEqual([false, false])
    await drain(mine, cursor)
    expect(await mail.seen(user)).toEqual([true, true])
  })

  withServer('reads again after the folder was made anew, under the same ids', async (mail, user) => {
    for (const id of ['a', 'b', 'c']) await mail.put(user, letter({ id: `${id}@a.example` }))
    const mine = await session(user)
    const before = await drain(mine)
    await mail.renumber(user)
    // Two letters where three were: by their numbers alone both would count as read.
    await mail.put(user, letter({ id: 'c@a.example' }))
    await mail.put(user, letter({ id: 'd@a.example' }))
    const after = await drain(mine, before.cursor)
    expect(before.items).toHaveLength(3)
    expect(after.items.map(({ remoteId }) => remoteId)).toEqual(['mid:<c@a.example>', 'mid:<d@a.example>'])
    expect((await drain(mine, after.cursor)).items).toEqual([])
  })

  withServer('tells at once what arrives, and says when the server hangs up', async (mail, user) => {
    await mail.put(user, letter({ id: 'old@a.example' }))
    const mine = await session(user)
    const heard: string[] = []
    const stop = new AbortController()
    const told = Promise.withResolvers<void>()
    const streaming = port().stream?.(
      mine,
      async (items) => {
        heard.push(...items.map(({ remoteId }) => remoteId))
        if (heard.length === 2) told.resolve()
      },
      stop.signal,
    )
    await new Promise((done) => setTimeout(done, 1000))
    await mail.put(user, letter({ id: 'new1@a.example' }))
    await new Promise((done) => setTimeout(done, 500))
    await mail.put(user, letter({ id: 'new2@a.example' }))
    await told.promise
    expect(heard).toEqual(['mid:<new1@a.example>', 'mid:<new2@a.example>'])
    mail.hangUp()
    expect(await streaming).toMatchObject({ kind: 'retryLater' })
    stop.abort()
    expect(await port().stream?.(mine, async () => undefined, stop.signal)).toMatchObject({
      kind: 'retryLater',
    })
  })

  withServer('is a fault when the password does not hold any more, or nobody answers', async (mail, user) => {
    await mail.put(user, letter({}))
    const mine = await session(user)
    const credentials = { ...mine.credentials, password: 'changed' }
    expect(await port().poll({ ...mine, credentials }, null)).toMatchObject({ kind: 'reauth' })
    const away = { ...mine.credentials, server: 'imaps://127.0.0.1:1' }
    expect(await port().poll({ ...mine, credentials: away }, null)).toMatchObject({ kind: 'retryLater' })
  })

  withServer('reads the folder that was chosen, and its letters whole', async (mail, user) => {
    await mail.put(user, letter({ subject: 'In the inbox' }))
    await mail.put(user, attack.rich, 'Support')
    const mine = await session(user, { folder: 'Support' })
    expect(mine.account).toMatchObject({ remoteId: `${user}@mail.example/Support` })
    const [first] = (await drain(mine)).items
    expect(first && read(first)).toMatchObject({
      kind: 'mention-item',
      title: 'Grüße – your strap',
      addressed: true,
      mentionKind: 'message',
      author: { remoteId: 'ana@b.example', displayName: 'Ana Björk' },
      publishedAt: '2026-03-11T08:30:00.000Z',
      inReplyTo: 'mid:<before@a.example>',
    })
    const item = first && read(first)
    if (item?.kind !== 'mention-item') throw new Error('unread')
    expect(item.text).toContain('The strap is too short.')
    expect(item.text).toContain('📎 Rechnung März.pdf')
    expect(item.text).not.toMatch(/<|alert|tracker/)
  })

  withServer('takes letters that mean harm for what they are', async (mail, user) => {
    const mails = [attack.huge, attack.broken, attack.noId, attack.outOfOffice, attack.ours, attack.empty]
    for (const one of mails) await mail.put(user, one)
    const { items } = await drain(await session(user))
    expect(items).toHaveLength(mails.length)
    const kinds = items.map((item) => read(item))
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['mention-item', 'mention-item', 'mention-item', 'mention-item', 'ignored-item', 'unreadable'],
    ])
    expect(JSON.stringify(items[0]?.body).length).toBeLessThan(1_000_000)
    expect(items[2]?.remoteId).toMatch(/^uid:\d+\.\d+$/)
    expect(kinds[3]).toMatchObject({ addressed: false })
  })
})

describe('what intake keeps', () => {
  it.each([
    null,
    undefined,
    '',
    [],
    {},
    { id: 'x' },
    { id: 'x', subject: 3 },
    { problem: 3 },
    { id: 'x', subject: '', from: {}, references: [], attachments: [null] },
  ])('is read without an exception: %j', (body) => {
    expect(port().normalise(body, { remoteId: 'x', handle: 'y' }).kind).toBe('unreadable')
  })
})
