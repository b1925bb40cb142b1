import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '#platform/log/index.ts'
import { createSafeFetch } from '#platform/safe-fetch/index.ts'
import { createRemoteMedia } from './remote-media.ts'

const directory = mkdtempSync(join(tmpdir(), 'weft-pictures-'))
const key = Buffer.alloc(32, 1)
const log = createLogger('silent')
const pages = new Map<string, { type: string; body: Buffer; wait?: number }>()
let server: Server
let origin = ''
let asked = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1
    const page = pages.get(request.url ?? '')
    setTimeout(() => {
      response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' })
      response.end(page?.body ?? 'nothing')
    }, page?.wait ?? 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const colour = { r: 10, g: 90, b: 60 }
  const wide = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: colour } })
    .png()
    .toBuffer()
  pages.set('/wide.png', { type: 'image/png', body: wide, wait: 50 })
  pages.set('/lies.gif', { type: 'text/html', body: wide })
  pages.set('/vector.png', {
    type: 'image/png',
    body: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  })
  pages.set('/page.png', { type: 'image/png', body: Buffer.from('<html><script>alert(1)</script>') })
  pages.set('/broken.png', { type: 'image/png', body: wide.subarray(0, 200) })
})
afterAll(() => {
  server.close()
  rmSync(directory, { recursive: true, force: true })
})

const open = (options: { maxBytes?: number; keys?: Buffer[]; allow?: string[] } = {}) =>
  createRemoteMedia({
    keys: options.keys ?? [key],
    fetch: createSafeFetch({ allowHosts: options.allow ?? ['127.0.0.1'], userAgent: 'test' }),
    directory,
    maxBytes: options.maxBytes ?? 10_000_000,
    log,
  })
const get = (media: ReturnType<typeof open>, path: string | null) =>
  media.handle(new Request(`http://weft.example${path}`))

describe('a picture elsewhere', () => {
  it('comes from our own address, small and as WebP', async () => {
    const media = open()
    const response = await get(media, media.url(`${origin}/wide.png`, 'picture'))
    expect(response.headers.get('content-type')).toBe('image/webp')
    const { width, height, format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([width, height, format]).toEqual([1280, 640, 'webp'])
    const avatar = await get(media, media.url(`${origin}/lies.gif`, 'avatar'))
    const small = await sharp(Buffer.from(await avatar.arrayBuffer())).metadata()
    expect([small.width, small.height]).toEqual([128, 128])
  })

  it('is fetched once, also when many ask at the same moment', async () => {
    const media = open()
    const url = media.url(`${origin}/wide.png?once`, 'picture')
    pages.set('/wide.png?once', pages.get('/wide.png') ?? { type: '', body: Buffer.alloc(0) })
    const before = asked
    const answers = await Promise.all([get(media, url), get(media, url), get(media, url)])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect((await get(open(), url)).status).toBe(200)
    expect(asked).toBe(before + 1)
  })

  it.each(['/vector.png', '/page.png', '/broken.png', '/none.png'])(
    'that is none is not shown: %s',
    async (path) => {
      const media = open()
      const response = await get(media, media.url(`${origin}${path}`, 'picture'))
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/plain')
      const before = asked
      await get(media, media.url(`${origin}${path}`, 'picture'))
      expect(asked).toBe(before)
    },
  )

  it('of a private network is not fetched', async () => {
    const media = open({ allow: [] })
    const before = asked
    expect((await get(media, media.url(`${origin}/wide.png?private`, 'picture'))).status).toBe(404)
    expect(asked).toBe(before)
  })

  it('is asked for by addresses of ours only', async () => {
    const media = open()
    const url = media.url(`${origin}/wide.png`, 'picture') ?? ''
    const forged = [
      url.replace('wide.png', 'page.png'),
      url.replace('s=picture', 's=avatar'),
      url.replace(/remote\/./, 'remote/_'),
      `/media/remote/?s=picture&u=${encodeURIComponent(origin)}`,
      '/media/remote/x',
    ]
    for (const path of forged) expect((await get(media, path)).status).toBe(403)
  })

  it('keeps its address when the key is rotated', async () => {
    const url = open().url(`${origin}/wide.png`, 'picture')
    expect((await get(open({ keys: [Buffer.alloc(32, 2), key] }), url)).status).toBe(200)
    expect((await get(open({ keys: [Buffer.alloc(32, 2)] }), url)).status).toBe(403)
  })

  it.each([null, '', 'data:image/png;base64,xx', 'javascript:alert(1)', '/local.png'])(
    'has none for %s',
    (remote) => {
      expect(open().url(remote, 'picture')).toBeNull()
    },
  )

  it('takes no more room than it may', async () => {
    const media = open({ maxBytes: 20_000 })
    for (let i = 0; i < 12; i += 1) {
      const noise = {
        width: 60,
        height: 60,
        channels: 3 as const,
        noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
      }
      const body = await sharp({ create: { ...noise, background: '#888' } })
        .png()
        .toBuffer()
      pages.set(`/noise${i}.png`, { type: 'image/png', body })
      expect((await get(media, media.url(`${origin}/noise${i}.png`, 'picture'))).status).toBe(200)
    }
    const bytes = readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0)
    expect(bytes).toBeLessThanOrEqual(20_000 * 1.1)
  })
})
