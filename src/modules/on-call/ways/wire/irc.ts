import type { Socket } from 'node:net'
import type { z } from 'zod'
import type { ircAddress } from '../../contract/addresses.ts'
import { hostPort } from '../../domain/host-port.ts'
import { type Message, plainText } from '../../domain/message.ts'
import type { WayPort } from '../port.ts'
import { deliver, pieces, SaidNo, type Wire } from './deliver.ts'

type Address = z.output<typeof ircAddress>

const TLS_PORT = 6697
/** A line of IRC has 512 bytes, our own prefix and the target among them. */
const LINE_BYTES = 380
const MOST_LINES = 6
/** A server that sends more before it lets us speak is none we talk to. */
const MOST_READ = 400

/** IRC over TLS (RFC 2812), signed in by SASL PLAIN where there is a password; a ring is a private message or one in a channel. */
export const irc: WayPort<Address> = {
  send(ctx, address, { message }) {
    const { host, port } = hostPort(address.server, TLS_PORT)
    return deliver(ctx, host, async (wire) => {
      const socket = wire.hold(await wire.sockets.open({ host, port, tls: true, signal: wire.signal }))
      const server = lines(socket, host, wire.signal)
      const say = (...words: readonly string[]) =>
        socket.write(words.map((line) => `${clean(line)}\r\n`).join(''))
      await enter(server, say, address)
      await speak(server, say, address, message, wire)
      say('QUIT')
    })
  },
}

type Say = (...lines: readonly string[]) => void
type Server = AsyncGenerator<Line>

interface Line {
  readonly command: string
  readonly params: readonly string[]
}

/** Registers, signs in where there is a password, and joins the channel where the target is one. */
async function enter(server: Server, say: Say, { nick, password, account, target }: Address): Promise<void> {
  const signsIn = password !== ''
  if (signsIn) say('CAP REQ :sasl')
  say(`NICK ${nick}`, `USER ${nick} 0 * :Weft`)
  const login = `\0${account || nick}\0${password}`
  let tries = 0
  let known = !signsIn
  await answers(server, say, ({ command, params }) => {
    if (command === 'CAP' && params[1] === 'ACK') say('AUTHENTICATE PLAIN')
    if (command === 'CAP' && params[1] === 'NAK') throw new SaidNo('This server does not sign in by SASL.')
    if (command === 'AUTHENTICATE' && params[0] === '+')
      say(`AUTHENTICATE ${Buffer.from(login).toString('base64')}`)
    if (command === '903') {
      known = true
      say('CAP END')
    }
    if (command === '001' && !known) throw new SaidNo('This server does not sign in by SASL.')
    if (['902', '904', '905', '908'].includes(command))
      throw new SaidNo('The server did not take the password.')
    if (command === '433' || command === '436') {
      tries += 1
      if (tries > 3) throw new SaidNo('The nickname is taken.')
      say(`NICK ${nick.slice(0, 20)}${'_'.repeat(tries)}`)
    }
    if (command === '432') throw new SaidNo('The server does not take this nickname.')
    if (command === '464' || command === '465') throw new SaidNo('The server does not let us in.')
    return command === '001'
  })
  if (!isChannel(target)) return
  say(`JOIN ${target}`)
  await answers(server, say, ({ command }) => {
    if (['403', '405', '437', '471', '473', '474', '475', '476', '477'].includes(command))
      throw new SaidNo('The server does not let us into this channel.')
    return command === '366'
  })
}

/** Says the words, and asks the server for a sign behind them: what it could not hand on it has said before that. */
async function speak(
  server: Server,
  say: Say,
  { target }: Address,
  message: Message,
  wire: Wire,
): Promise<void> {
  wire.leaving()
  say(...lettersOf(message).map((line) => `PRIVMSG ${target} :${line}`), 'PING :weft')
  await answers(server, say, ({ command }) => {
    if (command === '401') throw new SaidNo('Nobody of this name is there at the moment.')
    if (command === '404' || command === '403')
      throw new SaidNo('The server does not let us speak in this channel.')
    return command === 'PONG'
  })
}

const isChannel = (target: string): boolean => /^[#&]/.test(target)

/** Reads until `done`; pings of the server are answered on the way. */
async function answers(server: Server, say: Say, done: (line: Line) => boolean): Promise<void> {
  for (let read = 0; read < MOST_READ; read += 1) {
    const next = await server.next()
    if (next.done) return
    const { command, params } = next.value
    if (command === 'PING') say(`PONG :${params.at(-1) ?? ''}`)
    else if (command === 'ERROR') throw new SaidNo(`The server said: ${(params.at(-1) ?? '').slice(0, 120)}`)
    else if (done(next.value)) return
  }
  throw new SaidNo('The server says much and lets nobody speak.')
}

async function* lines(socket: Socket, host: string, signal: AbortSignal): AsyncGenerator<Line> {
  let rest = ''
  for await (const piece of pieces(socket, host, signal)) {
    const found = (rest + piece).split(/\r?\n/)
    rest = (found.pop() ?? '').slice(-8192)
    for (const line of found) yield parse(line)
  }
}

/** `[@tags] [:from] COMMAND params [:last]` */
function parse(line: string): Line {
  const bare = line.replace(/^@\S+ +/, '').replace(/^:\S+ +/, '')
  const at = bare.indexOf(' :')
  const words = (at === -1 ? bare : bare.slice(0, at)).split(/ +/).filter((word) => word !== '')
  const [command = '', ...params] = words
  return { command: command.toUpperCase(), params: at === -1 ? params : [...params, bare.slice(at + 2)] }
}

/** A line break would be a command of its own. */
const clean = (line: string): string => line.replace(/[\r\n\0]+/g, ' ')

/** The words in lines of IRC: the title, what is said, and last the link, whole. */
function lettersOf(message: Message): string[] {
  const { title, link } = message
  const body = plainText({ ...message, link: null }).split('\n')
  const said = [title, ...body].map((line) => clean(line).trim()).filter((line) => line !== '')
  const room = MOST_LINES - (link === null ? 0 : 1)
  return [...said.flatMap(inBytes).slice(0, room), ...(link === null ? [] : [`${message.linkWord}: ${link}`])]
}

function inBytes(line: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > LINE_BYTES) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}
