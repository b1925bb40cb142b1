import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import { findTool } from '#tests/servers/tools.ts'
import type { Certificate } from './chat-servers.ts'

/** A real server on a free port of this machine, and everything that reached `Ana`, her channel, or `ana@localhost`. */
export interface RealChat {
  readonly port: number
  heard(): Promise<string>
  close(): Promise<void>
}

/** ngircd with TLS; Ana is there and in `#on-call`, `#closed` lets nobody in, and somebody is called `taken`. */
export async function realIrc(pair: Certificate): Promise<RealChat> {
  const folder = await placed(pair)
  const [port, plain] = [await freePort(), await freePort()]
  const config = `[Global]
Name = irc.test
Info = test
AdminInfo1 = test
Listen = 127.0.0.1
Ports = ${plain}
[Options]
Ident = no
DNS = no
PAM = no
RequireAuthPing = yes
[Limits]
MaxConnectionsIP = 0
MaxNickLength = 30
[SSL]
CertFile = ${join(folder, 'cert.pem')}
KeyFile = ${join(folder, 'key.pem')}
Ports = ${port}
[Channel]
Name = #closed
Modes = i
`
  await writeFile(join(folder, 'ngircd.conf'), config)
  const child = spawn(findTool('ngircd'), ['-n', '-f', join(folder, 'ngircd.conf')], { stdio: 'ignore' })
  const ana = await guest(port, pair, 'Ana', '#on-call')
  const other = await guest(port, pair, 'taken')
  return {
    port,
    heard: async () => ana.said(),
    close: async () => {
      ana.close()
      other.close()
      await ended(child, folder)
    },
  }
}

/** Prosody with STARTTLS; `weft` and `ana` have the password `hush`, and what ana misses is kept for her. */
export async function realXmpp(pair: Certificate): Promise<RealChat> {
  const folder = await placed(pair)
  const port = await freePort()
  const data = join(folder, 'data')
  const accounts = join(data, 'localhost/accounts')
  await mkdir(accounts, { recursive: true })
  await mkdir(join(folder, 'certs'))
  for (const name of ['weft', 'ana'])
    await writeFile(join(accounts, `${name}.dat`), 'return { ["password"] = "hush"; };\n')
  const config = `run_as_root = true
data_path = "${data}"
interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
s2s_ports = {}
modules_enabled = { "tls", "saslauth", "ping", "offline" }
modules_disabled = { "s2s" }
authentication = "internal_plain"
c2s_require_encryption = true
log = { error = "*console" }
VirtualHost "localhost"
  ssl = { key = "${join(folder, 'key.pem')}"; certificate = "${join(folder, 'cert.pem')}" }
`
  const file = join(folder, 'prosody.cfg.lua')
  await writeFile(file, config)
  const child = spawn(findTool('prosody'), ['-F', '--config', file], { stdio: 'ignore' })
  await answering(port)
  return {
    port,
    heard: () => readFile(join(data, 'localhost/offline/ana.list'), 'utf8').catch(() => ''),
    close: () => ended(child, folder),
  }
}

async function placed({ key, cert }: Certificate): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weft-real-chat-'))
  await writeFile(join(folder, 'key.pem'), key)
  await writeFile(join(folder, 'cert.pem'), cert)
  return folder
}

async function ended(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.kill('SIGTERM'))
    await Promise.race([once(child, 'exit'), pause(3000).then(() => child.kill('SIGKILL'))])
  await rm(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const WAIT_MS = 15_000

/** Somebody connected to the server, once it answers; `said` is everything they were sent. */
async function guest(port: number, { cert }: Certificate, nick: string, channel?: string) {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(100)) {
    const socket = connect({ host: '127.0.0.1', servername: 'localhost', port, ca: cert })
    const text = { said: '' }
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      text.said += bytes
      for (const [, token] of String(bytes).matchAll(/^PING (\S+)/gm)) socket.write(`PONG ${token}\r\n`)
    })
    socket.write(`NICK ${nick}\r\nUSER ${nick} 0 * :${nick}\r\n`)
    if (!(await saysSoon(text, / 001 /, socket))) continue
    if (channel) {
      socket.write(`JOIN ${channel}\r\n`)
      await saysSoon(text, / 366 /, socket)
    }
    return { said: () => text.said, close: () => socket.destroy() }
  }
  throw new Error('ngircd did not answer.')
}

async function saysSoon(text: { said: string }, what: RegExp, socket: TLSSocket): Promise<boolean> {
  for (const end = Date.now() + 3000; Date.now() < end && !socket.destroyed; await pause(25))
    if (what.test(text.said)) return true
  socket.destroy()
  return false
}

async function answering(port: number): Promise<void> {
  const { connect: plainly } = await import('node:net')
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(100)) {
    const socket = plainly(port, '127.0.0.1')
    const there = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true)).once('error', () => done(false))
    })
    socket.destroy()
    if (there) return
  }
  throw new Error('Prosody did not answer.')
}
