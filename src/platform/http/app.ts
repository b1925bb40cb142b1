import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type AnyRouter, ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newId } from '#kernel/ids.ts'
import type { Logger } from '../log/index.ts'
import type { RequestContext } from './context.ts'
import { away, logAndTranslate } from './errors.ts'
import { checkHealth, type HealthProbe } from './health.ts'
import { csrfGuard, secureHeaders } from './security.ts'

export interface HttpOptions {
  readonly router: AnyRouter
  /** The OpenAPI document, made from the same schemas; computed once, on the first request. */
  readonly openApi: () => Promise<object>
  readonly contextFor: (request: Request, requestId: string, address: string) => Promise<RequestContext>
  readonly health: Readonly<Record<string, HealthProbe>>
  readonly metricsText: () => Promise<string>
  /** Adds routes that are not part of the contract: live stream, files, OAuth returns. */
  readonly extend: (app: Hono<AppEnv>) => void
  /** Serves the built browser application; anything unknown gets its index page. */
  readonly serveBrowser: (app: Hono<AppEnv>) => void
  readonly ownOrigins: () => readonly string[]
  readonly https: boolean
  readonly log: Logger
}

export interface AppEnv {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } }
  Variables: { requestId: string }
}

/** The whole HTTP surface of one process, as one fetch handler. */
export function createHttpApp(options: HttpOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(secureHeaders(options.https))
  app.use(async (c, next) => {
    c.set('requestId', newId())
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
  })
  app.onError((error, c) => {
    options.log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'a request failed')
    const refusal = away(error)
    if (refusal) return c.json(refusal, 503)
    const message = `Something went wrong on our side. Nothing you typed was lost; try again. Request ${c.get('requestId')}`
    return c.json({ type: 'unavailable', message }, 500)
  })
  app.get('/health', async (c) => {
    const health = await checkHealth(options.health)
    return c.json(health, health.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => c.text(await options.metricsText()))
  app.get('/api/openapi.json', async (c) => c.json(await options.openApi()))
  app.use(csrfGuard(options.ownOrigins))
  options.extend(app)
  mountContract(app, options)
  options.serveBrowser(app)
  return app
}

/** Above any list or directory that people upload as text, far below what could hurt. */
const MOST_BYTES = 24 * 1024 * 1024

function mountContract(app: Hono<AppEnv>, options: HttpOptions): void {
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) =>
      c.json({ type: 'too_large', message: 'This is more than 24 MB. Send it in smaller parts.' }, 413),
  })
  app.use('/rpc/*', limit)
  app.use('/api/*', limit)
  const unread = (error: unknown) => {
    // What goes wrong before a procedure is reached: a body that is no JSON is the caller's, the rest is ours.
    if (!(error instanceof ORPCError) || error.status >= 500)
      options.log.error({ err: error }, 'a request could not be read')
  }
  const translate = logAndTranslate(options.log)
  const rpc = new RPCHandler(options.router, {
    interceptors: [onError(unread)],
    clientInterceptors: [translate],
  })
  const rest = new OpenAPIHandler(options.router, {
    interceptors: [onError(unread)],
    clientInterceptors: [translate],
  })
  const serve = (prefix: '/rpc' | '/api', handler: typeof rpc | typeof rest) =>
    app.use(`${prefix}/*`, async (c) => {
      const address = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
      const context = await options.contextFor(c.req.raw, c.get('requestId'), address)
      const { matched, response } = await handler.handle(c.req.raw, { prefix, context })
      if (!matched) return c.json({ type: 'not_found', message: 'There is nothing at this address.' }, 404)
      const out = new Response(response.body, response)
      for (const [name, value] of context.responseHeaders) out.headers.append(name, value)
      out.headers.set('cache-control', 'no-store')
      return out
    })
  serve('/rpc', rpc)
  serve('/api', rest)
}
