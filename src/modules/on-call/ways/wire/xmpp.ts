import { resolveSrv } from 'node:dns/promises'
import type { Socket } from 'node:net'
import type { z } from 'zod'
import type { xmppAddress } from '../../contract/addresses.ts'
import { hostPort } from '../../domain/host-port.ts'
import { type Message, plainText } from '../../domain/message.ts'
import type { WayPort } from '../port.ts'
import { deliver, SaidNo, type Wire } from './deliver.ts'
import { type Element, elements, escaped } from './xmpp-stream.ts'

type Address = z.output<typeof xmppAddress>

const PORT = 5222
/** On this port TLS begins with the first byte. */
const DIRECT_TLS = 5223
const MOST_READ = 60

/** XMPP (RFC 6120) as a client: STARTTLS, SASL PLAIN, and a message; the address of the account says which server. */
export const xmpp: WayPort<Address> = {
  send(ctx, address, ring) {
    const domain = address.account.slice(address.account.indexOf('@') + 1)
    return deliver(ctx, domain, async (wire) => {
      const { host, port } = await serverOf(address, domain)
      const direct = port === DIRECT_TLS
      const to = { host, port, tls: direct, name: domain, signal: wire.signal }
      let session = begin(wire.hold(await wire.sockets.open(to)), domain, wire)
      if (!direct) session = await startTls(session, domain, wire)
      session = await signIn(session, address, domain, wire)
      await bind(session)
      wire.leaving()
      await speak(session, address, domain, ring)
      session.say('</stream:stream>')
    })
  },
}

interface Session {
  readonly socket: Socket
  say(xml: string): void
  /** The next element of these names; anything else is passed over. */
  wait(wanted: (element: Element) => boolean): Promise<Element>
  /** Stops listening; the socket goes on. */
  leave(): Promise<unknown>
}

async function serverOf({ server }: Address, domain: string) {
  if (server !== '') return hostPort(server, PORT)
  try {
    const [best] = (await resolveSrv(`_xmpp-client._tcp.${domain}`)).sort((a, b) => a.priority - b.priority)
    if (best) return { host: best.name, port: best.port }
  } catch {
    // No such record: the domain itself is asked.
  }
  return { host: domain, port: PORT }
}

/** Opens a stream; every stage of the protocol has one of its own. */
function begin(socket: Socket, domain: string, { signal }: Wire): Session {
  const stream = elements(socket, domain, signal)
  const say = (xml: string) => socket.write(xml)
  say(
    `<?xml version='1.0'?><stream:stream to='${escaped(domain)}' version='1.0' xml:lang='en' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`,
  )
  return {
    socket,
    say,
    leave: () => stream.return(undefined),
    wait: async (wanted) => {
      for (let read = 0; read < MOST_READ; read += 1) {
        const next = await stream.next()
        if (next.done) break
        const { name } = next.value
        if (name === 'stream:error') throw new SaidNo('The server ended the conversation.')
        if (wanted(next.value)) return next.value
      }
      throw new SaidNo('The server says much and lets nobody speak.')
    },
  }
}

const named =
  (...names: readonly string[]) =>
  (element: Element) =>
    names.includes(element.name)

async function startTls(session: Session, domain: string, wire: Wire): Promise<Session> {
  const offered = await session.wait(named('stream:features'))
  if (!offered.has('starttls')) throw new SaidNo('This server does not offer TLS, so nothing is said to it.')
  session.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
  const { name } = await session.wait(named('proceed', 'failure'))
  if (name === 'failure') throw new SaidNo('This server does not begin TLS.')
  await session.leave()
  return begin(wire.hold(await wire.sockets.secure(session.socket, domain)), domain, wire)
}

async function signIn(session: Session, address: Address, domain: string, wire: Wire): Promise<Session> {
  const offered = await session.wait(named('stream:features'))
  if (!offered.texts('mechanism').includes('PLAIN'))
    throw new SaidNo('This server does not take a password over TLS (SASL PLAIN).')
  const user = address.account.slice(0, address.account.indexOf('@'))
  const login = Buffer.from(`\0${user}\0${address.password}`).toString('base64')
  session.say(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${login}</auth>`)
  const { name } = await session.wait(named('success', 'failure'))
  if (name === 'failure') throw new SaidNo('The server did not take the password.')
  await session.leave()
  return begin(session.socket, domain, wire)
}

async function bind(session: Session): Promise<void> {
  await session.wait(named('stream:features'))
  session.say(
    "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>weft</resource></bind></iq>",
  )
  const answer = await session.wait((one) => one.name === 'iq' && one.id === 'bind')
  if (answer.type !== 'result') throw new SaidNo('The server does not let us in.')
}

/** Says the words, and asks the server for a sign behind them: what it could not hand on it has said before that. */
async function speak(
  session: Session,
  { to }: Address,
  domain: string,
  { id, message }: { readonly id: string; readonly message: Message },
): Promise<void> {
  const words = `${message.title}\n\n${plainText(message)}`
  session.say(
    `<message type='chat' to='${escaped(to)}' id='${escaped(id)}'><body>${escaped(words)}</body></message>`,
  )
  session.say(`<iq type='get' to='${escaped(domain)}' id='sign'><ping xmlns='urn:xmpp:ping'/></iq>`)
  const answer = await session.wait(
    (one) =>
      (one.name === 'iq' && one.id === 'sign') ||
      (one.name === 'message' && one.type === 'error' && one.id === id),
  )
  if (answer.name === 'message') throw new SaidNo('The server knows nobody of this address.')
}
