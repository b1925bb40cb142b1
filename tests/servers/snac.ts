import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { answersHttp, type Child, createLog, type Log, startChild, until } from './child.ts'
import {
  type MastodonApp,
  oneShot,
  registerApp,
  revokeToken,
  signIn as signInWith,
} from './mastodon-oauth.ts'
import { findTool } from './tools.ts'

const run = promisify(execFile)

/** An account with a token that works; `acct` is `name@host`, `actorUrl` its ActivityPub id. */
export interface SnacUser {
  readonly username: string
  readonly password: string
  readonly acct: string
  readonly actorUrl: string
  /** The account's id in the Mastodon API of its own server. */
  readonly id: string
  readonly app: MastodonApp
  readonly token: string
}

/** What names a running server; plain data, so that it can be told to another process. */
export interface SnacPlace {
  readonly url: string
  readonly host: string
  readonly dataDir: string
}

export interface SnacSide extends SnacPlace {
  readonly user: SnacUser
  /** Takes about 0.3 s: the server makes a key. Letters, digits and `_` only. */
  createUser(name?: string): Promise<SnacUser>
  registerApp(redirectUri?: string): Promise<MastodonApp>
  signIn(user: SnacUser, app: MastodonApp): Promise<string>
  /** Revokes the user's token. This server then forgets the app too. */
  revoke(user: SnacUser): Promise<void>
}

export interface SnacPair {
  readonly a: SnacSide
  readonly b: SnacSide
  /** False where port 80 may not be opened: each works alone, mentions do not travel. */
  readonly federates: boolean
  stop(): Promise<void>
}

/** Two servers that know nothing of each other yet. `folder` holds their data. */
export async function startSnac(folder: string, log: Log = createLog()): Promise<SnacPair> {
  const binary = findTool('snac')
  // An address in a mention has no port, so servers that talk to each other must be on port 80.
  const federates = await mayOpen('127.0.0.1', 80, true)
  const children: Child[] = []
  const stop = async () => {
    await Promise.all(children.splice(0).map((child) => child.stop()))
  }
  try {
    const places = await findPlaces(folder, federates)
    for (const place of places) children.push(await startOne(binary, place, log))
    const [a, b] = await Promise.all([
      describeSide(places[0], await newUser(places[0], 'alice')),
      describeSide(places[1], await newUser(places[1], 'bob')),
    ])
    return { a, b, federates, stop }
  } catch (error) {
    await stop()
    throw new Error(`snac could not be started: ${String(error)}\n${log.text()}`, { cause: error })
  }
}

/** The functions around a running server. */
export function describeSide(place: SnacPlace, user: SnacUser): SnacSide {
  return {
    ...place,
    user,
    createUser: (name = `u${randomInt(1e12).toString(36)}`) => newUser(place, name),
    registerApp: (redirectUri) => registerApp(place.url, redirectUri),
    signIn: (who, app) => signInWith(place.url, who, app),
    revoke: (who) => revokeToken(place.url, who.app, who.token),
  }
}

/** Every 127.x.y.z is this machine, so each pair gets addresses of its own and runs do not collide. */
async function findPlaces(folder: string, federates: boolean): Promise<[SnacPlace, SnacPlace]> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const net = `127.${randomInt(64, 250)}.${randomInt(1, 250)}`
    const port = federates ? 80 : randomInt(20_000, 30_000)
    if (!(await mayOpen(`${net}.2`, port, false)) || !(await mayOpen(`${net}.3`, port, false))) continue
    const place = (last: number): SnacPlace => {
      const host = federates ? `${net}.${last}` : `${net}.${last}:${port}`
      return { url: `http://${host}`, host, dataDir: join(folder, `snac-${last}`) }
    }
    return [place(2), place(3)]
  }
  throw new Error('No free loopback address was found.')
}

async function startOne(binary: string, place: SnacPlace, log: Log): Promise<Child> {
  const { hostname, port } = new URL(place.url)
  await answerQuestions(binary, place.dataDir, [hostname, port || '80', place.host, '', ''])
  const settings = join(place.dataDir, 'server.json')
  const config = JSON.parse(await readFile(settings, 'utf8')) as Record<string, unknown>
  // A message that a busy machine could not deliver is sent again at once; two minutes is the default.
  const forTests = { protocol: 'http', badlogin_retries: 1000, queue_retry_minutes: 0 }
  await writeFile(settings, JSON.stringify({ ...config, ...forTests }))
  const name = `snac ${place.host}`
  const child = startChild(binary, ['httpd', place.dataDir], { name, log })
  await until(`${name} to answer`, 30_000, () => {
    if (child.hasEnded()) throw new Error(`${name} ended.`)
    return answersHttp(`${place.url}/api/v1/instance`)
  })
  return child
}

/** `snac init` asks on its standard input, in this order: address, port, host, path prefix, operator's mail. */
async function answerQuestions(binary: string, dataDir: string, answers: readonly string[]): Promise<void> {
  const running = run(binary, ['init', dataDir])
  running.child.stdin?.end(`${answers.join('\n')}\n`)
  await running
}

async function newUser(place: SnacPlace, username: string): Promise<SnacUser> {
  const { stdout } = await run(findTool('snac'), ['adduser', place.dataDir, username])
  const password = /password is (\S+)/.exec(stdout)?.[1]
  if (password === undefined) throw new Error(`snac adduser told no password: ${stdout}`)
  const app = await registerApp(place.url)
  const token = await signInWith(place.url, { username, password }, app)
  const me = await fetch(`${place.url}/api/v1/accounts/verify_credentials`, {
    headers: { ...oneShot, authorization: `Bearer ${token}` },
  })
  const { id } = (await me.json()) as { id: string }
  const names = { acct: `${username}@${place.host}`, actorUrl: `${place.url}/${username}` }
  return { username, password, ...names, id, app, token }
}

/** Whether a port can be opened; `whenBusy` answers for one that somebody else has. */
function mayOpen(host: string, port: number, whenBusy: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' && whenBusy))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
