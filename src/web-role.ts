import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Context, Hono } from 'hono'
import { type Links, startLinks } from '#modules/campaigns/index.ts'
import { REMOTE_MEDIA, REMOTE_MEDIA_PATH } from '#modules/channels/index.ts'
import { scimHandler } from '#modules/directory/index.ts'
import { HOOK_PATH, hookHandler } from '#modules/listening/index.ts'
import { memberActor } from '#modules/people/index.ts'
import { AUTH, type Auth } from '#platform/auth/index.ts'
import type { Config } from '#platform/config.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { downloadRoute, previewRoute, uploadRoute } from '#platform/files/http.ts'
import { type AppEnv, createHttpApp } from '#platform/http/app.ts'
import type { RequestContext } from '#platform/http/context.ts'
import type { HealthProbe } from '#platform/http/health.ts'
import { processMetrics } from '#platform/http/process-metrics.ts'
import { startLiveHub } from '#platform/live/hub.ts'
import { liveStream } from '#platform/live/sse.ts'
import type { Logger } from '#platform/log/index.ts'
import { contract } from './contract.ts'
import type { RunningEngine } from './engine.ts'
import { routes } from './routes.ts'

const dist = resolve(import.meta.dirname, '../dist/web')

export interface WebRole {
  readonly config: Omit<Config, 'databaseUrl'> & { readonly databaseUrl: string }
  readonly running: RunningEngine
  readonly health: Readonly<Record<string, HealthProbe>>
  readonly publicUrl: () => string
  readonly log: Logger
}

/** Starts the HTTP surface and returns where it listens. */
export async function startWeb(role: WebRole): Promise<{ address: string; stop: () => Promise<void> }> {
  const { config, running, log } = role
  const hub = startLiveHub(config.databaseUrl, log)
  const identify = identifier(running)
  const { databaseUrl, dataDir } = config
  const links = await startLinks({ engine: running.engine, databaseUrl, dataDir, log })
  const app = createHttpApp({
    router: routes(running.engine),
    openApi: openApiDocument(role.publicUrl),
    contextFor: identify,
    health: role.health,
    metricsText: processMetrics(),
    extend: (hono) => extend(hono, { identify, running, hub, links }),
    serveBrowser,
    ownOrigins: () => [role.publicUrl()],
    https: role.publicUrl().startsWith('https:'),
    log,
  })
  const server = await new Promise<ReturnType<typeof serve>>((done, fail) => {
    const made = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, () => done(made))
    made.once('error', fail)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${config.host}:${port}`,
    stop: async () => {
      await hub.stop()
      await links.stop()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}

type Identify = (request: Request, requestId: string, address: string) => Promise<RequestContext>

/** Who is asking: session cookie → user → member → context. */
function identifier({ engine }: RunningEngine): Identify {
  const auth = engine.services.get(AUTH.name) as Auth
  return async (request, requestId, address) => {
    const session = await auth.session(request, address)
    const membership = session ? await memberActor(engine.db, session.userId) : null
    return {
      ctx: membership ? createCtx(engine, { ...membership, requestId }) : null,
      userId: session?.userId ?? null,
      request,
      requestId,
      address,
      responseHeaders: new Headers(),
    }
  }
}

interface Extras {
  readonly identify: Identify
  readonly running: RunningEngine
  readonly hub: ReturnType<typeof startLiveHub>
  readonly links: Pick<Links, 'answer'>
}

/** What is not a call of the contract: the event stream, files, pictures of other servers. */
function extend(app: Hono<AppEnv>, { identify, running, hub, links }: Extras): void {
  // A short domain serves nothing else, so this comes before everything that could answer.
  app.use(async (c, next) => {
    const peer = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
    return links.answer(c.req.raw, peer) ?? next()
  })
  const asMember =
    (work: (ctx: Ctx, c: Context<AppEnv>) => Promise<Response> | Response) => async (c: Context<AppEnv>) => {
      const address = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
      const { ctx } = await identify(c.req.raw, c.get('requestId'), address)
      if (!ctx)
        return c.json({ type: 'unauthenticated', message: 'Please sign in; your session has ended.' }, 401)
      return work(ctx, c)
    }
  app.get(
    '/api/live',
    asMember((ctx, c) => {
      const after = c.req.header('last-event-id') ?? c.req.query('after')
      const address = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
      const who = async () => (await identify(c.req.raw, ctx.requestId, address)).ctx
      return liveStream(ctx, who, hub, after ? Number(after) : null, c.req.raw.signal)
    }),
  )
  app.post(
    '/files',
    asMember((ctx, c) => uploadRoute(ctx, c.req.raw)),
  )
  app.get(
    '/files/:id',
    asMember((ctx, c) => downloadRoute(ctx, c.req.param('id') ?? '', c.req.raw)),
  )
  app.get(
    '/files/:id/preview',
    asMember((ctx, c) => previewRoute(ctx, c.req.param('id') ?? '', c.req.raw)),
  )
  app.get(
    `${REMOTE_MEDIA_PATH}/*`,
    asMember((ctx, c) => ctx.use(REMOTE_MEDIA).handle(c.req.raw)),
  )
  const hook = hookHandler(running.engine)
  app.all(`${HOOK_PATH}/*`, (c) => {
    const address = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
    return hook(c.req.raw, { address, requestId: c.get('requestId') })
  })
  const scim = scimHandler(running.engine)
  app.all('/scim/*', (c) => {
    const address = c.env.incoming?.socket?.remoteAddress ?? 'unknown'
    return scim(c.req.raw, { address, requestId: c.get('requestId') })
  })
}

function serveBrowser(app: Hono<AppEnv>): void {
  const assets = serveStatic<AppEnv>({ root: dist, rewriteRequestPath: (path) => path, precompressed: true })
  app.use('/assets/*', async (c, next) => {
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return assets(c, next)
  })
  app.get('*', assets)
  app.get('*', async (c) => {
    if (c.req.path.startsWith('/assets/')) return c.text('Not found', 404)
    try {
      return c.html(await readFile(join(dist, 'index.html'), 'utf8'), 200, { 'cache-control': 'no-cache' })
    } catch {
      return c.text('The browser application is not built yet. Run ./weft up, or npm run build.', 503)
    }
  })
}

/** Made from the same schemas the browser uses, once. */
function openApiDocument(publicUrl: () => string): () => Promise<object> {
  let document: Promise<object> | undefined
  return () => {
    const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
    document ??= generator.generate(contract, {
      info: {
        title: 'Weft',
        version: '0.1.0',
        description: 'The HTTP surface that the browser application itself uses.',
      },
      servers: [{ url: `${publicUrl()}/api` }],
    })
    return document
  }
}
