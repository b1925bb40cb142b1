import { kitIo } from '#networks/contract/kit/surroundings.ts'
import type { Network } from '#networks/contract/network.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { addressOf, applyWrites } from '#networks/firehose/testing/write.ts'
import type { BlueskyAccount, RealBluesky } from '../support/real.ts'

/** What was written on the server: the last words of each post, and which were taken away again. */
export interface Written {
  readonly said: Map<string, string>
  readonly ended: Set<string>
}

const COMMITS = 2
const POSTS = 120

/** Some commits of posts, every third with the word that is listened for; then a few are edited, and a few taken away. */
export async function writeRound(
  server: RealBluesky,
  who: BlueskyAccount,
  { said, ended }: Written,
  round: number,
): Promise<void> {
  for (let commit = 0; commit < COMMITS; commit += 1) {
    const posts = Array.from({ length: POSTS }, (_, index) => {
      const rkey = `r${round}c${commit}n${index}`
      return { rkey, text: index % 3 === 0 ? `A lantern for ${rkey}` : `Nothing about ${rkey}` }
    })
    await applyWrites(
      server,
      who,
      posts.map((post) => ({ action: 'create', ...post })),
    )
    const edits = [3, 6].flatMap((index) => posts.slice(index, index + 1))
    const edited = edits.map(({ rkey }) => ({ rkey, text: `A better lantern for ${rkey}` }))
    await applyWrites(
      server,
      who,
      edited.map((post) => ({ action: 'update', ...post })),
    )
    const gone = [9, 10].flatMap((index) => posts.slice(index, index + 1))
    await applyWrites(
      server,
      who,
      gone.map(({ rkey }) => ({ action: 'delete', rkey })),
    )
    for (const { rkey, text } of [...posts, ...edited]) said.set(addressOf(who, rkey), text)
    for (const { rkey } of gone) ended.add(addressOf(who, rkey))
  }
}

const QUIET_MS = 700

/** What a firehose tells whoever listens from the beginning: up to this place, or (null) until it has told everything. */
export async function heardFrom(network: Network, address: string, upTo: number | null): Promise<RawItem[]> {
  const { connect, receive } = network
  const io = kitIo()
  if (connect?.kind !== 'direct' || !receive?.stream) throw new Error('A firehose connects directly.')
  const connected = await connect.connect({ address }, io)
  if (!connected.ok) throw new Error(connected.message)
  const stop = new AbortController()
  const items: RawItem[] = []
  let quiet: NodeJS.Timeout | undefined
  const told = (more: readonly RawItem[], behind: string | undefined): void => {
    if (stop.signal.aborted) return
    items.push(...more)
    const { at } = JSON.parse(behind ?? '{}') as { at?: number }
    if (upTo !== null && at !== undefined && at >= upTo) stop.abort()
    clearTimeout(quiet)
    if (upTo === null) quiet = setTimeout(() => stop.abort(), QUIET_MS)
  }
  const session = { ...connected, io, saveCredentials: async () => undefined }
  const from = JSON.stringify({ at: 0, time: null })
  const deliver = async (more: readonly RawItem[], behind?: string) => told(more, behind)
  await receive.stream(session, deliver, stop.signal, from)
  clearTimeout(quiet)
  return items
}
