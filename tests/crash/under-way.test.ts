import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dispatch } from '#modules/publishing/jobs/dispatch.handler.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Network } from '#networks/contract/network.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { duePost } from './due-post.ts'
import { poorNetwork } from './poor-network.ts'

/** A server that holds requests back until it is told what to answer. */
let holding: Server
let held: { readonly answer: (status: number) => void; readonly broken: Promise<void> }[] = []
const address = () => `http://127.0.0.1:${(holding.address() as AddressInfo).port}/`

const { publish } = poorNetwork
if (!publish) throw new Error('The fake network publishes.')
/** Publishing takes as long as the holding server wants for texts that say so. */
const slow: Network = {
  ...poorNetwork,
  publish: {
    ...publish,
    async publish(session, request) {
      if (!request.text.startsWith('Slowly')) return publish.publish(session, request)
      try {
        const answer = await session.io.fetch(address(), { method: 'POST', body: request.text })
        return faultOfStatus(answer, 'Too many posts.', 'publishing', session.io.now())
      } catch (error) {
        return faultOfError(error, 'publishing', session.io.now())
      }
    },
  },
}

let app: TestApp
let server: FakeServer
beforeAll(async () => {
  holding = createServer((asked, response) => {
    const broken = new Promise<void>((done) => response.once('close', done))
    held.push({ answer: (status) => response.writeHead(status).end(), broken })
    asked.resume()
  })
  await new Promise<void>((ready) => holding.listen(0, '127.0.0.1', ready))
  server = await startFakeServer()
  app = await testApp({ networks: [slow], allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
  holding?.closeAllConnections()
  holding?.close()
})

/** A post with these words that is due, and what stands on its network. */
async function due(handle: string, text: string) {
  held = []
  const { worker, account, published } = await duePost(app, server, handle, text)
  const { rows } = await worker.read((tx) => tx.execute(sql`select id from post`))
  const postId = String(rows[0]?.id)
  const state = async () =>
    (await worker.read((tx) => tx.execute(sql`select state from post`))).rows[0]?.state
  const attempt = () => dispatch(worker, { postId })
  return { worker, account, published, state, attempt }
}

/** Ends the connections on which locks of this database are held. */
async function breakLocks(): Promise<void> {
  const client = new pg.Client({ connectionString: app.url })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid in (select pid from pg_locks where locktype = 'advisory')`)
  await client.end()
}

it('waits for what a dead worker had under way before it looks, and does not send it twice', async () => {
  const { worker, account, published, state, attempt } = await due('late', 'The ferry is late.')
  const setSending = (ago: number) =>
    worker.write((tx) =>
      tx.execute(sql`update post set state = 'sending', attempts = 1, claimed_at = now(),
        sending_at = clock_timestamp() - ${ago} * interval '1 second'`),
    )
  // It was killed two seconds ago, and its request waits its turn at the network.
  await setSending(2)
  await attempt()
  expect([await state(), published()]).toEqual(['sending', []])
  const { rows } = await app.engine.db.execute(sql`select extract(epoch from start_after - now())::int as in_s
    from pgboss.job where name = 'dispatch' and state = 'created' and start_after > now()`)
  expect(rows.map((row) => Number(row.in_s) > 5 && Number(row.in_s) <= 9)).toEqual([true])

  server.service.publish(account.id, { text: 'The ferry is late.' })
  await setSending(11)
  await attempt()
  expect([await state(), published()]).toEqual(['live', ['The ferry is late.']])
})

it('breaks off what is under way when its lock is gone, and says nothing of what became of it', async () => {
  const { state, attempt } = await due('lost', 'Slowly over the ridge.')
  const done = attempt()
  done.catch(() => undefined)
  await expect.poll(() => held.length, { timeout: 20_000 }).toBe(1)
  expect(await state()).toBe('sending')
  await breakLocks()
  await expect(done).rejects.toThrow()
  // Who holds the lock now may have sent it: this one's answer, had it come, would have had it sent once more.
  await held[0]?.broken
  expect(await state()).toBe('sending')
})
