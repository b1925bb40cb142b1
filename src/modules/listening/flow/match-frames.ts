import { createHash } from 'node:crypto'
import { NETWORKS } from '#networks/contract/network.ts'
import type { WirePort } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { PostMeta } from '#platform/matcher/index.ts'
import type { Frame } from '#platform/stream/index.ts'
import { type Handed, keepItems, type Reading } from '../commands/keep-items.ts'
import { type Desk, deskOf } from '../commands/reading-desk.ts'
import { aboutOurs, KEPT_UNREADABLE, type Later } from '../commands/sift-items.ts'
import { storableBody } from '../domain/intake-body.ts'
import { type OrganisationMatcher, organisationMatcher } from '../matching/organisation-matcher.ts'
import { noteUse } from '../store/source-use.ts'
import { findSource, noteReceived } from '../store/sources.ts'
import { noteDeadFrame } from './dead-frame.ts'
import { type FrameHead, recordForm, recordKind, UnreadableFrame } from './frame.ts'
import { FrameReader } from './frame-reader.ts'

/**
 * Matches what frames hold, stores what is kept and reads it, in one transaction an organisation. When it resolves the frames may
 * be let go; when it rejects they come again, and what was stored meanwhile is known by its id.
 */
export async function matchFrames(
  contextFor: (organisationId: string) => Ctx,
  frames: readonly Frame[],
): Promise<void> {
  const byOrganisation = new Map<string, Map<string, FrameReader[]>>()
  const dead: UnreadableFrame[] = []
  for (const { bytes } of frames) {
    const reader = readable(bytes, dead)
    if (!reader) continue
    const { organisationId, sourceId } = reader.head
    const sources = byOrganisation.get(organisationId) ?? new Map<string, FrameReader[]>()
    byOrganisation.set(organisationId, sources.set(sourceId, [...(sources.get(sourceId) ?? []), reader]))
  }
  // Handed out again they would stand before everything that comes after them, for ever.
  for (const one of dead) await noteDeadFrame(contextFor, one)
  for (const [organisationId, sources] of byOrganisation) {
    const ctx = contextFor(organisationId)
    await ctx.write(
      async (tx) => {
        const matcher = await organisationMatcher(ctx, tx)
        const used: Used[] = []
        for (const readers of sources.values()) used.push(...(await keepFound(ctx, tx, matcher, readers)))
        // Last and in one order, for every process writes the same rows.
        for (const { sourceId, fresh, use } of used.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1))) {
          const now = ctx.now()
          if (fresh > 0) await noteReceived(tx, organisationId, sourceId, now)
          await noteUse(tx, { organisationId, id: sourceId }, now, use)
        }
      },
      { often: true },
    )
  }
}

/** Null for a frame nobody here will ever read; it goes to the others of its kind. */
function readable(bytes: Uint8Array, dead: UnreadableFrame[]): FrameReader | null {
  try {
    const reader = new FrameReader(bytes)
    reader.check()
    return reader
  } catch (error) {
    if (!(error instanceof UnreadableFrame)) throw error
    dead.push(error)
    return null
  }
}

async function keepFound(
  ctx: Ctx,
  tx: WriteTx,
  matcher: OrganisationMatcher,
  readers: readonly FrameReader[],
): Promise<Used[]> {
  const head = readers[0]?.head
  if (!head) return []
  const unwrap = ctx.use(NETWORKS).get(head.network)?.receive?.wire?.unwrap
  const found: Found = { unwrap, kept: [], later: [], ended: new Map(), unreadable: 0 }
  for (const reader of readers) sift(reader, matcher, found)
  if (found.kept.length === 0 && found.later.length === 0) return []
  const ours = await aboutOurs(tx, ctx.organisationId, head.channelId, found.later, found.kept)
  const items = [...found.kept, ...ours]
  // A source that was taken away since wants nothing kept.
  if (items.length === 0 || !(await findSource(tx, ctx.organisationId, head.sourceId))) return []
  const source = { id: head.sourceId, channelId: head.channelId, kind: kindOf(head) }
  const reading = readingOf(head, found.ended, await deskOf(ctx, head.channelId))
  const { fresh, kept, bytes } = await keepItems(ctx, tx, source, items, reading)
  const use = { requests: 0, items: 0, kept, unreadable: found.unreadable, bytes }
  return [{ sourceId: head.sourceId, fresh, use }]
}

interface Used {
  readonly sourceId: string
  readonly fresh: number
  readonly use: Parameters<typeof noteUse>[3]
}

interface Found {
  /** Reads a message that was handed on as it came. */
  readonly unwrap: WirePort['unwrap'] | undefined
  readonly kept: Handed[]
  readonly later: Later<Handed>[]
  /** Bodies that say a post is gone, and which. */
  readonly ended: Map<unknown, string>
  unreadable: number
}

/** Only what is kept becomes objects; everything else is looked at where it lies. */
function sift(reader: FrameReader, matcher: OrganisationMatcher, into: Found): void {
  while (reader.next()) {
    switch (reader.kind) {
      case recordKind.post:
        if (matcher.findsUtf8(reader.bytes, metaOf(reader), reader.textFrom, reader.textTo))
          keepPost(reader, into)
        break
      case recordKind.edit:
        if (matcher.findsUtf8(reader.bytes, metaOf(reader), reader.textFrom, reader.textTo))
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
}

function keepPost(reader: FrameReader, into: Found): void {
  if (reader.form === recordForm.json) return void into.kept.push(itemOf(reader))
  const item = into.unwrap?.(reader.message)
  const stored = item && storableBody(item.body)
  if (item && stored && 'json' in stored) return void into.kept.push({ ...item, json: stored.json })
  into.unreadable += 1
  if (into.unreadable > KEPT_UNREADABLE) return
  // Whoever handed it on could read it: this process is older or newer. It is kept whole, to be read again.
  const body = reader.body
  const remoteId = `unread:${createHash('sha256').update(body).digest('hex')}`
  into.kept.push({ remoteId, body })
}

function metaOf(reader: FrameReader): PostMeta {
  const { author, lang, site, network, reach } = reader
  return {
    author,
    source: network,
    lang: lang === '' ? undefined : lang,
    site: site === '' ? undefined : site,
    reach: reach < 0 ? undefined : reach,
  }
}

function itemOf({ remoteId, body: json }: FrameReader): Handed {
  return { remoteId, json, body: JSON.parse(json) }
}

function kindOf({ kind }: FrameHead): 'account' | 'search' | 'tag' | 'public' {
  return kind === 'search' || kind === 'tag' || kind === 'public' ? kind : 'account'
}

function readingOf({ network }: FrameHead, ended: ReadonlyMap<unknown, string>, desk: Desk): Reading {
  return { readDeletion: (body) => ended.get(body) ?? null, sift: null, network, desk }
}
