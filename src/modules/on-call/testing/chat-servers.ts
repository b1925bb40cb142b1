import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

const PROGRAM = 'openssl'

/** A certificate for `localhost` of this minute; null where there is no openssl. */
export function certificate(): Certificate | null {
  const folder = mkdtempSync(join(tmpdir(), 'weft-chat-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const asked = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout ${key} -out ${cert}`
  try {
    execFileSync(PROGRAM, asked.split(' '), { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface ChatServer {
  readonly port: number
  /** What clients said, line by line or element by element. */
  readonly heard: string[]
  /** Breaks off as soon as somebody says this. */
  breakAt: string | null
  close(): void
}

function serve(server: Server, heard: string[]): Promise<ChatServer> {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const close = () => {
        for (const socket of open) socket.destroy()
        server.close()
      }
      resolve({ port, heard, breakAt: null, close })
    })
  })
}

/** IRC as RFC 2812 has it, as much as a guest needs: an account `weft` with the password `hush`, the nickname `taken`, Ana and `#on-call`. */
export async function ircServer(pair: Certificate, signsIn = true): Promise<ChatServer> {
  const heard: string[] = []
  const handle = (socket: Socket): void => {
    let nick = ''
    let rest = ''
    /** Nobody is in before both: the sign-in it asked for, and an answer to the first ping. */
    const waits = new Set(['ping'])
    const arrived = (what: string) => {
      if (waits.delete(what) && waits.size === 0) say(`001 ${nick} :Welcome`)
    }
    const say = (line: string) => socket.write(`:irc.test ${line}\r\n`)
    const answers: Record<string, (words: string[], line: string) => void> = {
      cap: ([, verb]) => {
        // Servers older than capabilities do not answer at all, and let people in.
        if (!signsIn) return
        if (verb === 'END') return arrived('sign-in')
        waits.add('sign-in')
        say('CAP * ACK :sasl')
      },
      authenticate: ([, what = '']) => {
        if (what === 'PLAIN') return void socket.write('AUTHENTICATE +\r\n')
        const login = Buffer.from(what, 'base64').toString()
        say(login === '\0weft\0hush' ? '903 weft :Welcome' : '904 weft :No')
      },
      nick: ([, wanted = '']) => {
        if (wanted === 'taken') say('433 * taken :In use')
        else nick = wanted
        if (nick === wanted && wanted !== '') socket.write('PING :first\r\n')
      },
      pong: () => arrived('ping'),
      join: ([, channel = '']) =>
        say(channel === '#on-call' ? `366 ${nick} ${channel} :End` : `473 ${nick} ${channel} :Invite only`),
      privmsg: ([, target = '']) =>
        !['Ana', '#on-call'].includes(target) && say(`401 ${nick} ${target} :No such nick`),
      ping: ([, token = '']) => say(`PONG irc.test ${token}`),
    }
    socket.on('data', (bytes) => {
      const lines = (rest + bytes).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        heard.push(line)
        if (server.breakAt && line.startsWith(server.breakAt)) return void socket.destroy()
        const words = line.split(' ')
        answers[(words[0] ?? '').toLowerCase()]?.(words, line)
      }
    })
  }
  const server = await serve(createTlsServer(pair, handle), heard)
  return server
}

/** XMPP as RFC 6120 has it, as much as a guest needs: `weft@localhost` with the password `hush`, who knows `ana@localhost`. */
export async function xmppServer(pair: Certificate, offersTls = true): Promise<ChatServer> {
  const heard: string[] = []
  const head =
    "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
  const handle = (socket: Socket, stage: 'plain' | 'secured' | 'known'): void => {
    const features = {
      // One without TLS asks for the password in the open, and must not get it.
      plain: offersTls
        ? "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>"
        : '<mechanisms><mechanism>PLAIN</mechanism></mechanisms>',
      secured: '<mechanisms><mechanism>SCRAM-SHA-1</mechanism><mechanism>PLAIN</mechanism></mechanisms>',
      known: "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>",
    }
    let at = stage
    socket.on('data', (bytes) => {
      const said = String(bytes)
      heard.push(said)
      if (server.breakAt && said.includes(server.breakAt)) return void socket.destroy()
      if (said.includes('<stream:stream'))
        socket.write(`${head}<stream:features>${features[at]}</stream:features>`)
      if (said.includes('<starttls')) {
        socket.removeAllListeners('data')
        socket.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
        const secured = new TLSSocket(socket, { isServer: true, ...pair })
        secured.on('error', () => undefined)
        handle(secured, 'secured')
      }
      const login = /<auth[^>]*>([^<]*)</.exec(said)?.[1]
      if (login) {
        const known = Buffer.from(login, 'base64').toString() === '\0weft\0hush'
        if (known) at = 'known'
        socket.write(known ? '<success/>' : '<failure><not-authorized/></failure>')
      }
      if (said.includes("id='bind'"))
        socket.write("<iq type='result' id='bind'><bind><jid>weft@localhost/weft</jid></bind></iq>")
      const [, to, id] = /<message type='chat' to='([^']*)' id='([^']*)'/.exec(said) ?? []
      if (to && to !== 'ana@localhost') socket.write(`<message type='error' id='${id}'><error/></message>`)
      if (said.includes("id='sign'")) socket.write("<iq type='result' id='sign'/>")
    })
  }
  const server = await serve(
    createServer((socket) => handle(socket, 'plain')),
    heard,
  )
  return server
}
