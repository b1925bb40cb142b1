import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { createSafeSocket } from '#platform/safe-fetch/index.ts'
import { findTool, MissingTool } from '#tests/servers/tools.ts'
import { describeReal, type Real } from '#tests/support/real.ts'
import { ircAddress, type NewAddress, xmppAddress } from './contract/addresses.ts'
import { alarmMessage } from './domain/message.ts'
import { certificate, ircServer, xmppServer } from './testing/chat-servers.ts'
import { type RealChat, realIrc, realXmpp } from './testing/real-chat.ts'
import { sendBy } from './ways/send.ts'

/** What IRC and XMPP promise, held against servers of ours and against ngircd and Prosody. */

const pair = certificate() ?? { key: '', cert: '' }
type Start = () => Promise<RealChat>
type Server = { readonly start: Start }

function real(tool: string, start: Start): Real<Server> {
  try {
    findTool(tool)
    return { available: true, start }
  } catch (error) {
    if (error instanceof MissingTool) return { available: false, reason: error.message }
    throw error
  }
}
const ours = (make: typeof ircServer): Real<Server> => ({
  available: true,
  start: async () => {
    const server = await make(pair)
    return {
      port: server.port,
      heard: async () => server.heard.join('\n'),
      close: async () => server.close(),
    }
  },
})

const message = alarmMessage('en', {
  ...{ organisation: 'Fjell', title: 'Straps <break>\r\nQUIT', summary: 'Say “sorry” & call', severity: 1 },
  ...{ drill: false, veiled: false, standsFor: null, link: 'http://localhost/p/alarm/token' },
})
const send = (way: NewAddress, ca = pair.cert) => {
  const use = createSafeSocket({ allowHosts: ['localhost'], ...(ca === '' ? {} : { ca }) })
  return sendBy({ use: () => use } as unknown as Ctx, way, { id: 'ring-1', memberId: 'ana', message })
}

function held({ start }: Server) {
  const at: { chat?: RealChat } = {}
  beforeAll(async () => {
    at.chat = await start()
  }, 30_000)
  afterAll(() => at.chat?.close())
  return {
    port: () => at.chat?.port ?? 0,
    heard: async (what: string) =>
      expect.poll(async () => (await at.chat?.heard()) ?? '', { timeout: 5000 }).toContain(what),
  }
}

describe.skipIf(pair.cert === '')('IRC', () => {
  for (const [name, server] of [
    ['as we read it', ours(ircServer)],
    ['as ngircd has it', real('ngircd', () => realIrc(pair))],
  ] as const)
    describeReal(name, server, (one) => {
      const { port, heard } = held(one)
      const way = (more: object = {}): NewAddress => ({
        kind: 'irc',
        address: ircAddress.parse({ server: `localhost:${port()}`, target: 'Ana', ...more }),
      })
      it('reaches a nickname, with the link, and makes no line of its own', async () => {
        expect(await send(way())).toEqual({ outcome: 'sent' })
        await heard('PRIVMSG Ana :SEV1: Straps <break> QUIT')
        await heard('http://localhost/p/alarm/token')
      })
      it('reaches a channel, and takes another nickname where its own is taken', async () => {
        expect(await send(way({ target: '#on-call', nick: 'taken' }))).toEqual({ outcome: 'sent' })
        await heard('PRIVMSG #on-call :SEV1: Straps <break> QUIT')
      })
      it('failed where nobody is there, and where the channel is closed', async () => {
        expect(await send(way({ target: 'Ghost' }))).toMatchObject({ outcome: 'refused' })
        expect(await send(way({ target: '#closed' }))).toMatchObject({ outcome: 'refused' })
      })
      it('says no password to a server that does not sign in by SASL, and nothing to a stranger', async () => {
        expect(await send(way({ password: 'wrong' }))).toMatchObject({ outcome: 'refused' })
        expect(await send(way(), '')).toMatchObject({ outcome: 'refused' })
      })
    })
})

describe.skipIf(pair.cert === '')('XMPP', () => {
  for (const [name, server] of [
    ['as we read it', ours(xmppServer)],
    ['as Prosody has it', real('prosody', () => realXmpp(pair))],
  ] as const)
    describeReal(name, server, (one) => {
      const { port, heard } = held(one)
      const known = { account: 'weft@localhost', password: 'hush', to: 'ana@localhost' }
      const way = (more: object = {}): NewAddress => ({
        kind: 'xmpp',
        address: xmppAddress.parse({ ...known, server: `localhost:${port()}`, ...more }),
      })
      it('reaches an address over TLS, with the link', async () => {
        expect(await send(way())).toEqual({ outcome: 'sent' })
        await heard('SEV1: Straps')
        await heard('http://localhost/p/alarm/token')
      })
      it('failed with a wrong password, for nobody, and at a stranger', async () => {
        expect(await send(way({ password: 'wrong' }))).toMatchObject({ outcome: 'refused' })
        expect(await send(way({ to: 'ghost@localhost' }))).toMatchObject({ outcome: 'refused' })
        expect(await send(way(), '')).toMatchObject({ outcome: 'refused' })
      })
    })
})
