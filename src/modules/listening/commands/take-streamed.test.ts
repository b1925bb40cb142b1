import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { glanceAt } from '../domain/glance.ts'
import { memoryStream } from '../flow/testing/memory-stream.ts'
import { changeSource } from '../store/sources.ts'
import { source as sources, sourceUse } from '../tables.ts'
import { listeningHouse } from '../testing/listening-house.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { takeStreamed } from './take-streamed.ts'

const network = scriptedNetwork()

let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

/** A source that is streamed, through frames or not; what it brings is counted from one. */
async function streamed(through: 'frames' | 'the database') {
  const { ctx, source } = await listeningHouse(app, network)
  const { receive } = network
  if (!receive) throw new Error('The scripted network receives.')
  const reader = { receive, us: { remoteId: 'id:us', handle: 'us' }, weWrite: true }
  const stream = through === 'frames' ? memoryStream() : null
  const reading = {
    readDeletion: () => null,
    sift: (body: unknown) => glanceAt(reader, body),
    network: 'scripted',
    stream,
  }
  let said = 0
  const bring = (cursor: string, count = 2) => {
    said += count
    const items = Array.from({ length: count }, (_, at) => told(`p${said - at}`, { say: 'good morning' }))
    return takeStreamed(ctx, source.id, { items, reading, cursor, pollSeconds: 60 })
  }
  const state = () =>
    ctx.read(async (tx) => {
      const [row] = await tx.select().from(sources).where(eq(sources.id, source.id))
      const [use] = await tx.select().from(sourceUse).where(eq(sourceUse.sourceId, source.id))
      return { cursor: row?.cursor, counted: use?.items }
    })
  return { ctx, sourceId: source.id, bring, state, stream }
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 520))

describe('a stream that is handed on', () => {
  it('notes its place once for what comes quickly, and counts all of it', async () => {
    const { bring, state, stream } = await streamed('frames')
    for (const cursor of ['1', '2', '3']) unwrap(await bring(cursor))
    expect(await state()).toEqual({ cursor: '1', counted: 2 })
    expect(stream?.frames.length).toBeGreaterThanOrEqual(3)
    await aWhile()
    unwrap(await bring('4'))
    expect(await state()).toEqual({ cursor: '4', counted: 8 })
    // Nothing came but the place: it is noted whenever that is.
    unwrap(await bring('5', 0))
    expect(await state()).toEqual({ cursor: '5', counted: 8 })
  })

  it('is refused soon after its source was paused', async () => {
    const { ctx, sourceId, bring } = await streamed('frames')
    unwrap(await bring('1'))
    await ctx.write((tx) => changeSource(tx, ctx.organisationId, sourceId, { state: 'paused' }))
    await aWhile()
    expect(await bring('2')).toMatchObject({ ok: false, error: { type: 'stale' } })
    expect(await bring('3')).toMatchObject({ ok: false, error: { type: 'stale' } })
  })
})

describe('a stream that is kept here', () => {
  it('notes its place with everything it brings', async () => {
    const { bring, state } = await streamed('the database')
    for (const cursor of ['1', '2', '3']) {
      unwrap(await bring(cursor))
      expect((await state()).cursor).toBe(cursor)
    }
  })
})
