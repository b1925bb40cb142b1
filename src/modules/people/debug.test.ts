import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { RPCHandler } from '@orpc/server/fetch'
import { it } from 'vitest'
import { pino } from 'pino'
import { logAndTranslate } from '#platform/http/errors.ts'
import { noMail, peopleHouse } from './testing/house.ts'
import { peopleRoutes } from './routes.ts'
it('x', async () => {
  const house = await peopleHouse(noMail)
  const inter = [logAndTranslate(pino({level:'error'}))]
  const router = { people: peopleRoutes(house.engine) }
  const rpc = new RPCHandler(router, { clientInterceptors: inter })
  const h = new OpenAPIHandler(router, { clientInterceptors: inter, interceptors: [async (o: any) => { try { return await o.next() } catch (e) { console.log('ERR', e); throw e } }] })
  const context = { ctx: null, userId: null, request: null, requestId: 'a', address: 'b', responseHeaders: new Headers() }
  for (const headers of [{}, { 'content-type': 'application/json' }, { 'x-weft-csrf': '1' }] as Record<string,string>[]) {
  const r = await h.handle(new Request('http://localhost/api/people/first-run', { headers }), { prefix: '/api', context: context as never })
  console.log(headers, r.matched, r.response?.status)
  }
  const { Hono } = await import('hono')
  const app = new Hono()
  app.use('/api/*', async (c) => { const r = await h.handle(c.req.raw, { prefix: '/api', context: context as never }); console.log(r.response?.status); return r.response as Response })
  await app.request('http://localhost/api/people/first-run', {})
  await house.close(); void rpc
})
