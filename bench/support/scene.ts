import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { runningEmbedded } from '#platform/postgres/running.ts'
import { type Client, clientFor, enter } from './client.ts'
import { type House, startHouse, startWorker } from './spawn.ts'
import { until } from './stats.ts'

const password = 'birch kettle harbour 9'

/** An organisation with its owner, two departments and one account of ours on the fake network, in a house of its own. */
export interface Scene {
  readonly network: FakeServer
  /** The data folder of its house. */
  readonly folder: string
  readonly organisationId: string
  readonly departmentId: string
  readonly channelId: string
  readonly house: () => House
  readonly owner: () => Client
  /** The database as its owner, past the isolation of organisations. */
  readonly db: () => pg.Client
  /** Connects one more account; its handle is the name. */
  connect(handle: string): Promise<string>
  /** Comes back when the network's stream stands on every channel. */
  streaming(): Promise<void>
  invite(name: string, role: string): Promise<Client>
  /** One worker process more, until the scene stops. */
  addWorker(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/**
 * Runs a bench on a scene and takes everything down again, however it ends. `kept` is a data folder that stays, with what a
 * bench has filled into it, for the next one; without it a folder of its own.
 */
export async function withScene<T>(
  work: (scene: Scene) => Promise<T>,
  kept: string | undefined = process.env.WEFT_BENCH_DATA,
): Promise<T> {
  const scene = await openScene(kept)
  try {
    return await work(scene)
  } finally {
    await scene.close()
  }
}

const forget = { recursive: true, force: true, maxRetries: 10 } as const
const folders = new Set<string>()
process.on('exit', () => {
  for (const path of folders) rmSync(path, forget)
})

/** An empty data folder for one house, removed by `drop`, at the latest when the bench ends. */
export async function dataFolder(): Promise<{ path: string; drop: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'weft-bench-'))
  folders.add(path)
  const drop = async (): Promise<void> => {
    await rm(path, forget)
    folders.delete(path)
  }
  return { path, drop }
}

async function sceneFolder(path: string | undefined): Promise<{ path: string; drop: () => Promise<void> }> {
  if (!path) return dataFolder()
  await mkdir(path, { recursive: true })
  return { path, drop: async () => undefined }
}

/** Founds the organisation, or comes back as the owner of the one that is there. */
async function enterHouse(url: string, folder: string): Promise<Client> {
  const kept = join(folder, 'bench-owner')
  if (existsSync(kept)) return clientFor(url, await readFile(kept, 'utf8'))
  const owner = await found(url)
  await writeFile(kept, owner.cookie, { mode: 0o600 })
  return owner
}

async function openScene(kept: string | undefined): Promise<Scene> {
  const folder = await sceneFolder(kept)
  const network = await startFakeServer()
  let house = await startHouse('house', folder.path)
  let db = await openDatabase(folder.path)
  const founder = await enterHouse(house.url, folder.path)
  let owner = founder
  const { organisation } = await owner.get<{ organisation: { id: string } }>('/people/session')
  const { departments } = await owner.get<{ departments: { id: string }[] }>('/people/departments')
  const connect = async (handle: string): Promise<string> => {
    network.service.createAccount({ handle, password })
    const input = { server: network.url, handle, password }
    return (await owner.post<{ id: string }>('/channels', { network: 'fake', input })).id
  }
  const workers: { stop(): Promise<void> }[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    await db.end().catch(() => undefined)
    await house.stop()
  }
  const { rows: channels } = await db.query<{ id: string }>('select id from channel order by id limit 1')
  const channelId = channels[0]?.id ?? (await connect('fjell'))
  return {
    network,
    folder: folder.path,
    organisationId: organisation.id,
    departmentId: departments[0]?.id ?? '',
    channelId,
    house: () => house,
    owner: () => owner,
    db: () => db,
    connect,
    streaming: () =>
      until('the stream stands', 60, async () => {
        const { rows } = await db.query('select from source where streaming')
        const all = await db.query('select from channel')
        return rows.length === all.rows.length
      }),
    invite: (name, role) => invite(house.url, owner, name, role),
    addWorker: async () => void workers.push(await startWorker(folder.path)),
    stop,
    async start() {
      house = await startHouse('house', folder.path)
      db = await openDatabase(folder.path)
      owner = clientFor(house.url, founder.cookie)
    },
    async close() {
      await stop()
      await network.stop()
      await folder.drop()
    },
  }
}

function found(url: string): Promise<Client> {
  return enter(url, '/people/found', {
    organisation: 'Fjell & Sons',
    zone: 'Europe/Oslo',
    name: 'Dana Ortiz',
    email: 'dana@example.org',
    password,
    departments: [
      { name: 'Service', kind: 'service' },
      { name: 'Marketing', kind: 'marketing' },
    ],
  })
}

async function invite(url: string, owner: Client, name: string, role: string): Promise<Client> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const { link } = await owner.post<{ link: string }>('/people/invitations', { name, email, roles: [role] })
  const token = link.split('/').at(-1)
  return enter(url, '/people/invitations/accept', { token, name, password })
}

async function openDatabase(dataDir: string): Promise<pg.Client> {
  const running = runningEmbedded(dataDir)
  if (!running) throw new Error('The embedded database does not run.')
  const client = new pg.Client({ connectionString: running.url, application_name: 'weft bench' })
  // It goes away with its house.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
