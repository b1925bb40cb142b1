import type { NetworkIo } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import { type Fault, waitUntil } from '#networks/contract/faults.ts'
import { type FeedDocument, parseFeedDocument, type Refused } from './parse/index.ts'

export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched {
  readonly kind: 'fetched'
  readonly feed: FeedDocument | Refused
  readonly bytes: Uint8Array
  readonly validators: Validators
  /** Where it was found after redirects. */
  readonly address: string
  /** The server's wish, or null. */
  readonly notBefore: Date | null
}

export interface Unchanged {
  readonly kind: 'unchanged'
  readonly notBefore: Date | null
}

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/** Reads a feed over HTTP, conditionally when we know what we have. Throws what `fetch` throws. */
export async function fetchFeed(
  io: NetworkIo,
  address: string,
  known: Validators,
): Promise<Fetched | Unchanged | Response> {
  const headers = new Headers({ accept })
  if (known.etag) headers.set('if-none-match', known.etag)
  if (known.lastModified) headers.set('if-modified-since', known.lastModified)
  const response = await io.fetch(address, { headers })
  const notBefore = wish(response, io)
  if (response.status === 304) return { kind: 'unchanged', notBefore }
  if (!response.ok) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const told = {
    contentType: response.headers.get('content-type'),
    contentLocation: response.headers.get('content-location'),
  }
  const found = response.url || address
  return {
    kind: 'fetched',
    feed: parseFeedDocument(bytes, told, found),
    bytes,
    validators: { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') },
    address: found,
    notBefore,
  }
}

function wish(response: Response, io: NetworkIo): Date | null {
  return response.headers.has('retry-after') ? waitUntil(response.headers, io.now()) : null
}

/** A feed that is missing may be back tomorrow: it is asked for again in an hour, unlike one that is gone for good. */
export function faultOfAnswer(response: Response, io: NetworkIo): Fault {
  const reason = `The server answered with status ${response.status}.`
  const fault = faultOfStatus(response, reason, 'reading', io.now())
  if (fault.kind !== 'refused' && fault.kind !== 'reauth') return fault
  return { kind: 'retryLater', at: new Date(io.now().getTime() + 3_600_000), reason }
}

export function faultOfFetch(error: unknown, io: NetworkIo): Fault {
  return faultOfError(error, 'reading', io.now())
}
