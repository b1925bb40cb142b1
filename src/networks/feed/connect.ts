import type { NetworkIo } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, DirectConnect } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { fetchFeed } from './fetch-feed.ts'
import { type FeedDocument, parseFeedDocument, type Refused } from './parse/index.ts'
import { digest } from './raw-entry.ts'

export const feedConnect: DirectConnect = {
  kind: 'direct',
  fields: [
    {
      name: 'url',
      label: 'Feed address',
      kind: 'url',
      required: false,
      placeholder: 'https://example.com/feed.xml',
      hint: 'RSS, Atom or JSON Feed.',
    },
    {
      name: 'file',
      label: 'Or a feed file',
      kind: 'file',
      required: false,
      hint: 'Read once; an address is read again and again.',
    },
  ],
  async connect(input, io) {
    const address = input.url?.trim() ?? ''
    if (address === '' && input.file) return fromFile(input.file)
    const url = addressOf(address)
    if (url === null) return refusal('url', 'invalid', notAnAddress(address))
    try {
      return await fromAddress(url, io)
    } catch (error) {
      const refused = connectRefusalOf(error, 'url')
      if (refused) return refused
      throw error
    }
  },
}

function addressOf(typed: string): string | null {
  if (typed === '') return null
  // `feed://host` and a bare host are what people copy.
  const full = /^feed:\/\//i.test(typed)
    ? typed.replace(/^feed/i, 'http')
    : /^feed:/i.test(typed)
      ? typed.slice(5)
      : /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/:]+:\d/.test(typed)
        ? typed
        : `https://${typed}`
  const url = URL.parse(full)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null
}

function notAnAddress(typed: string): string {
  return typed === ''
    ? 'Give the address of a feed, or a file.'
    : 'This is not a web address. It begins with https:// and a host.'
}

async function fromAddress(url: string, io: NetworkIo): Promise<Connected | ConnectRefusal> {
  const answer = await fetchFeed(io, url, { etag: null, lastModified: null })
  if (answer instanceof Response) return refusedStatus(answer.status)
  if (answer.kind === 'unchanged') return refusedStatus(304)
  if ('refused' in answer.feed) return refusedFeed(answer.feed, 'url')
  return connected(answer.feed, url, { address: url })
}

function refusedStatus(status: number): ConnectRefusal {
  if (status === 404 || status === 410)
    return refusal(
      'url',
      'invalid',
      'There is nothing at this address. Check it for a slip, or look on the site for its feed.',
    )
  if (status === 401 || status === 403) {
    return refusal('url', 'denied', 'This address is not open to everybody, so we cannot read it.')
  }
  return refusal('url', 'unreachable', `The server answered with status ${status}. Try again later.`)
}

function fromFile(content: string): Connected | ConnectRefusal {
  const feed = parseFeedDocument(new TextEncoder().encode(content), {
    contentType: 'text/xml; charset=utf-8',
  })
  if ('refused' in feed) return refusedFeed(feed, 'file')
  return connected(feed, `upload:${digest(content).slice(0, 32)}`, { content })
}

function refusedFeed({ refused, message }: Refused, field: string): ConnectRefusal {
  const code = refused === 'too_large' ? 'too_large' : refused === 'unsafe' ? 'invalid' : 'not_this_network'
  return refusal(field, code, message)
}

function connected(feed: FeedDocument, remoteId: string, credentials: Record<string, string>): Connected {
  const site = URL.parse(feed.link ?? '') ?? URL.parse(remoteId)
  const host = site?.host || 'uploaded file'
  const title = feed.title === null ? '' : feed.title.html ? htmlToText(feed.title.value) : feed.title.value
  return {
    ok: true,
    account: {
      remoteId,
      handle: host.replaceAll(' ', '-'),
      displayName: title.replace(/\s+/g, ' ').trim() || host,
      avatarUrl: feed.image,
      serverUrl: URL.parse(remoteId)?.origin.startsWith('http')
        ? new URL(remoteId).origin
        : (site?.origin ?? ''),
      profileUrl: site && /^https?:$/.test(site.protocol) ? site.href : null,
    },
    credentials,
  }
}

function refusal(field: string, code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field, code, message }
}
