import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const isYoutube = oneOfHosts(
  ...['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtu.be', 'www.youtu.be'],
)
const video = /^[\w-]{11}$/

/** A video, short or stream on YouTube; all its addresses lead to one. */
export function readYoutubeAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isYoutube)
  if (!read) return null
  const [first = '', second = ''] = read.parts
  const id = read.host.endsWith('youtu.be')
    ? first
    : first === 'watch'
      ? (read.query.get('v') ?? '')
      : /^(?:shorts|live|embed|v)$/.test(first)
        ? second
        : ''
  if (!video.test(id)) return null
  return { remoteId: id, handle: null, url: `https://www.youtube.com/watch?v=${id}` }
}
