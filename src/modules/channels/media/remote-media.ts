import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Logger } from '#platform/log/index.ts'
import type { SafeFetch } from '#platform/safe-fetch/index.ts'
import { openDiskCache } from './disk-cache.ts'
import { inTurns } from './in-turns.ts'
import { type PictureSize, pictureSizes, shrinkPicture } from './shrink-picture.ts'

/** Pictures of other servers, shown without the reader's browser ever talking to them. */
export interface RemoteMedia {
  /** Our address of a picture elsewhere; null when it is no web address. */
  url(remote: string | null, size: PictureSize): string | null
  /** Answers a GET on an address that `url` made. */
  handle(request: Request): Promise<Response>
}

export interface RemoteMediaOptions {
  /** 32 bytes each; the first signs, all are recognised, so that a rotated key breaks no page that is open. */
  readonly keys: readonly Buffer[]
  readonly fetch: SafeFetch
  /** A folder that may be emptied at any time. */
  readonly directory: string
  /** Bound on that folder in bytes. Default 256 MB. */
  readonly maxBytes?: number
  readonly log: Logger
}

export const REMOTE_MEDIA: ServiceKey<RemoteMedia> = serviceKey<RemoteMedia>('remote-media')
export const REMOTE_MEDIA_PATH = '/media/remote'

const MAX_PICTURE = 10_000_000
const FORGET_FAILURE_MS = 5 * 60_000

/** Our address for a picture elsewhere, for anything a browser gets to see. */
export function remoteMediaUrl(
  ctx: Ctx,
  remote: string | null,
  size: PictureSize = 'picture',
): string | null {
  return ctx.use(REMOTE_MEDIA).url(remote, size)
}

/** Makes the proxy: signed addresses only, pictures only, made small, kept on disk within a bound. */
export function createRemoteMedia(options: RemoteMediaOptions): RemoteMedia {
  const [current] = options.keys
  if (!current) throw new Error('Remote media need a key to sign their addresses.')
  const cache = openDiskCache(options.directory, options.maxBytes ?? 256_000_000)
  const failed = new Map<string, number>()
  const fetchOnce = inTurns(4, (key: string, asked: Asked) => fetchPicture(options, key, asked, cache.put))

  const load = async (asked: Asked): Promise<Buffer | null> => {
    const key = createHash('sha256').update(`${asked.size}\n${asked.remote}`).digest('hex')
    const kept = await cache.get(key)
    if (kept) return kept
    if ((failed.get(key) ?? 0) > Date.now()) return null
    try {
      return await fetchOnce(key, asked)
    } catch (error) {
      options.log.debug({ err: error, url: asked.remote }, 'a picture elsewhere was not shown')
      if (failed.size > 500) failed.clear()
      failed.set(key, Date.now() + FORGET_FAILURE_MS)
      return null
    }
  }

  return {
    url: (remote, size) => {
      const address = webAddress(remote)
      if (address === null) return null
      const query = new URLSearchParams({ s: size, u: address })
      return `${REMOTE_MEDIA_PATH}/${sign(current, { remote: address, size })}?${query}`
    },
    handle: async (request) => {
      const asked = readAsked(request, options.keys)
      if (!asked) return answer(403, 'This address was not made by Weft.')
      const picture = await load(asked)
      return picture ? shown(picture) : answer(404, 'This picture cannot be shown.')
    },
  }
}

interface Asked {
  readonly remote: string
  readonly size: PictureSize
}

async function fetchPicture(
  { fetch }: RemoteMediaOptions,
  key: string,
  { remote, size }: Asked,
  keep: (key: string, bytes: Buffer) => Promise<void>,
): Promise<Buffer> {
  const response = await fetch(remote, { headers: { accept: 'image/avif,image/webp,image/*' } })
  if (!response.ok) throw new Error(`answered with status ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > MAX_PICTURE) throw new Error('larger than 10 MB')
  const small = await shrinkPicture(bytes, size)
  await keep(key, small)
  return small
}

function sign(key: Buffer, { remote, size }: Asked): string {
  return createHmac('sha256', key).update(`remote-media\n${size}\n${remote}`).digest('base64url').slice(0, 32)
}

function readAsked(request: Request, keys: readonly Buffer[]): Asked | null {
  const { pathname, searchParams } = new URL(request.url)
  const given = Buffer.from(pathname.slice(pathname.lastIndexOf('/') + 1))
  const remote = searchParams.get('u')
  const size = pictureSizes.find((known) => known === searchParams.get('s'))
  if (remote === null || size === undefined) return null
  const good = keys.some((key) => {
    const expected = Buffer.from(sign(key, { remote, size }))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  return good ? { remote, size } : null
}

function webAddress(remote: string | null): string | null {
  if (remote === null || remote.length > 4000 || !URL.canParse(remote)) return null
  const url = new URL(remote)
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null
}

function shown(picture: Buffer): Response {
  const headers = {
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=604800, immutable',
  }
  return new Response(new Uint8Array(picture), { headers })
}

function answer(status: number, text: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, max-age=60' }
  return new Response(text, { status, headers })
}
