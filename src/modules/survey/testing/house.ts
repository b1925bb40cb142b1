import { fixedClock } from '#kernel/clock.ts'
import type { Refusal } from '#kernel/result.ts'
import type { RoleId } from '#modules/people/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { createHttpApp } from '#platform/http/app.ts'
import { createLogger } from '#platform/log/index.ts'
import { MAIL, type Mail } from '#platform/mail/index.ts'
import { testApp } from '#tests/support/app.ts'
import { sendWave } from '../commands/send-wave.ts'
import type { GivenAnswer } from '../domain/answers.ts'
import type { PlanInput } from '../index.ts'
import { publicSurveyRoutes, surveyRoutes } from '../routes.ts'

const postbox: Mail = {
  configured: true,
  link: (path) => `https://weft.example${path}`,
  deliver: async () => ({ outcome: 'sent' }),
}

/** The room over real PostgreSQL, with a clock that stands, a mail server that takes everything, and HTTP. */
export async function surveyHouse({ mail = postbox }: { readonly mail?: Mail } = {}) {
  const clock = fixedClock(new Date())
  const app = await testApp({ clock })
  const engine = { ...app.engine, services: new Map([...app.engine.services, [MAIL.name, mail as unknown]]) }
  const withMail = (ctx: Ctx): Ctx =>
    createCtx(engine, { organisationId: ctx.organisationId, actor: ctx.actor })
  return {
    app,
    engine,
    clock,
    http: http(engine),
    async organisation(name?: string) {
      const made = await app.organisation(name)
      return {
        ...made,
        ctx: withMail(made.ctx),
        system: withMail(made.system),
        async member(memberName: string, ...roles: RoleId[]) {
          const one = await made.member(memberName, ...roles)
          return { id: one.id, ctx: withMail(one.ctx) }
        },
      }
    },
    /** Rows of a table that belong to an organisation, read as it. */
    async rows<T extends object>(ctx: Ctx, table: string): Promise<T[]> {
      const client = await engine.db.$client.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('weft.organisation_id', $1, true)`, [ctx.organisationId])
        return (await client.query(`select * from ${table}`)).rows as T[]
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
    sendWave,
    close: app.close,
  }
}

export type SurveyHouse = Awaited<ReturnType<typeof surveyHouse>>

/** Every table of this room that can hold something about a person. */
export const personalTables = [
  'survey_response',
  'survey_answer',
  'survey_link',
  'survey_earmark',
  'survey_invitation',
] as const

export const yes = (questionId: string, value: GivenAnswer['value']): GivenAnswer => ({
  questionId,
  value,
  consent: true,
})

/** Somebody who would share, with more than a thousand followers. */
export const keen: GivenAnswer[] = [
  yes('willingness', ['share', 'reply']),
  yes('reach', ['1k-10k']),
  yes('topics', ['products']),
]

export const keenRule = {
  id: 'keen',
  name: 'Shares and reaches a thousand',
  when: [
    { questionId: 'willingness', is: 'any-of' as const, values: ['share'] },
    { questionId: 'reach', is: 'at-least' as const, values: ['1k-10k'] },
  ],
}

export function plan(now: Date, waves: readonly Partial<PlanInput['waves'][number]>[] = [{}]): PlanInput {
  return {
    title: 'First voices',
    goal: 'Ten people who answer questions about our products.',
    message: 'You said that you would share. Would you like to begin?',
    courseIds: [],
    mandate: 'Reply on LinkedIn after the course',
    waves: waves.map((wave, index) => ({
      size: 10,
      at: new Date(now.getTime() + (index + 1) * 3_600_000).toISOString(),
      when: [],
      ...wave,
    })),
  }
}

function http(engine: SurveyEngine) {
  const app = createHttpApp({
    router: { survey: { ...surveyRoutes, ...publicSurveyRoutes(engine) } },
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
  return async <T = unknown>(procedure: string, input: unknown, address = '192.0.2.1') => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-weft-csrf': '1' },
      body: JSON.stringify({ json: input }),
    }
    const env = { incoming: { socket: { remoteAddress: address } } }
    const answer = await app.request(`http://localhost/rpc/survey/${procedure}`, init, env)
    const { json } = (await answer.json()) as { json: T & { data: Refusal } }
    return { status: answer.status, value: json as T, refusal: json?.data }
  }
}

type SurveyEngine = Parameters<typeof publicSurveyRoutes>[0]
