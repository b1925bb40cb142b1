import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { downloadRoute, previewRoute, uploadRoute } from './http.ts'
import {
  type ByteStore,
  diskStore,
  FILES,
  fileCards,
  openStored,
  readStored,
  storeFile,
  storeImage,
  storeUpload,
  type UploadCard,
} from './index.ts'
import { makeMoving } from './testing/moving.ts'
import { makePdf } from './testing/pdf.ts'

let app: TestApp
let ours: Ctx
let theirs: Ctx
beforeAll(async () => {
  app = await testApp()
  ours = (await app.organisation()).ctx
  theirs = (await app.organisation('Other')).ctx
})
afterAll(() => app.close())

const picture = (colour = '#0a7') =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .png()
    .toBuffer()
const vtt = Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nHei')

const at = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers })

function upload(
  name: string,
  body: Uint8Array | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = `http://localhost/files?name=${encodeURIComponent(name)}`
  return uploadRoute(ours, new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
}

/** The same organisation with another store. */
const withStore = (store: Partial<ByteStore>): Ctx => {
  const made = { ...ours.use(FILES), ...store }
  return {
    ...ours,
    use: ((key: { name: string }) => (key.name === FILES.name ? made : ours.use(key))) as Ctx['use'],
  }
}

const drafts = () => readdir(join(app.dataDir, 'files', ours.organisationId, 'incoming')).catch(() => [])

async function stored(name: string, bytes: Buffer): Promise<UploadCard> {
  const result = await storeFile(ours, { name, bytes })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('an upload', () => {
  it.each([
    ['holiday.mp3', () => picture(), { kind: 'image', mimeType: 'image/png', width: 640, height: 480 }],
    [
      'clip',
      () => makeMoving({ audio: true }),
      { kind: 'video', mimeType: 'video/mp4', seconds: 2, hasAudio: true },
    ],
    [
      'talk.m4a',
      () => makeMoving({ video: false, audio: true }),
      { kind: 'audio', mimeType: 'audio/mp4', width: null },
    ],
    ['report.pdf', () => makePdf({ pages: 7 }), { kind: 'document', mimeType: 'application/pdf', pages: 7 }],
    ['talk.vtt', async () => vtt, { kind: 'captions', mimeType: 'text/vtt' }],
  ])('of %s is what its bytes say, and is read back', async (name, make, expected) => {
    const bytes = await make()
    const answer = await upload(name, new Uint8Array(bytes))
    expect(answer.status).toBe(201)
    const card = (await answer.json()) as UploadCard
    expect(card).toMatchObject({ name, size: bytes.length, ...expected })
    expect((await fileCards(ours, [card.id])).get(card.id)).toMatchObject({ id: card.id, ...expected })
    expect(Buffer.from((await readStored(ours, card.id))?.bytes ?? []).equals(bytes)).toBe(true)
    expect(await drafts()).toEqual([])
  })

  it('is seen by nobody outside its organisation', async () => {
    const { id } = await stored('secret.png', await picture('#123456'))
    expect((await fileCards(theirs, [id])).size).toBe(0)
    expect(await openStored(theirs, id)).toBeNull()
    for (const answer of [
      await downloadRoute(theirs, id),
      await previewRoute(theirs, id, at('/')),
      await downloadRoute(ours, 'no-id'),
    ])
      expect(answer.status).toBe(404)
  })

  it.each([
    ['page.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'web page'],
    ['notes.docx', Buffer.from('PK\x03\x04\x14\x00'), 422, 'office document'],
    ['words.txt', Buffer.from('just words'), 422, 'nothing Weft can send'],
    ['phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 422, 'HEIC'],
    ['empty.png', Buffer.alloc(0), 422, 'is empty'],
    ['old.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nHei'), 422, 'WebVTT'],
    ['both.mp4', null, 422, 'also holds a ZIP archive'],
    ['report.pdf', makePdf().subarray(0, 300), 422, 'breaks off'],
    ['long.vtt', Buffer.concat([vtt, Buffer.alloc(1024 * 1024 + 1, 'x')]), 413, '1 MB'],
  ])('of %s is refused with a sentence and a cure', async (name, bytes, status, words) => {
    const answer = await upload(name, new Uint8Array(bytes ?? (await zipVideo())))
    const said = (await answer.json()) as { message: string; help: string }
    expect(answer.status).toBe(status)
    expect(`${said.message} ${said.help}`).toContain(words)
    expect(said.message).toContain(name)
    expect(said.help).toMatch(/\.$/)
    expect(await drafts()).toEqual([])
  })

  it('is stopped as soon as it is too much, whether it said so before or not', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 1
        stream.enqueue(
          sent === 1
            ? Buffer.from('\xff\xd8\xff\xe0'.padEnd(5000, 'x'), 'latin1')
            : Buffer.alloc(1024 * 1024),
        )
      },
    })
    expect((await upload('endless.jpg', endless)).status).toBe(413)
    expect(sent).toBeLessThan(60)
    const announced = await upload(
      'huge.jpg',
      new Uint8Array(Buffer.from('\xff\xd8\xff\xe0'.padEnd(5000, 'x'), 'latin1')),
      {
        'content-length': String(51 * 1024 * 1024),
      },
    )
    expect([announced.status, await drafts()]).toEqual([413, []])
  })

  it('that breaks off leaves nothing', async () => {
    const bytes = await picture('#abc')
    const short = await storeUpload(ours, { name: 'half.png', chunks: [bytes], announced: bytes.length + 1 })
    expect(short).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('did not arrive whole') },
    })
    const broken = (async function* () {
      yield bytes.subarray(0, 100)
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    })()
    await expect(storeUpload(ours, { name: 'half.png', chunks: broken })).rejects.toThrow('gone')
    expect(await drafts()).toEqual([])
  })

  it('meets a full disk and a used-up quota with words', async () => {
    const bytes = await picture('#def')
    const noSpace = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    const full = [withStore({ begin: noSpace }), withStore({ free: async () => 1024 })]
    for (const ctx of full)
      expect(await storeFile(ctx, { name: 'a.png', bytes })).toMatchObject({
        ok: false,
        error: { type: 'unavailable', message: expect.stringContaining('disk is full') },
      })
    const used = withStore({ quota: 100 })
    expect(await storeFile(used, { name: 'a.png', bytes })).toMatchObject({
      ok: false,
      error: { type: 'unavailable', message: expect.stringContaining('are used up') },
    })
    expect(diskStore(app.dataDir, { quota: 5 }).quota).toBe(5)
  })

  it('by code that wants a picture takes nothing else', async () => {
    expect(await storeImage(ours, { name: 'a.pdf', bytes: makePdf() })).toMatchObject({ ok: false })
    expect(await storeImage(ours, { name: 'a.png', bytes: await picture() })).toMatchObject({
      ok: true,
      value: { kind: 'image' },
    })
  })
})

async function zipVideo(): Promise<Buffer> {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 10)
  const box = Buffer.alloc(8)
  box.writeUInt32BE(30)
  box.write('free', 4)
  return Buffer.concat([await makeMoving(), box, end])
}

describe('a download', () => {
  it('gives a video in stretches, never to be run', async () => {
    const video = await makeMoving()
    const { id } = await stored('clip.mp4', video)
    const whole = await downloadRoute(ours, id, at(`/files/${id}`))
    expect(whole.status).toBe(200)
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.headers.get('content-security-policy')).toContain('sandbox')
    const part = await downloadRoute(ours, id, at(`/files/${id}`, { range: 'bytes=100-199' }))
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      `bytes 100-199/${video.length}`,
      '100',
    ])
    const read = (await readStored(ours, id))?.bytes ?? new Uint8Array()
    expect(Buffer.from(await part.arrayBuffer()).equals(Buffer.from(read.subarray(100, 200)))).toBe(true)
    expect((await downloadRoute(ours, id, at('/', { range: `bytes=${video.length}-` }))).status).toBe(416)
    const etag = whole.headers.get('etag') ?? ''
    expect((await downloadRoute(ours, id, at('/', { 'if-none-match': etag }))).status).toBe(304)
    await whole.body?.cancel()
  })

  it('of a document is saved, not shown', async () => {
    const { id } = await stored('zażółć.pdf', makePdf())
    const answer = await downloadRoute(ours, id)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('zażółć.pdf')}`,
    )
    await answer.body?.cancel()
  })
})

describe('a preview', () => {
  const size = async (answer: Response) => {
    const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    return { status: answer.status, width, height, format }
  }

  it('is small, in one of four widths, and the picture itself', async () => {
    const { id } = await stored('wide.png', await picture('#987'))
    for (const [asked, given] of [
      [1, 160],
      [300, 320],
      [9999, 640],
    ] as const)
      expect(await size(await previewRoute(ours, id, at(`/files/${id}/preview?w=${asked}`)))).toEqual({
        status: 200,
        width: given,
        height: given * 0.75,
        format: 'webp',
      })
  })

  it.each([
    ['video', () => makeMoving({ width: 320, height: 320 }), 320],
    ['document', async () => makePdf(), 427],
    ['captions', async () => vtt, 180],
  ] as const)('of a %s is a sheet in its shape where no picture can be had', async (kind, make, height) => {
    const { id } = await stored(kind, await make())
    expect(await size(await previewRoute(ours, id, at('/x?w=320')))).toEqual({
      status: 200,
      width: 320,
      height,
      format: 'webp',
    })
  })

  it('of a video is a picture out of it where ffmpeg is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weft-path-'))
    const path = process.env.PATH
    try {
      await writeFile(join(folder, 'frame.png'), await picture('#ff0000'))
      await writeFile(join(folder, 'ffmpeg'), `#!/bin/sh\ncat ${join(folder, 'frame.png')}\n`)
      await chmod(join(folder, 'ffmpeg'), 0o755)
      process.env.PATH = `${folder}:${path}`
      const { id } = await stored('seen.mp4', await makeMoving({ seconds: 4 }))
      const answer = await previewRoute(ours, id, at('/x?w=320'))
      const { dominant } = await sharp(Buffer.from(await answer.arrayBuffer())).stats()
      expect(dominant.r).toBeGreaterThan(200)
    } finally {
      process.env.PATH = path
      await rm(folder, { recursive: true, force: true })
    }
  })
})
