import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { createSafeSocket, type SafeSocket } from '#platform/safe-fetch/index.ts'
import { ircAddress, labelOf, type NewAddress, xmppAddress } from './contract/addresses.ts'
import { alarmMessage } from './domain/message.ts'
import { type ChatServer, certificate, ircServer, xmppServer } from './testing/chat-servers.ts'
import { sendBy } from './ways/send.ts'

const pair = certificate()
const servers: ChatServer[] = []
let irc: ChatServer
let xmpp: ChatServer
let sockets: SafeSocket
beforeAll(async () => {
  if (!pair) return console.warn('There is no openssl here: IRC and XMPP are not tried.')
  irc = await ircServer(pair)
  xmpp = await xmppServer(pair)
  servers.push(irc, xmpp)
  sockets = createSafeSocket({ allowHosts: ['localhost'], ca: pair.cert })
})
afterAll(() => {
  for (const server of servers) server.close()
})

const message = alarmMessage('en', {
  ...{
    organisation: 'Fjell',
    title: 'Straps <break>\r\nQUIT',
    summary: `Say "sorry" & ${'ø'.repeat(500)}`,
    severity: 1,
  },
  ...{ drill: false, veiled: false, standsFor: null, link: 'http://localhost/p/alarm/token' },
})
const ctxOf = (use: SafeSocket) => ({ use: () => use }) as unknown as Ctx
const send = (way: NewAddress, use = sockets) =>
  sendBy(ctxOf(use), way, { id: 'ring-1', memberId: 'ana', message })
const onIrc = (more: Partial<Extract<NewAddress, { kind: 'irc' }>['address']> = {}): NewAddress => ({
  kind: 'irc',
  address: {
    ...ircAddress.parse({ server: `localhost:${irc.port}`, target: 'Ana', password: 'hush' }),
    ...more,
  },
})
const onXmpp = (more: Partial<Extract<NewAddress, { kind: 'xmpp' }>['address']> = {}): NewAddress => {
  const known = { account: 'weft@localhost', password: 'hush', to: 'ana@localhost' }
  return {
    kind: 'xmpp',
    address: { ...xmppAddress.parse({ ...known, server: `localhost:${xmpp.port}` }), ...more },
  }
}

describe.skipIf(!pair)('IRC', () => {
  it('says the alarm to a nickname, signed in, in lines that fit, and no line of its own making', async () => {
    irc.heard.length = 0
    expect(await send(onIrc())).toEqual({ outcome: 'sent' })
    const said = irc.heard.filter((line) => line.startsWith('PRIVMSG Ana :'))
    expect(said[0]).toBe('PRIVMSG Ana :SEV1: Straps <break> QUIT')
    expect(said.at(-1)).toContain('http://localhost/p/alarm/token')
    expect(said.length).toBeLessThanOrEqual(6)
    expect(Math.max(...irc.heard.map((line) => Buffer.byteLength(line)))).toBeLessThan(450)
    expect(irc.heard.filter((line) => line === 'QUIT').length).toBeLessThanOrEqual(1)
  })

  it('joins a channel first, and takes another nickname where its own is taken', async () => {
    irc.heard.length = 0
    expect(await send(onIrc({ target: '#on-call', nick: 'taken', password: '' }))).toEqual({
      outcome: 'sent',
    })
    expect(irc.heard).toContain('JOIN #on-call')
    expect(irc.heard).toContain('NICK taken_')
    expect(irc.heard.some((line) => line.startsWith('AUTHENTICATE'))).toBe(false)
  })

  it('failed where nobody is there, the password is wrong, or the channel is closed', async () => {
    expect(await send(onIrc({ target: 'Ghost' }))).toMatchObject({ outcome: 'refused' })
    irc.heard.length = 0
    expect(await send(onIrc({ password: 'wrong' }))).toMatchObject({ outcome: 'refused' })
    irc.heard.length = 0
    expect(await send(onIrc({ target: '#closed' }))).toMatchObject({ outcome: 'refused' })
    expect(irc.heard.some((line) => line.startsWith('PRIVMSG'))).toBe(false)
  })

  it('says nothing where it is let in without having signed in as it should', async () => {
    if (!pair) return
    const old = await ircServer(pair, false)
    servers.push(old)
    expect(await send(onIrc({ server: `localhost:${old.port}` }))).toMatchObject({ outcome: 'refused' })
    expect(old.heard.some((line) => line.startsWith('PRIVMSG'))).toBe(false)
  })

  it('is not certain when it breaks off behind the words, and failed before them', async () => {
    irc.breakAt = 'PING'
    expect(await send(onIrc())).toMatchObject({ outcome: 'unknown' })
    irc.breakAt = 'USER'
    expect(await send(onIrc())).toMatchObject({ outcome: 'refused' })
    irc.breakAt = null
  })
})

describe.skipIf(!pair)('XMPP', () => {
  it('says the alarm over TLS, and the password not before it', async () => {
    xmpp.heard.length = 0
    expect(await send(onXmpp())).toEqual({ outcome: 'sent' })
    const order = ['<starttls', '<auth', "id='bind'", '<message'].map((one) =>
      xmpp.heard.findIndex((said) => said.includes(one)),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
    const said = xmpp.heard.find((one) => one.includes('<message')) ?? ''
    expect(said).toContain('Straps &lt;break&gt;')
    expect(said).toContain('&quot;sorry&quot; &amp;')
    expect(said).toContain('http://localhost/p/alarm/token')
  })

  it('failed with a wrong password, for nobody, and where no TLS is offered', async () => {
    expect(await send(onXmpp({ password: 'wrong' }))).toMatchObject({ outcome: 'refused' })
    expect(await send(onXmpp({ to: 'ghost@localhost' }))).toMatchObject({ outcome: 'refused' })
    if (!pair) return
    const bare = await xmppServer(pair, false)
    servers.push(bare)
    expect(await send(onXmpp({ server: `localhost:${bare.port}` }))).toMatchObject({ outcome: 'refused' })
    expect(bare.heard.some((said) => said.includes('<auth'))).toBe(false)
  })

  it('is not certain when it breaks off behind the words', async () => {
    xmpp.breakAt = "id='sign'"
    expect(await send(onXmpp())).toMatchObject({ outcome: 'unknown' })
    xmpp.breakAt = null
  })
})

describe.skipIf(!pair)('both', () => {
  it('reach nothing inside our own network that nobody allowed, and trust no certificate of somebody else', async () => {
    const closed = createSafeSocket({ allowHosts: [], ...(pair ? { ca: pair.cert } : {}) })
    const strangers = createSafeSocket({ allowHosts: ['localhost'] })
    for (const way of [onIrc(), onXmpp()]) {
      const refused = await send(way, closed)
      expect(refused).toMatchObject({
        outcome: 'refused',
        detail: expect.stringContaining('private network'),
      })
      expect(await send(way, strangers)).toMatchObject({ outcome: 'refused' })
    }
    const address = { ...onIrc().address, server: '127.0.0.1:6697' }
    expect(await send({ kind: 'irc', address } as NewAddress, closed)).toMatchObject({ outcome: 'refused' })
  })

  it('show enough to be known again, and neither account nor password', () => {
    expect(labelOf(onIrc())).toBe(`Ana, localhost:${irc.port}`)
    expect(labelOf(onXmpp())).toBe('ana@localhost')
  })
})
