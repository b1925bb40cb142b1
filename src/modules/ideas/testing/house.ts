import { fixedClock } from '#kernel/clock.ts'
import { type Refusal, unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createHttpApp } from '#platform/http/app.ts'
import { createLogger } from '#platform/log/index.ts'
import type { Letter, Mail } from '#platform/mail/index.ts'
import { type TestAppOptions, testApp } from '#tests/support/app.ts'
import type { NewBox } from '../commands/boxes.ts'
import type { NewPoll } from '../commands/polls.ts'
import type { BoxPage, PollPage } from '../contract.ts'
import { openBox, openPoll } from '../index.ts'
import { ideasRoutes, publicIdeasRoutes } from '../routes.ts'

interface Options extends Pick<TestAppOptions, 'networks' | 'allowHosts'> {
  readonly mail?: boolean
}

/** The room over real PostgreSQL, with a clock that stands, a mail server that takes everything, and HTTP. */
export async function ideasHouse({ mail = true, ...rest }: Options = {}) {
  const clock = fixedClock(new Date())
  const letters: Letter[] = []
  /** What a test lets happen whenever a link is made: a kill in the middle of many letters. */
  const trouble = { before: (_path: string): void => undefined }
  const postbox: Mail = {
    configured: mail,
    link: (path) => {
      trouble.before(path)
      return `https://weft.example${path}`
    },
    deliver: async (letter) => {
      letters.push(letter)
      return { outcome: 'sent' }
    },
  }
  const app = await testApp({ ...rest, clock, mail: postbox })
  const http = door(app.engine)
  const page = async (address: string) => (await http<BoxPage>('boxPage', { address })).value
  return {
    app,
    clock,
    letters,
    trouble,
    http,
    /** Sends the form of a box as a person does: after a while, with the slip of its page. */
    async ask(address: string, more: object = {}, from?: string) {
      const { slip } = await page(address)
      clock.advance(20_000)
      return http<Asked>('ask', { address, slip, text: 'How is it made?', ...more }, from ? { from } : {})
    },
    async slipOf(address: string) {
      return (await http<PollPage>('pollPage', { address })).value.slip
    },
    page,
    /** Rows of a table that belong to an organisation, read as it. */
    async rows<T extends object>(ctx: Ctx, table: string): Promise<T[]> {
      const client = await app.engine.db.$client.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('weft.organisation_id', $1, true)`, [ctx.organisationId])
        return (await client.query(`select * from ${table}`)).rows as T[]
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
    close: app.close,
  }
}

export type IdeasHouse = Awaited<ReturnType<typeof ideasHouse>>
export type Asked = { link: string | null; tell: boolean }

let count = 0

/** An open box; gives its address and id. */
export async function boxOf(ctx: Ctx, more: Partial<NewBox> = {}) {
  count += 1
  const address = more.address ?? `ask-${process.pid}-${count}`
  const words = { question: 'What would you like to know?', intro: 'We read everything.' }
  const asks = { asksName: true, asksEmail: true, departmentId: null }
  const { id } = unwrap(await openBox(ctx, { ...words, ...asks, locale: 'en', ...more, address }))
  return { id, address }
}

/** A poll; open unless said otherwise. */
export async function pollOf(ctx: Ctx, more: Partial<NewPoll> = {}) {
  count += 1
  const address = more.address ?? `poll-${process.pid}-${count}`
  const words = { question: 'What next?', intro: '', options: ['Wood', 'Wool', 'Wind'] }
  const rules = { multiple: false, other: true, shows: 'after-vote' as const, departmentId: null }
  const times = { opensAt: null, closesAt: null }
  const { id } = unwrap(await openPoll(ctx, { ...words, ...rules, ...times, locale: 'en', ...more, address }))
  return { id, address }
}

interface Visit {
  readonly from?: string
  readonly cookie?: string
}

function door(engine: Parameters<typeof publicIdeasRoutes>[0]) {
  const app = createHttpApp({
    router: { ideas: { ...ideasRoutes, ...publicIdeasRoutes(engine) } },
    openApi: async () => ({}),
    contextFor: async (request, requestId, address) => ({
      ctx: null,
      userId: null,
      request,
      requestId,
      address,
      responseHeaders: new Headers(),
    }),
    health: {},
    metricsText: async () => '',
    extend: () => undefined,
    serveBrowser: () => undefined,
    ownOrigins: () => ['http://localhost'],
    https: false,
    log: createLogger('silent'),
  })
  /** Calls a procedure as a stranger's browser does. */
  return async <T = unknown>(procedure: string, input: unknown, visit: Visit = {}) => {
    const init = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-weft-csrf': '1',
        ...(visit.cookie ? { cookie: visit.cookie } : {}),
      },
      body: JSON.stringify({ json: input }),
    }
    const env = { incoming: { socket: { remoteAddress: visit.from ?? '192.0.2.1' } } }
    const answer = await app.request(`http://localhost/rpc/ideas/${procedure}`, init, env)
    const { json } = (await answer.json()) as { json: T & { data: Refusal } }
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return { status: answer.status, value: json as T, refusal: json?.data, cookie }
  }
}
