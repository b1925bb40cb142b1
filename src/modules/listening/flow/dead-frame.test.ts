import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createCtx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addSource } from '../commands/change-sources.ts'
import { listeningHouse, withWays } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { type FrameHead, recordKind } from './frame.ts'
import { FrameWriter } from './frame-writer.ts'
import { matchFrames } from './match-frames.ts'

const network = withWays(scriptedNetwork(), [{ kind: 'public', wide: true }])
const record = {
  kind: recordKind.post,
  remoteId: 'one',
  text: 'nobody looks for this',
  author: '',
  lang: '',
  site: '',
  network: '',
  of: '',
  reach: -1,
  body: '{}',
}

let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

async function scene() {
  const house = await listeningHouse(app, network)
  const { id } = unwrap(await addSource(house.ctx, { channelId: house.channel.id, kind: 'public', term: '' }))
  const head: FrameHead = {
    organisationId: house.ctx.organisationId,
    sourceId: id,
    channelId: house.channel.id,
    kind: 'public',
    network: 'scripted',
    receivedAt: '2026-03-04T05:06:07.000Z',
  }
  const frame = () => {
    const writer = new FrameWriter(head, 4096)
    writer.add(record)
    return Buffer.from(writer.finish()[0] ?? Buffer.alloc(0))
  }
  const pass = (...all: Uint8Array[]) =>
    matchFrames(
      (organisationId) => createCtx(app.engine, { organisationId, actor: { kind: 'system', name: 'test' } }),
      all.map((bytes) => ({ partition: 0, bytes })),
    )
  const gaps = async () => {
    const { rows } = await house.ctx.read((tx) =>
      tx.execute<{ n: number; closed: number }>(
        sql`select count(*)::int as n, count(to_at)::int as closed from source_gap where source_id = ${id}::uuid
          and from_at = ${head.receivedAt}::timestamptz`,
      ),
    )
    return rows[0]
  }
  return { frame, pass, gaps }
}

describe('a frame that nobody can read', () => {
  it('of another version is let go, and stands as a gap of its source, once', async () => {
    const { frame, pass, gaps } = await scene()
    const old = frame()
    old[0] = 2
    await pass(old, frame())
    await pass(old)
    expect(await gaps()).toEqual({ n: 1, closed: 1 })
  })

  it('that is cut or bent is let go as well', async () => {
    const { frame, pass, gaps } = await scene()
    const whole = frame()
    await pass(whole)
    expect(await gaps()).toEqual({ n: 0, closed: 0 })
    await pass(whole.subarray(0, whole.length - 3))
    expect(await gaps()).toEqual({ n: 1, closed: 1 })
    // Not even where it came from.
    await expect(
      pass(Buffer.from([3, 1, 2]), whole.subarray(0, 20), Buffer.alloc(0)),
    ).resolves.toBeUndefined()
  })
})
