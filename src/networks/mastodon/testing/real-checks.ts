import { expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { NormalisedItem, Page } from '#networks/contract/receive.ts'
import { approve } from '#tests/servers/mastodon-oauth.ts'
import type { SnacSide, SnacUser } from '#tests/servers/snac.ts'
import type { RealSnac } from '#tests/support/real.ts'
import { mastodonConnect } from '../connect.ts'
import { mastodonMeasure } from '../measure.ts'
import { mastodonPublish } from '../publish.ts'
import { mastodonReceive } from '../receive.ts'

const io = kitIo()

async function sessionOf(side: SnacSide, user: SnacUser): Promise<Session> {
  const to = { redirectUri: 'http://127.0.0.1/callback', state: 's' }
  const begun = await mastodonConnect.begin({ server: side.url }, to, io)
  if (!begun.ok) throw new Error(begun.message)
  const landed = await approve(begun.authorizeUrl, user)
  const connected = await mastodonConnect.complete(begun.pending, Object.fromEntries(landed.searchParams), io)
  if (!connected.ok) throw new Error(connected.message)
  return {
    account: connected.account,
    credentials: connected.credentials,
    io,
    saveCredentials: async () => undefined,
  }
}

async function write(side: SnacSide, user: SnacUser, status: string, visibility = 'public'): Promise<void> {
  const response = await fetch(`${side.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${user.token}` },
    body: new URLSearchParams({ status, visibility }),
  })
  if (!response.ok) throw new Error(`Posting answered ${response.status}.`)
}

/** The posts whose mentions the server itself shows, told in one page and read without the adapter. */
async function shownBy(side: SnacSide, user: SnacUser): Promise<string[]> {
  const response = await fetch(`${side.url}/api/v1/notifications?limit=80`, {
    headers: { authorization: `Bearer ${user.token}` },
  })
  const all = (await response.json()) as { readonly type: string; readonly status: { readonly id: string } }[]
  return all.filter((one) => one.type === 'mention').map((one) => one.status.id)
}

async function poll(session: Session, cursor: string | null): Promise<Page> {
  const page = await mastodonReceive.poll(session, cursor)
  if (page.kind !== 'page') throw new Error(`${page.kind}: ${page.reason}`)
  return page
}

const asked = (
  text: string,
  replyTo: { remoteId: string; context: Readonly<Record<string, string>> } | null,
) => ({
  key: crypto.randomUUID(),
  claimedAt: new Date(),
  text,
  lang: 'en',
  media: [],
  replyTo,
})

/** What the contract kit does not ask, on the same two servers. */
export function realChecks({ a, b, federates }: RealSnac): void {
  const there = federates ? b : a

  it('answers a private message privately, and finds its answer again', async () => {
    const [us, other] = [await a.createUser(), await there.createUser()]
    const [ours, theirs] = [await sessionOf(a, us), await sessionOf(there, other)]
    await write(there, other, `@${us.acct} my order number is 4711`, 'direct')
    const item = await eventually('that the message arrives', 20_000, async () => {
      const { items } = await poll(ours, null)
      return items[0] && (mastodonReceive.normalise(items[0].body, ours.account) as NormalisedItem)
    })
    expect(item).toMatchObject({ mentionKind: 'message', addressed: true, author: { handle: other.acct } })
    const answer = asked('Found it, thank you.', { remoteId: item.remoteId, context: item.replyContext })
    const live = await mastodonPublish.publish(ours, answer)
    expect(live).toMatchObject({ kind: 'live' })
    expect(live.kind === 'live' && live.context.visibility).not.toBe('public')
    expect(await mastodonPublish.reconcile(ours, answer)).toMatchObject({ kind: 'live' })
    const received = await eventually('that the answer arrives', 20_000, async () => {
      const { items } = await poll(theirs, null)
      return items[0] && (mastodonReceive.normalise(items[0].body, theirs.account) as NormalisedItem)
    })
    expect(received).toMatchObject({ mentionKind: 'message' })
    expect(received.text).toBe(`@${other.acct} Found it, thank you.`)
  })

  it('hears everything once when a page may have been cut', async () => {
    const [us, other] = [await a.createUser(), await there.createUser()]
    const session = await sessionOf(a, us)
    let { cursor } = await poll(session, null)
    const heard: string[] = []
    const listen = async () => {
      for (let more = true; more; ) {
        const page = await poll(session, cursor)
        heard.push(...page.items.map((item) => item.remoteId))
        cursor = page.cursor
        more = page.more
      }
    }
    for (let n = 0; n < 20; n += 1) await write(there, other, `@${us.acct} m${n}`)
    // Of many mentions at once this server now and then shows one less than were sent; what it shows is the measure.
    const quietMs = 30_000
    let [shown, since]: [string[], number] = [[], Date.now()]
    await eventually('that the server shows nothing new', 120_000, async () => {
      await listen()
      const now = await shownBy(a, us)
      if (now.length !== shown.length) [shown, since] = [now, Date.now()]
      return shown.length >= 20 || (shown.length > 15 && Date.now() - since > quietMs) ? true : undefined
    })
    await listen()
    expect([...heard].sort()).toEqual(shown.sort())
  }, 150_000)

  it('says that there is no stream', async () => {
    const session = await sessionOf(a, await a.createUser())
    const outcome = await mastodonReceive.stream?.(
      session,
      async () => undefined,
      new AbortController().signal,
    )
    expect(outcome).toEqual({ kind: 'refused', reason: 'This server offers no stream.' })
  })

  it('counts several posts on a server that cannot tell them together', async () => {
    const session = await sessionOf(a, await a.createUser())
    const ids: string[] = []
    for (const word of ['one', 'two']) {
      const live = await mastodonPublish.publish(session, asked(word, null))
      if (live.kind === 'live') ids.push(live.remoteId)
    }
    const outcome = await mastodonMeasure.measure(session, [
      ...ids,
      '1795302580511c323148887dea8f1b4f51839a9f00',
    ])
    expect(outcome.kind === 'figures' && [...outcome.posts.keys()].sort()).toEqual(ids.sort())
  }, 60_000)
}
