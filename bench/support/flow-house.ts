import { systemClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import { saveQuery, sourceHealth } from '#modules/listening/index.ts'
import { createOrganisation, memberActor } from '#modules/people/index.ts'
import { bluesky } from '#networks/bluesky/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { createFirehose } from '#networks/firehose/index.ts'
import { AUTH, createAuth } from '#platform/auth/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { startWorkers } from '#platform/jobs/worker.ts'
import { createLogger } from '#platform/log/index.ts'
import { modules, servicesOf, type WeftOptions } from '../../src/compose.ts'
import { openEngine, type RunningEngine, service } from '../../src/engine.ts'
import { queryInput } from '../../src/modules/listening/contract/queries.ts'
import { flowQueries } from './flow-posts.ts'

export interface FlowHouse {
  readonly running: RunningEngine
  readonly organisationId: string
  readonly channelId: string
  readonly sourceId: string
  readonly owner: Ctx
}

/** The firehose's own reading, connected without anybody who streams: the bench hands its messages over. */
export function silentFirehose(): Network {
  const readPost = bluesky.receive?.normalise
  if (!readPost) throw new Error('Bluesky reads posts.')
  const firehose = createFirehose({ readPost, allowHosts: [], userAgent: 'Weft bench' })
  const account = {
    remoteId: 'wss://bench.example',
    handle: 'bench.example',
    displayName: 'Bench',
    avatarUrl: null,
    serverUrl: 'https://bench.example',
    profileUrl: null,
  }
  const connect = async () => ({ ok: true, account, credentials: { wire: 'jetstream' } }) as const
  return { ...firehose, connect: { kind: 'direct', fields: [], connect } }
}

/** The engine as a process of the house opens it, on a database that is migrated. */
export function openHouse(url: string, dataDir: string, work: boolean): Promise<RunningEngine> {
  const log = createLogger('warn')
  const secretKeys = [{ id: 'bench', key: Buffer.alloc(32, 7) }]
  const config: WeftOptions['config'] = {
    databaseUrl: url,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    roles: [],
    secretKeys,
    allowHosts: [],
    smtpUrl: null,
    mailFrom: null,
    logLevel: 'warn',
    demo: false,
    stream: null,
    sentimentModel: null,
  }
  const options = { config, roles: [], log, networks: [silentFirehose()] }
  const auth: Parameters<typeof openEngine>[0]['auth'] = (db) =>
    service(AUTH, createAuth({ db, clock: systemClock, https: false }))
  const services = servicesOf(options, () => 'http://localhost')
  return openEngine({ url, modules, services, auth, log, work })
}

/** The workers of a house, as they run in one process with everything else. */
export function work(running: RunningEngine): Promise<void> {
  return startWorkers({
    queue: running.engine.queue,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    reactions: modules.flatMap((module) => module.reactions ?? []),
    contextFor: running.systemCtx,
    log: running.engine.log,
  })
}

/** An organisation that listens to the firehose with so many queries. The workers must run. */
export async function furnish(running: RunningEngine, queries: number): Promise<FlowHouse> {
  const made = unwrap(
    await createOrganisation(running.engine, {
      name: 'Fjell & Sons',
      zone: 'Europe/Oslo',
      owner: {
        name: 'Dana Ortiz',
        email: `dana-${Date.now()}@example.org`,
        password: 'birch kettle harbour 9',
      },
      departments: [{ name: 'Service', kind: 'service' }],
    }),
  )
  const member = await memberActor(running.engine.db, made.userId)
  if (!member) throw new Error('The owner is a member.')
  const owner = createCtx(running.engine, member)
  const channel = unwrap(await connectDirect(owner, { network: 'firehose', input: {} }))
  let sourceId: string | undefined
  for (let tries = 0; tries < 200 && sourceId === undefined; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    sourceId = (await sourceHealth(owner)).find((one) => one.channelId === channel.id)?.id
  }
  if (sourceId === undefined) throw new Error('The channel got no source.')
  for (const [at, text] of flowQueries(queries).entries())
    unwrap(await saveQuery(owner, queryInput.parse({ name: `Query ${at}`, purpose: 'brand', text })))
  return { running, organisationId: made.organisationId, channelId: channel.id, sourceId, owner }
}
