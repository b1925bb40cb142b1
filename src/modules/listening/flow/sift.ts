import { createHash } from 'node:crypto'
import type { WirePort } from '#networks/contract/receive.ts'
import type { PostMeta } from '#platform/matcher/index.ts'
import type { Handed } from '../commands/keep-items.ts'
import { KEPT_UNREADABLE, type Later } from '../commands/sift-items.ts'
import { storableBody } from '../domain/intake-body.ts'
import type { OrganisationMatcher } from '../matching/organisation-matcher.ts'
import { recordForm, recordKind } from './frame.ts'
import type { FrameReader } from './frame-reader.ts'

/** What is wanted of frames of one source. */
export interface Found {
  /** Reads a message that was handed on as it came. */
  readonly unwrap: WirePort['unwrap'] | undefined
  readonly kept: Handed[]
  readonly later: Later<Handed>[]
  /** Bodies that say a post is gone, and which. */
  readonly ended: Map<unknown, string>
  unreadable: number
}

export function nothingFound(unwrap: WirePort['unwrap'] | undefined): Found {
  return { unwrap, kept: [], later: [], ended: new Map(), unreadable: 0 }
}

/**
 * Adds what is wanted of a frame. Only that becomes objects; everything else is looked at where it lies. Throws
 * UnreadableFrame, with nothing added, where a record does not hold what it says.
 */
export function sift(reader: FrameReader, matcher: OrganisationMatcher, into: Found): void {
  const { kept, later, unreadable } = into
  const before = [kept.length, later.length] as const
  try {
    const meta = new RecordMeta(reader)
    while (reader.next()) siftRecord(reader, meta, matcher, into)
  } catch (error) {
    kept.length = before[0]
    later.length = before[1]
    into.unreadable = unreadable
    throw error
  }
}

function siftRecord(reader: FrameReader, meta: PostMeta, matcher: OrganisationMatcher, into: Found): void {
  switch (reader.kind) {
    case recordKind.post:
      if (matcher.findsUtf8(reader.bytes, meta, reader.textFrom, reader.textTo)) keepPost(reader, into)
      break
    case recordKind.edit:
      if (matcher.findsUtf8(reader.bytes, meta, reader.textFrom, reader.textTo))
        into.kept.push(itemOf(reader))
      else into.later.push({ item: itemOf(reader), of: reader.of })
      break
    case recordKind.end: {
      const item = itemOf(reader)
      into.later.push({ item, of: reader.of })
      into.ended.set(item.body, reader.of)
      break
    }
    case recordKind.unreadable:
      into.unreadable += 1
      if (into.unreadable <= KEPT_UNREADABLE) into.kept.push(itemOf(reader))
      break
    default:
      into.kept.push(itemOf(reader))
  }
}

function keepPost(reader: FrameReader, into: Found): void {
  if (reader.form === recordForm.json) return void into.kept.push(itemOf(reader))
  const item = into.unwrap?.(reader.travelled)
  const stored = item && storableBody(item.body)
  if (item && stored && 'json' in stored) return void into.kept.push({ ...item, json: stored.json })
  into.unreadable += 1
  if (into.unreadable > KEPT_UNREADABLE) return
  // Whoever handed it on could read it: this process is older or newer. It is kept whole, to be read again.
  const body = reader.body
  const remoteId = `unread:${createHash('sha256').update(body).digest('hex')}`
  into.kept.push({ remoteId, body })
}

/** What is known of the record at which the reader stands; nothing of it is read before a query asks. */
class RecordMeta implements PostMeta {
  readonly #reader: FrameReader

  constructor(reader: FrameReader) {
    this.#reader = reader
  }

  get author(): string {
    return this.#reader.author
  }

  get source(): string {
    return this.#reader.network
  }

  get lang(): string | undefined {
    return this.#reader.lang || undefined
  }

  get site(): string | undefined {
    return this.#reader.site || undefined
  }

  get reach(): number | undefined {
    const { reach } = this.#reader
    return reach < 0 ? undefined : reach
  }
}

function itemOf({ remoteId, body: json }: FrameReader): Handed {
  return { remoteId, json, body: JSON.parse(json) }
}
