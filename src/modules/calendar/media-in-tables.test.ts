import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { addMedium } from '#modules/library/index.ts'
import { createDraft, draftById } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { storeImage } from '#platform/files/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { importCsv } from './commands/import-csv.ts'
import { board } from './queries/board.ts'
import { exportCsv } from './queries/exports.ts'

const clock = fixedClock(new Date('2027-03-01T08:00:00Z'))
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

async function house() {
  count += 1
  const { ctx } = await app.organisation(`House ${count}`)
  const one = (await fakeChannel(ctx, `med${count}a`, server)).channel
  const two = (await fakeChannel(ctx, `med${count}b`, server)).channel
  return { ctx, one, two }
}

const march = { from: '2027-03-01T00:00:00.000Z', to: '2027-04-05T00:00:00.000Z' }

describe('a table of posts with media', () => {
  it('carries media with what they show, and first comments', async () => {
    const { ctx, one, two } = await house()
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#345' } })
      .png()
      .toBuffer()
    const file = unwrap(await storeImage(ctx, { name: 'summit; dawn.png', bytes }))
    unwrap(await addMedium(ctx, { fileId: file.id, title: 'Summit at dawn', consent: 'not-needed' }))
    const media = [{ fileId: file.id, alt: 'The summit,\nseen from the hut' }]
    const said = { text: 'Up there', media, lang: 'en', firstComment: 'The route: three hours.' }
    unwrap(
      await createDraft(ctx, {
        title: 'Summit',
        idea: '',
        scheduledAt: '2027-03-10T08:00:00.000Z',
        variants: [
          { channelId: one.id, ...said },
          { channelId: two.id, text: 'Plain', media: [], lang: null },
        ],
      }),
    )
    const saved = unwrap(await exportCsv(ctx, march)).text
    expect(saved).toContain(`summit, dawn.png (${file.id})`)
    const later = { apply: true, leaveOutWrong: false }
    expect(unwrap(await importCsv(ctx, { ...later, text: saved })).made).toBe(1)
    const items = unwrap(await board(ctx, march)).items
    const drafts = await Promise.all(items.map((item) => draftById(ctx, item.draftId ?? '')))
    const [first, second] = drafts.map((draft) => unwrap(draft).variants)
    expect(first).toHaveLength(2)
    const oneLine = { ...said, media: [{ fileId: file.id, alt: 'The summit, seen from the hut' }] }
    for (const variants of [first, second]) {
      const part = variants?.find((variant) => variant.channelId === one.id)
      expect([
        { ...part, media: undefined },
        variants?.find((other) => other.channelId === two.id)?.media,
      ]).toEqual([{ ...oneLine, channelId: one.id, media: undefined }, []])
    }
    expect(second?.find((variant) => variant.channelId === one.id)?.media).toEqual(oneLine.media)
    const byName = `text,media,channel\nNamed,summit AT dawn.png,${one.handle}\nLost,nowhere.jpg,${one.handle}\n`
    const look = unwrap(await importCsv(ctx, { text: byName, apply: false, leaveOutWrong: false }))
    expect([look.sample[0]?.media, look.problems.map((problem) => problem.message)]).toEqual([
      1,
      ['Nothing in the library is called “nowhere.jpg”.'],
    ])
    // Files of another house are not here, by name or by id.
    const other = await house()
    const foreign = `text,media\na,${file.id}\nb,Summit at dawn\n`
    expect(
      unwrap(await importCsv(other.ctx, { text: foreign, apply: false, leaveOutWrong: false })).wrong,
    ).toBe(2)
  })
})
