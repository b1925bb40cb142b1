import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { promisify } from 'node:util'
import { createLog, startChild, until } from '#tests/servers/child.ts'
import { MissingTool } from '#tests/servers/tools.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../../../.weft/test-tools/root')

/** Every user's password. */
export const secret = 'birch_kettle_9'

export interface Dovecot {
  /** `imaps://127.0.0.1:port`; its certificate is signed by `authority`. */
  readonly server: string
  /** The same without encryption. */
  readonly plain: string
  readonly authority: string
  /** Puts a letter into the folder of a user, as its bytes are. */
  put(user: string, letter: string | Uint8Array, folder?: string): Promise<void>
  /** Whether a user's letters were marked as read, by their file names. */
  seen(user: string): Promise<readonly boolean[]>
  /** Makes the folder anew and empty: its numbers begin again, under another validity. */
  renumber(user: string): Promise<void>
  /** Breaks every connection off, as a server that is started again does. */
  hangUp(): void
  close(): Promise<void>
}

/** A real Dovecot, unpacked by the install script, with Node's TLS in front of it. Throws `MissingTool` without. */
export async function startDovecot(): Promise<Dovecot> {
  const doveconf = join(root, 'usr/bin/doveconf')
  // Dovecot knows one place for its modules; the install script links it there where it may.
  if (!existsSync(doveconf) || !existsSync('/usr/lib/dovecot/modules')) throw new MissingTool('dovecot')
  const home = await mkdtemp(join(tmpdir(), 'weft-dovecot-'))
  await chmod(home, 0o755)
  await Promise.all(['run', 'state', 'mail'].map((name) => mkdir(join(home, name))))
  await chmod(join(home, 'mail'), 0o777)
  const port = await freePort()
  const libraries = [
    'usr/lib/dovecot',
    'usr/lib/x86_64-linux-gnu',
    'lib/x86_64-linux-gnu',
    'usr/lib/aarch64-linux-gnu',
  ]
  const path = libraries.map((folder) => join(root, folder)).join(':')
  const config = join(home, 'dovecot.conf')
  await writeFile(config, configOf(home, port, path))
  const log = createLog()
  const args = [
    '-f',
    'service=master',
    '-c',
    config,
    '-m',
    'master',
    '-e',
    join(root, 'usr/sbin/dovecot'),
    '-F',
    '-c',
    config,
  ]
  const child = startChild(doveconf, args, {
    name: 'dovecot',
    log,
    env: { ...process.env, LD_LIBRARY_PATH: path },
  })
  await until('Dovecot', 60_000, () => {
    if (child.hasEnded()) throw new Error(log.text())
    return answers(port)
  })
  const { key, certificate } = await makeCertificate(home)
  const front = await tlsFront(port, key, certificate)
  let count = 0
  const box = (user: string) => join(home, 'mail', user)
  return {
    server: `imaps://127.0.0.1:${front.port}`,
    plain: `imap://127.0.0.1:${port}`,
    authority: certificate,
    async put(user, letter, folder) {
      count += 1
      const at = folder ? join(box(user), `.${folder}`) : box(user)
      for (const name of ['', 'cur', 'new', 'tmp']) {
        await mkdir(join(at, name), { recursive: true })
        await chmod(join(at, name), 0o777)
      }
      await chmod(box(user), 0o777)
      await writeFile(join(at, 'new', `${Date.now()}.${String(count).padStart(6, '0')}.test`), letter)
    },
    async seen(user) {
      const names = (await listing(box(user))).sort()
      return names.map((name) => /:2,[A-Z]*S/.test(name))
    },
    async renumber(user) {
      // A folder is told from its former self by the second in which it was made.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      await rm(join(box(user), 'dovecot-uidlist'), { force: true })
      await run('sh', [
        '-c',
        `rm -f ${box(user)}/dovecot.index* ${box(user)}/dovecot-uidvalidity* ${box(user)}/cur/* ${box(user)}/new/*`,
      ])
    },
    hangUp: front.hangUp,
    async close() {
      front.close()
      await child.stop()
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

function configOf(home: string, port: number, libraries: string): string {
  const { username, uid, gid } = userInfo()
  // It refuses to work as root; then it works as those who own nothing.
  const asRoot = uid === 0
  const [inner, login] = asRoot ? ['daemon', 'nobody'] : [username, username]
  const [mailUid, mailGid] = asRoot ? [65_534, 65_534] : [uid, gid]
  return `base_dir = ${home}/run
state_dir = ${home}/state
libexec_dir = ${root}/usr/lib/dovecot
mail_plugin_dir = ${root}/usr/lib/dovecot/modules
login_plugin_dir = ${root}/usr/lib/dovecot/modules/login
import_environment = TZ LD_LIBRARY_PATH=${libraries}
protocols = imap
listen = 127.0.0.1
log_path = ${home}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = ${inner}
default_internal_group = ${inner}
default_login_user = ${login}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${home}/mail/%n
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${secret}
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${home}/mail/%n
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

async function makeCertificate(home: string): Promise<{ key: string; certificate: string }> {
  const [keyFile, file] = [join(home, 'key.pem'), join(home, 'certificate.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const shape = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  await run('openssl', ['req', '-x509', ...shape, '-keyout', keyFile, '-out', file, ...subject])
  await chmod(keyFile, 0o600)
  return { key: await readFile(keyFile, 'utf8'), certificate: await readFile(file, 'utf8') }
}

/** Encrypted outside, plain inside: what stands before many mail servers. */
async function tlsFront(to: number, key: string, cert: string) {
  const open = new Set<Socket>()
  const server: Server = createTlsServer({ key, cert }, (outside) => {
    const inside = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    outside.pipe(inside).pipe(outside)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const hangUp = () => {
    for (const socket of open) socket.destroy()
  }
  const { port } = server.address() as AddressInfo
  const close = () => {
    hangUp()
    server.close()
  }
  return { port, hangUp, close }
}

async function listing(box: string): Promise<string[]> {
  const { stdout } = await run('sh', ['-c', `ls ${box}/cur ${box}/new | grep test`])
  return stdout.split('\n').filter(Boolean)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function answers(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => resolve(null))
    socket.once('close', () => resolve(null))
  })
}
