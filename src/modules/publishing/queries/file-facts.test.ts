import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { storeFile } from '#platform/files/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fileFacts } from './file-facts.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  await app?.close()
})

it('says what files are, once each, and nothing of those that are gone or of others', async () => {
  const [one, other] = [await app.organisation(), await app.organisation()]
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#863' } })
    .png()
    .toBuffer()
  const { id, size } = unwrap(await storeFile(one.ctx, { name: 'ridge.png', bytes }))
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nOn the ridge\n')
  const spoken = unwrap(await storeFile(one.ctx, { name: 'ridge.vtt', bytes: captions }))
  const { files } = unwrap(await fileFacts(one.ctx, { ids: [id, spoken.id, id, newId()] }))
  expect(files).toHaveLength(2)
  expect(files.find((file) => file.id === id)).toMatchObject({
    ...{ name: 'ridge.png', kind: 'image', mimeType: 'image/png', width: 40, height: 30 },
    ...{ size, seconds: null, pages: null },
  })
  expect(files.find((file) => file.id === spoken.id)?.kind).toBe('captions')
  expect(unwrap(await fileFacts(other.ctx, { ids: [id] })).files).toEqual([])
})
