import { join } from 'node:path'
import { recordedFile, recordedFolder, sharedData, type TakeApart } from '#networks/contract/kit/recorded.ts'
import type { KitSubject, SeenPost } from '#networks/contract/kit/subject.ts'
import { kitIo, privateAddress, surroundings } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { Network } from '#networks/contract/network.ts'
import { approve, revokeToken } from '#tests/servers/mastodon-oauth.ts'
import type { SnacSide, SnacUser } from '#tests/servers/snac.ts'
import type { RealSnac } from '#tests/support/real.ts'
import { mastodonConnect } from '../connect.ts'
import { mastodon } from '../index.ts'

const redirectUri = 'http://127.0.0.1/callback'
const withinMs = 20_000

/** Mastodon against two real servers that federate: we are on one, the other person on the other. */
export async function snacSubject(snac: RealSnac): Promise<KitSubject> {
  const around = await surroundings()
  const us = await snac.a.createUser()
  const home = snac.federates ? snac.b : snac.a
  const other = await home.createUser()
  // Servers know little of what is said elsewhere to nobody they host.
  const neighbour = await snac.a.createUser()
  const elsewhere = { no: 'Name and password are typed on the server itself.' }
  const shared = sharedData('payloads', 'mastodon_api.jsonl')
  return {
    network: withoutStream(mastodon),
    io: kitIo(),
    can: {
      publish: true,
      receive: true,
      stream: { no: 'snac does not stream.' },
      addressed: true,
      measure: true,
      profile: true,
      applyProfile: true,
      administrators: { no: 'An account on a Mastodon server has one holder, and the server names nobody.' },
      dropsRepeats: { no: 'snac ignores Idempotency-Key.' },
      refusesLongText: { no: 'snac takes texts of any length.' },
      images: true,
      replies: true,
      revocable: true,
      renewsTokens: { no: 'Tokens of the Mastodon API do not run out.' },
      threads: true,
      videos: true,
      captions: { no: 'Mastodon takes no captions.' },
      documents: { no: 'Mastodon takes no documents.' },
      polls: { no: 'snac drops polls that come over the API.' },
      cards: { no: 'Mastodon makes its own link cards.' },
      titles: { no: 'Posts on Mastodon have no headline.' },
      edits: true,
      removes: { no: 'snac does not delete.' },
      looks: true,
      likes: true,
      hides: { no: 'Mastodon lets nobody hide answers of others for everybody.' },
      resolvesHandles: true,
      readsStanding: true,
      searchesHandles: { no: 'snac finds whole handles only.' },
      listensSearch: { no: 'snac searches only what has reached the account that asks.' },
      listensTag: true,
      listensPublic: true,
      listensStream: { no: 'snac does not stream.' },
    },
    connect: (input, io) => connectAs(us, input, io),
    right: { server: snac.a.url },
    wrong: {
      name: elsewhere,
      secret: elsewhere,
      unreachable: { input: { server: around.closedUrl }, field: 'server', code: 'unreachable' },
      privateAddress: { input: { server: privateAddress }, field: 'server', code: 'private_address' },
      notThisNetwork: { input: { server: around.otherKindUrl }, field: 'server', code: 'not_this_network' },
    },
    other: {
      handle: other.acct,
      writeToUs: (text) => writeTo(us, snac.a, other, home, text),
      say: (text) => sayPublicly(snac.a, neighbour, text),
    },
    ourPosts: (part) => postsOf(us, snac.a, part),
    standingOf: async (remoteId) => {
      const status = await ask<{ favourited?: boolean }>(snac.a, us, `/api/v1/statuses/${remoteId}`)
      return { liked: status.favourited === true, hidden: false }
    },
    elsewhere: { edit: (remoteId, text) => editThere(snac.a, us, remoteId, text) },
    isPublishing: ({ method, url }) => method === 'POST' && url.pathname === '/api/v1/statuses',
    revoke: async ({ credentials }) => {
      const { clientId = '', clientSecret = '', accessToken = '' } = credentials
      await revokeToken(snac.a.url, { clientId, clientSecret, redirectUri }, accessToken)
      return credentials
    },
    expire: (credentials) => credentials,
    withinMs,
    recorded: [
      ...recordedFolder(join(import.meta.dirname, '../fixtures'), textOf),
      ...(shared === null ? [] : recordedFile(shared, textOf, apart)),
    ],
    recordedMissing: shared === null ? 'The recorded bodies beside the repository are absent.' : null,
    close: () => around.close(),
  }
}

/** What a server without a stream leaves of the network; that it says so itself is tested beside the stream. */
function withoutStream({ receive, ...network }: Network): Network {
  if (!receive) return network
  const { stream: _, ...polling } = receive
  return { ...network, receive: polling }
}

async function connectAs(us: SnacUser, input: Readonly<Record<string, string>>, io: KitSubject['io']) {
  const begun = await mastodonConnect.begin(input, { redirectUri, state: crypto.randomUUID() }, io)
  if (!begun.ok) return begun
  const landed = await approve(begun.authorizeUrl, us)
  return mastodonConnect.complete(begun.pending, Object.fromEntries(landed.searchParams), io)
}

type Status = Readonly<{
  id: string
  uri: string
  text: string
  in_reply_to_id: string | null
  media_attachments: readonly { description: string }[]
}>

async function ask<T>(
  side: SnacSide,
  user: SnacUser,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<T> {
  const response = await fetch(side.url + path, {
    method: form ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${user.token}` },
    body: form ? new URLSearchParams(form) : null,
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}

/** Written over there; told with the id it gets here, found without the adapter. */
async function writeTo(us: SnacUser, here: SnacSide, other: SnacUser, there: SnacSide, text: string) {
  const status = `@${us.acct} ${text}`
  const written = await ask<Status>(there, other, '/api/v1/statuses', {
    status,
    visibility: 'public',
    language: 'en',
  })
  return eventually(`that ${written.uri} arrives`, withinMs, async () => {
    const told = await ask<{ status?: Status }[]>(here, us, '/api/v1/notifications?limit=10')
    const arrived = told.find((one) => one.status?.uri === written.uri)?.status
    return arrived && { remoteId: arrived.id, text: arrived.text }
  })
}

async function sayPublicly(side: SnacSide, who: SnacUser, status: string) {
  const written = await ask<Status>(side, who, '/api/v1/statuses', {
    status,
    visibility: 'public',
    language: 'en',
  })
  return { remoteId: written.id, text: written.text }
}

/** As an app would; snac takes an edit as JSON alone. */
async function editThere(side: SnacSide, user: SnacUser, id: string, status: string): Promise<void> {
  const response = await fetch(`${side.url}/api/v1/statuses/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  })
  if (!response.ok) throw new Error(`Editing answered ${response.status}`)
}

async function postsOf(us: SnacUser, here: SnacSide, part: string): Promise<SeenPost[]> {
  const statuses = await ask<Status[]>(here, us, `/api/v1/accounts/${us.id}/statuses?limit=40`)
  return statuses
    .filter((status) => status.text.includes(part))
    .map((status) => ({
      remoteId: status.id,
      text: status.text,
      alts: status.media_attachments.map((media) => media.description),
      inReplyTo: status.in_reply_to_id,
    }))
}

/** Lists and grouped notifications become the single items a port hands over. */
const apart: TakeApart = (body) => {
  if (Array.isArray(body)) return body
  const { statuses } = Object(body) as { statuses?: unknown }
  return Array.isArray(statuses) ? [body, ...statuses] : [body]
}

/** The words of a status, found with a blunt knife. Null where there is none that speaks to us. */
function textOf(body: unknown): string | null {
  const { type, status, content, account, created_at: at } = Object(body) as Record<string, unknown>
  if (type === undefined && typeof content === 'string' && account && typeof at === 'string')
    return bluntly(content)
  const inner = Object(status) as { content?: unknown; account?: { id?: unknown }; text?: unknown }
  const ours = inner.account?.id === '100'
  if (type !== 'mention' || typeof inner.content !== 'string' || ours) return null
  return bluntly(typeof inner.text === 'string' ? inner.content.replace(/<b>|<\/b>/g, '') : inner.content)
}

function bluntly(html: string): string {
  return (
    html
      .replace(/<script>.*?<\/script>/g, '')
      // Shortened addresses come back whole.
      .replace(/>[^<\s]+\.\.\.<\/a>/g, '></a>')
      .replace(/<\/?(?:p|br|li|ul|ol|div|pre|blockquote|h[1-6])\b[^>]*>/g, ' ')
      .replace(/<[a-z/][^>]*>/gi, '')
      .replace(
        /&(?:lt|gt|quot|oslash|nbsp);/g,
        (name) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&oslash;': 'ø' })[name] ?? ' ',
      )
      .replace(/&#39;/g, "'")
      .replaceAll('&amp;', '&')
  )
}
