import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { saveQuery } from '../../commands/save-query.ts'
import { understand } from '../../commands/understand.ts'
import { addMentions } from '../../store/mentions.ts'
import type { MentionRow } from '../../tables.ts'
import { goldenSource } from './testing/golden.ts'
import { volume } from './volume.ts'

const DAY_MS = 86_400_000
const now = Date.now()
const ago = (days: number) => new Date(now - days * DAY_MS)

let app: TestApp
let ctx: Ctx
beforeAll(async () => {
  app = await testApp()
  ctx = (await app.organisation()).ctx
  await goldenSource(ctx, ago(90))
})
afterAll(() => app?.close())

const said = (text: string, days: number, more: Partial<MentionRow> = {}): MentionRow => ({
  organisationId: ctx.organisationId,
  id: newId(),
  channelId: newId(),
  network: 'bluesky',
  remoteId: newId(),
  kind: 'mention',
  url: null,
  title: null,
  text,
  lang: 'en',
  publishedAt: ago(days),
  receivedAt: new Date(now),
  clockUnsure: false,
  authorRemoteId: 'ada',
  authorHandle: '@ada',
  authorName: 'Ada',
  authorAvatarUrl: null,
  authorProfileUrl: null,
  authorFollowers: 5,
  media: [],
  inReplyTo: null,
  threadRoot: null,
  addressed: false,
  replyContext: {},
  deletedAt: null,
  sourceId: null,
  editedAt: null,
  ...more,
})

const arrive = (rows: readonly MentionRow[]) =>
  ctx.write(async (tx) => {
    const fresh = await addMentions(tx, rows)
    await understand(ctx, tx, fresh)
  })

const save = async (name: string) => {
  const query = {
    name,
    purpose: 'brand',
    rival: false,
    departmentId: null,
    text: 'thermos',
    note: null,
  } as const
  const silence = { floorCount: null, floorDays: null, expertId: null }
  const { id } = unwrap(await saveQuery(ctx, { ...query, ...silence }))
  await app.drain()
  return id
}

describe('what arrives late', () => {
  it('gives the same figures as counting from scratch', async () => {
    const early = await save('Counted as it came')
    const item = 'heard-twice'
    await arrive([said('my thermos leaks', 1), said('a thermos a day', 3), said('a kettle', 3)])
    await arrive([said('an old thermos, read late', 20), said('thermos', 5, { remoteId: item })])
    await arrive([
      said('thermos', 5, { remoteId: item }),
      said('gone thermos', 2, { deletedAt: new Date(now) }),
    ])
    const scratch = await save('Counted afterwards')
    const window = { from: ago(28).toISOString(), to: new Date(now).toISOString() }
    const points = async (id: string) => {
      const asked = { ...window, queryIds: [id], grain: 'day', split: 'none' } as const
      const found = unwrap(await volume(ctx, asked))
      expect(found.breaks).toEqual([])
      return found.series[0]
    }
    const [one, other] = [await points(early), await points(scratch)]
    expect(one).toMatchObject({ total: 4 })
    expect(other?.points).toEqual(one?.points)
  })
})
