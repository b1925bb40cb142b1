import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import {
  addMember,
  createOrganisation,
  type DepartmentKind,
  memberActor,
  type RoleId,
  updateMember,
} from '#modules/people/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { AUTH, createAuth } from '#platform/auth/index.ts'
import type { Config } from '#platform/config.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import type { Lane } from '#platform/jobs/define.ts'
import { type Envelope, lanes } from '#platform/jobs/queue.ts'
import { runner } from '#platform/jobs/worker.ts'
import { createLogger } from '#platform/log/index.ts'
import { MAIL, type Mail } from '#platform/mail/index.ts'
import { modules, servicesOf } from '../../src/compose.ts'
import { openEngine, type RunningEngine, service } from '../../src/engine.ts'
import { createTestDatabase } from './postgres.ts'

export interface TestAppOptions {
  readonly networks?: readonly Network[]
  readonly clock?: Clock
  readonly allowHosts?: readonly string[]
  /** Takes the letters instead of no mail server at all. */
  readonly mail?: Mail
  /** A migrated database of the caller's own, which stays theirs, instead of a fresh one. */
  readonly databaseUrl?: string
}

export const password = 'birch kettle harbour 9'
const departments: readonly { kind: DepartmentKind; name: string }[] = [
  { kind: 'service', name: 'Service' },
  { kind: 'marketing', name: 'Marketing' },
  { kind: 'hr', name: 'HR' },
]

/** The whole house over a real database of its own, without HTTP: commands, queries, jobs, reactions. */
export async function testApp(options: TestAppOptions = {}) {
  const own = { url: options.databaseUrl ?? '', drop: async () => undefined }
  const database = options.databaseUrl ? own : await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'weft-app-'))
  const log = createLogger(process.env.WEFT_TEST_LOG ?? 'silent')
  const config = testConfig(database.url, dataDir, options.allowHosts ?? [])
  const clock = options.clock ?? systemClock
  const made = servicesOf(
    { config, roles: ['web'], log, ...(options.networks ? { networks: options.networks } : {}) },
    () => 'http://localhost',
  )
  const services = options.mail ? [...made, service(MAIL, options.mail)] : made
  const auth = createAuthService(clock)
  const running = await openEngine({ url: database.url, modules, services, auth, log, clock, work: false })
  if (options.clock) byClock(running.engine, options.clock)
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  const reactions = modules.flatMap((module) => module.reactions ?? [])
  const run = runner({ jobs, reactions, contextFor: running.systemCtx, log })
  let count = 0
  const users = new Map<string, string>()

  const ctxOf = async (userId: string): Promise<Ctx> => {
    const membership = await memberActor(running.engine.db, userId)
    if (!membership) throw new Error('not an active member')
    return createCtx(running.engine, membership)
  }
  const drain = (only: readonly Lane[] = lanes) => drainQueue(running.boss, run, only)
  return {
    url: database.url,
    engine: running.engine,
    boss: running.boss,
    systemCtx: running.systemCtx,
    dataDir,
    /** Runs what is due until nothing is left; gives how many jobs and reactions ran. A run that throws throws here. */
    drain,
    /** What waits in the queue, by the clock the test holds. */
    planned: () => planned(running.boss),
    /** An organisation with an owner and a few departments; role mandates are in place. */
    async organisation(name = 'Fjell & Sons') {
      count += 1
      const owner = { name: 'Dana Ortiz', email: `owner${count}-${process.pid}@example.org`, password }
      const made = unwrap(
        await createOrganisation(running.engine, {
          name,
          zone: 'Europe/Oslo',
          owner,
          departments: [...departments],
        }),
      )
      await drain()
      const ctx = await ctxOf(made.userId)
      return {
        id: made.organisationId,
        ctx,
        ownerId: ctx.actor.kind === 'member' ? ctx.actor.memberId : '',
        system: running.systemCtx(made.organisationId, 'test'),
        /** The member as the next request would see them: with the department, roles and bounds of now. */
        as: (memberId: string): Promise<Ctx> => ctxOf(users.get(memberId) ?? ''),
        /** A further member with these roles. */
        async member(memberName: string, ...roles: RoleId[]) {
          count += 1
          const added = unwrap(
            await addMember(ctx, {
              name: memberName,
              email: `member${count}-${process.pid}@example.org`,
              roles,
              password,
            }),
          )
          await drain()
          users.set(added.memberId, added.userId ?? '')
          return { id: added.memberId, ctx: await ctxOf(added.userId ?? '') }
        },
      }
    },
    /** Takes a member's roles away, and with them the mandates that follow from roles. */
    async endRole(by: Ctx, memberId: string) {
      unwrap(await updateMember(by, { memberId, roles: ['viewer'] }))
      await drain(['quick'])
    },
    async close() {
      await running.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

function createAuthService(clock: Clock) {
  return (db: Parameters<typeof createAuth>[0]['db']) =>
    service(AUTH, createAuth({ db, clock, https: false }))
}

export function testConfig(
  databaseUrl: string,
  dataDir: string,
  allowHosts: readonly string[],
): Omit<Config, 'databaseUrl'> & { databaseUrl: string } {
  return {
    databaseUrl,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    roles: ['web', 'worker', 'ingest'],
    secretKeys: [{ id: 'test', key: Buffer.alloc(32, 7) }],
    allowHosts: [...allowHosts],
    smtpUrl: null,
    mailFrom: null,
    logLevel: 'silent',
    demo: false,
    stream: null,
    sentimentModel: null,
  }
}

/**
 * What is planned by a clock that a test holds is due by that clock, as far from now as the plan is from it: else a job that
 * plans the next one would find it due at once whenever the test's day lies in the past. What was planned stands in the job.
 */
function byClock({ queue }: RunningEngine['engine'], clock: Clock): void {
  const { boss } = queue
  const send = boss.send.bind(boss) as (lane: string, data: object, options: SendOptions) => Promise<string>
  const moved = (lane: string, data: object, options: SendOptions) => {
    const at = options.startAfter
    // Seconds of the database's clock come when they have passed; by this clock it is known when.
    if (typeof at === 'number') {
      const plannedAt = new Date(clock.now().getTime() + at * 1000).toISOString()
      return send(lane, { ...data, plannedAt }, options)
    }
    if (!(at instanceof Date)) return send(lane, data, options)
    const startAfter = new Date(Date.now() + (at.getTime() - clock.now().getTime()))
    return send(lane, { ...data, plannedAt: at.toISOString() }, { ...options, startAfter })
  }
  Object.assign(boss, { send: moved })
}

/** What waits in the queue with the moment it was planned for, in that order; what was to run at once has none and comes first. */
async function planned(boss: Boss): Promise<{ id: string; at: Date | null; data: Envelope }[]> {
  const { rows } = await boss.getDb().executeSql(
    `select id, data from pgboss.job where state = 'created'
       order by (data->>'plannedAt')::timestamptz nulls first, created_on`,
  )
  return (rows as { id: string; data: Envelope & { plannedAt?: string } }[]).map(({ id, data }) => ({
    id,
    at: data.plannedAt ? new Date(data.plannedAt) : null,
    data,
  }))
}

type Boss = Awaited<ReturnType<typeof openEngine>>['boss']
type SendOptions = { readonly startAfter?: unknown }

async function drainQueue(
  boss: Boss,
  run: (envelope: Envelope) => Promise<void>,
  only: readonly Lane[],
): Promise<number> {
  let ran = 0
  for (let before = -1; before !== ran; ) {
    before = ran
    for (const lane of only) {
      for (const job of await boss.fetch<Envelope>(lane, { batchSize: 50 })) {
        try {
          await run(job.data)
        } catch (error) {
          await boss.fail(lane, job.id, { message: String(error) })
          throw error
        }
        await boss.complete(lane, job.id)
        ran += 1
      }
    }
  }
  return ran
}
