import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { fixedClock } from '#kernel/clock.ts'
import { type Refusal, unwrap } from '#kernel/result.ts'
import { AUTH, authModule, createAuth } from '#platform/auth/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { migrate } from '#platform/db/migrate.ts'
import { HOLDINGS } from '#platform/holdings.ts'
import { createHttpApp } from '#platform/http/app.ts'
import type { RequestContext } from '#platform/http/context.ts'
import { lanes, prepareQueues } from '#platform/jobs/queue.ts'
import { runner } from '#platform/jobs/worker.ts'
import { MAIL, type Mail, mailModule } from '#platform/mail/index.ts'
import type { Module } from '#platform/module.ts'
import { createSecrets, SECRETS } from '#platform/secrets/index.ts'
import { createTestDatabase } from '#tests/support/postgres.ts'
import { openEngine, service } from '../../../engine.ts'
import { peopleHoldings } from '../holdings.ts'
import { addMember, createOrganisation, memberActor, peopleModule, type RoleId } from '../index.ts'
import { peopleRoutes } from '../routes.ts'

export const password = 'birch kettle harbour 9'
const own: readonly Module[] = [mailModule, peopleModule]
const sources = [
  { room: 'db', directory: new URL('../../../platform/db/migrations/', import.meta.url) },
  { room: 'events', directory: new URL('../../../platform/events/migrations/', import.meta.url) },
  { room: 'auth', directory: authModule.migrations as URL },
  { room: 'mail', directory: mailModule.migrations as URL },
  { room: 'people', directory: peopleModule.migrations as URL },
]

/** This room over real PostgreSQL with mail, jobs and HTTP, and nothing else of the house but the rooms named. */
export async function peopleHouse(mail: Mail, rooms: readonly Module[] = []) {
  const modules = [...own, ...rooms]
  const database = await createTestDatabase({ empty: true })
  await migrate(database.url, [
    ...sources,
    ...rooms.map((room) => ({ room: room.name, directory: room.migrations as URL })),
  ])
  await prepareQueues(database.url)
  const clock = fixedClock(new Date())
  const log = pino({ level: process.env.WEFT_TEST_LOG ?? 'silent' })
  const secrets = createSecrets([{ id: 'test', key: randomBytes(32) }])
  const services: (readonly [never, unknown])[] = []
  const running = await openEngine({
    url: database.url,
    modules,
    services: services as never,
    log,
    clock,
    work: false,
  })
  const auth = createAuth({ db: running.engine.db, clock, https: false })
  const given = new Map(
    [
      service(SECRETS, secrets),
      service(MAIL, mail),
      service(AUTH, auth),
      service(HOLDINGS, peopleHoldings),
    ].map(([key, value]) => [key.name, value]),
  )
  const engine = { ...running.engine, services: given }
  const contextFor = (organisationId: string, name: string): Ctx =>
    createCtx(engine, { organisationId, actor: { kind: 'system', name } })
  const run = runner({ jobs: modules.flatMap((m) => m.jobs ?? []), reactions: [], contextFor, log })

  const ctxOf = async (userId: string): Promise<Ctx> => {
    const membership = await memberActor(engine.db, userId)
    if (!membership) throw new Error('not an active member')
    return createCtx(engine, membership)
  }
  let count = 0
  return {
    engine,
    auth,
    clock,
    url: database.url,
    contextFor,
    ctxOf,
    http: createHttp(engine, log),
    /** An organisation with an owner who can sign in. */
    async organisation(name = 'Fjell & Sons') {
      count += 1
      const email = `owner${count}@example.org`
      const owner = { name: 'Dana Ortiz', email, password }
      const departments = [
        { kind: 'service', name: 'Service' },
        { kind: 'sales', name: 'Sales' },
      ] as const
      const made = unwrap(await createOrganisation(engine, { name, zone: 'Europe/Oslo', owner, departments }))
      return { ...made, email, ctx: await ctxOf(made.userId) }
    },
    /** A member with roles who can sign in. */
    async member(owner: Ctx, name: string, ...roles: RoleId[]) {
      count += 1
      const email = `member${count}@example.org`
      const made = unwrap(await addMember(owner, { name, email, roles, password }))
      return { id: made.memberId, email, userId: made.userId ?? '', ctx: await ctxOf(made.userId ?? '') }
    },
    /** Runs what is due until nothing is left; gives how many jobs ran. */
    async drain(): Promise<number> {
      let ran = 0
      for (const lane of lanes)
        for (const job of (await running.boss.fetch(lane, { batchSize: 50 })) ?? []) {
          await run(job.data as Parameters<typeof run>[0])
          await running.boss.complete(lane, job.id)
          ran += 1
        }
      return ran
    },
    /** Runs every job that waits once, also those of a later day: for tests that move the clock. */
    async runAll(): Promise<void> {
      const { rows } = await running.boss
        .getDb()
        .executeSql(`select data from pgboss.job where state = 'created' order by start_after, created_on`)
      for (const { data } of rows) await run(data as Parameters<typeof run>[0])
    },
    async close() {
      await running.close()
      await database.drop()
    },
  }
}

export type PeopleHouse = Awaited<ReturnType<typeof peopleHouse>>

function createHttp(engine: Parameters<typeof createCtx>[0], log: pino.Logger) {
  const contextFor = async (
    request: Request,
    requestId: string,
    address: string,
  ): Promise<RequestContext> => {
    const auth = engine.services.get(AUTH.name) as ReturnType<typeof createAuth>
    const found = await auth.session(request, address)
    const membership = found ? await memberActor(engine.db, found.userId) : null
    const ctx = membership ? createCtx(engine, { ...membership, requestId }) : null
    return { ctx, userId: found?.userId ?? null, request, requestId, address, responseHeaders: new Headers() }
  }
  const app = createHttpApp({
    router: { people: peopleRoutes(engine) },
    openApi: async () => ({}),
    contextFor,
    health: {},
    metricsText: async () => '',
    extend: () => undefined,
    serveBrowser: () => undefined,
    ownOrigins: () => ['http://localhost'],
    https: false,
    log,
  })
  /** Calls a procedure as our browser code does: with a cookie and the header that only our own pages send. */
  return async <T = unknown>(
    procedure: string,
    input?: object,
    cookie?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const init = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-weft-csrf': '1',
        ...(cookie ? { cookie: cookie.split(';')[0] ?? '' } : {}),
        ...headers,
      },
      body: JSON.stringify({ json: input }),
    }
    const env = { incoming: { socket: { remoteAddress: '192.0.2.7' } } }
    const answer = await app.request(`http://localhost/rpc/people/${procedure}`, init, env)
    const { json } = (await answer.json()) as { json: T & { data: Refusal } }
    const set = answer.headers.get('set-cookie') ?? ''
    return { status: answer.status, value: json, refusal: json?.data, cookie: set }
  }
}

export interface Answer<T> {
  readonly status: number
  readonly value: T
  /** What a status from 400 on says. */
  readonly refusal: Refusal
  readonly cookie: string
}

/** Mail that is not set up, as in a fresh installation. */
export const noMail: Mail = {
  configured: false,
  link: (path) => `http://localhost${path}`,
  deliver: async () => ({ outcome: 'refused', detail: 'No mail server is set up.' }),
}

/** A mail server in memory. */
export function memoryMail() {
  const sent: { to: string; subject: string; text: string }[] = []
  const mail: Mail = {
    configured: true,
    link: (path) => `https://weft.example${path}`,
    deliver: async ({ to, subject, text }) => {
      sent.push({ to, subject, text })
      return { outcome: 'sent' }
    },
  }
  return { mail, sent }
}

/** The token at the end of a link of ours. */
export const tokenIn = (text: string | null | undefined): string =>
  /\/(?:invitation|reset)\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
