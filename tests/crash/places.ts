import { unwrap } from '#kernel/result.ts'
import { connectDirect, reconnect } from '#modules/channels/index.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { oneShot } from '../servers/mastodon-oauth.ts'
import type { RealBluesky, RealSnac } from '../support/real.ts'

/** A post as the network shows it to anybody, with the id of what it answers. */
export interface Theirs {
  readonly id: string
  readonly text: string
  readonly answers: string | null
}

/** One account of ours, and the network's own word about what stands there. */
export interface Place {
  readonly network: string
  readonly channelId: string
  /** Every post of the account, asked of the server past all of our code. */
  theirs(): Promise<Theirs[]>
  /** Signs in again after access was taken away. */
  signIn(): Promise<void>
  /** Takes access away on the server, where a test may do that. */
  revoke?(): void
}

interface NewPlace extends Pick<Place, 'theirs' | 'revoke'> {
  readonly network: string
  readonly input: Readonly<Record<string, string>>
}

/** Connects so many accounts of each network. */
export async function openPlaces(
  ctx: Ctx,
  servers: { readonly fake: FakeServer; readonly pds: RealBluesky; readonly snac: RealSnac },
  counts: { readonly fake: number; readonly bluesky: number; readonly mastodon: number },
): Promise<Place[]> {
  const wanted: NewPlace[] = []
  for (let at = 0; at < counts.fake; at += 1) wanted.push(fakePlace(servers.fake, `fjell-${at}`))
  for (let at = 0; at < counts.bluesky; at += 1) wanted.push(await blueskyPlace(servers.pds))
  for (let at = 0; at < counts.mastodon; at += 1) wanted.push(await mastodonPlace(servers.snac))
  const places: Place[] = []
  for (const { input, ...place } of wanted) {
    const { id } = unwrap(await connectDirect(ctx, { network: place.network, input }))
    const signIn = async () => void unwrap(await reconnect(ctx, { id, input }))
    places.push({ ...place, channelId: id, signIn })
  }
  return places
}

function fakePlace({ url, service }: FakeServer, handle: string): NewPlace {
  const { id } = service.createAccount({ handle, displayName: 'Fjell & Sons', password: 'horse' })
  return {
    network: 'fake',
    input: { server: url, handle, password: 'horse' },
    theirs: async () =>
      [...service.state.posts.values()]
        .filter((post) => post.accountId === id)
        .map((post) => ({ id: post.id, text: post.text, answers: post.replyTo })),
    revoke: () => service.revoke(id),
  }
}

async function blueskyPlace(pds: RealBluesky): Promise<NewPlace> {
  const { handle, password, did } = await pds.createAccount()
  const page = async (cursor: string): Promise<{ records: BlueskyRecord[]; cursor?: string }> => {
    const query = new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', limit: '100', cursor })
    return readJson(await fetch(`${pds.url}/xrpc/com.atproto.repo.listRecords?${query}`))
  }
  return {
    network: 'bluesky',
    input: { server: pds.url, handle, password },
    async theirs() {
      const all: Theirs[] = []
      for (let cursor = ''; ; ) {
        const { records, cursor: next } = await page(cursor)
        for (const { uri, value } of records)
          all.push({ id: uri, text: value.text, answers: value.reply?.parent.uri ?? null })
        if (!next || records.length === 0) return all
        cursor = next
      }
    },
  }
}

interface BlueskyRecord {
  readonly uri: string
  readonly value: { readonly text: string; readonly reply?: { readonly parent: { readonly uri: string } } }
}

interface Status {
  readonly id: string
  readonly content: string
  readonly in_reply_to_id: string | null
}

async function mastodonPlace({ a }: RealSnac): Promise<NewPlace> {
  const user = await a.createUser()
  const headers = { ...oneShot, authorization: `Bearer ${user.token}` }
  return {
    network: 'mastodon',
    input: { server: a.url, username: user.username, password: user.password },
    async theirs() {
      const all = new Map<string, Theirs>()
      for (let before: string | undefined; ; ) {
        const query = new URLSearchParams({ limit: '40', ...(before ? { max_id: before } : {}) })
        const path = `${a.url}/api/v1/accounts/${user.id}/statuses?${query}`
        const page = await readJson<Status[]>(await fetch(path, { headers }))
        const known = all.size
        for (const { id, content, in_reply_to_id: answers } of page)
          all.set(id, { id, text: content.replace(/<[^>]*>/g, ''), answers })
        if (all.size === known) return [...all.values()]
        before = page.at(-1)?.id
      }
    },
  }
}

async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return (await response.json()) as T
}
