import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { createMatcher, type Matcher, type Post, type PostMeta, parseQuery } from '#platform/matcher/index.ts'
import { beginRevision } from '../store/queries.ts'
import { listenQuery, listenQueryVersion, listenRevision } from '../tables-queries.ts'

export interface Found {
  readonly queryId: string
  readonly version: number
}

export interface OrganisationMatcher {
  /** True when any active query finds it. */
  finds(post: Post): boolean
  /** The same of a text in UTF-8, from one place in `bytes` to another. */
  findsUtf8(bytes: Uint8Array, meta: PostMeta, from: number, to: number): boolean
  /** The active queries that find it, each with the version that did. */
  match(post: Post): Found[]
  /** Of the queries as they are compiled now; another number, other queries. */
  readonly revision: number
}

interface Held {
  readonly matcher: Matcher
  /** Query id to the version that is compiled. */
  readonly versions: Map<string, number>
  revision: number
  /** When the stored revision was last asked for, by `performance.now()`. */
  askedAt: number
}

/** Which queries those are is not asked. */
const unread = new Int32Array(1)

/** Compiled sets are dear to make and small to keep; the least used go first. */
const KEPT = 100
/** Each time so many queries are looked at again: what was rare when a query was saved may be on everybody's lips now. */
const TUNED = 32
const compiled = new Map<string, Held>()

/**
 * The organisation's active queries, compiled. Kept in the process and brought up to date when the stored revision has
 * moved; only queries that changed are compiled again. What cannot be compiled (it could when it was saved) is logged
 * and left out.
 */
export async function organisationMatcher(ctx: Ctx, tx: Tx): Promise<OrganisationMatcher> {
  return compiledAt(ctx, tx, await lockedRevision(tx, ctx.organisationId))
}

/**
 * The same without a lock, and without asking at all when that was done in the last `age` milliseconds. For a first look:
 * whoever keeps what it finds asks again, in the transaction that keeps it.
 */
export async function recentMatcher(ctx: Ctx, age: number): Promise<OrganisationMatcher> {
  const held = compiled.get(ctx.organisationId)
  if (held && performance.now() - held.askedAt < age) return matcherOf(held)
  const often = { often: true }
  return ctx.read(async (tx) => {
    const [known] = await revisionOf(tx, ctx.organisationId)
    return compiledAt(ctx, tx, known?.revision ?? 0)
  }, often)
}

async function compiledAt(ctx: Ctx, tx: Tx, revision: number): Promise<OrganisationMatcher> {
  const askedAt = performance.now()
  const held = compiled.get(ctx.organisationId) ?? {
    matcher: createMatcher(),
    versions: new Map(),
    revision: -1,
    askedAt,
  }
  if (held.revision !== revision) {
    await refresh(ctx, tx, held)
    held.revision = revision
  }
  held.matcher.tune(TUNED)
  held.askedAt = askedAt
  compiled.delete(ctx.organisationId)
  compiled.set(ctx.organisationId, held)
  const oldest = compiled.size > KEPT ? compiled.keys().next().value : undefined
  if (oldest !== undefined) compiled.delete(oldest)
  return matcherOf(held)
}

function matcherOf(held: Held): OrganisationMatcher {
  const { matcher, versions } = held
  return {
    finds: (post) => matcher.match(post).length > 0,
    findsUtf8: (bytes, meta, from, to) => matcher.matchUtf8(bytes, meta, unread, from, to) > 0,
    match: (post) => matcher.match(post).map((queryId) => ({ queryId, version: versions.get(queryId) ?? 1 })),
    get revision() {
      return held.revision
    },
  }
}

const revisionOf = (tx: Tx, organisationId: string) =>
  tx
    .select({ revision: listenRevision.revision })
    .from(listenRevision)
    .where(eq(listenRevision.organisationId, organisationId))

/**
 * Locked against change until this transaction ends: who saves other words then waits for mentions that were understood
 * by the old ones, and finds them when it counts what is stored.
 */
async function lockedRevision(tx: Tx, organisationId: string): Promise<number> {
  const ask = () => revisionOf(tx, organisationId).for('share')
  const [known] = await ask()
  if (known) return known.revision
  await beginRevision(tx, organisationId)
  return (await ask())[0]?.revision ?? 0
}

async function refresh(ctx: Ctx, tx: Tx, held: Held): Promise<void> {
  const rows = await tx
    .select({ id: listenQuery.id, version: listenQuery.version, text: listenQueryVersion.text })
    .from(listenQuery)
    .innerJoin(
      listenQueryVersion,
      and(
        eq(listenQueryVersion.organisationId, listenQuery.organisationId),
        eq(listenQueryVersion.queryId, listenQuery.id),
        eq(listenQueryVersion.version, listenQuery.version),
      ),
    )
    .where(and(eq(listenQuery.organisationId, ctx.organisationId), eq(listenQuery.state, 'active')))
  const active = new Set(rows.map((row) => row.id))
  for (const id of [...held.versions.keys()].filter((one) => !active.has(one))) {
    held.matcher.remove(id)
    held.versions.delete(id)
  }
  for (const { id, version, text } of rows) {
    if (held.versions.get(id) === version) continue
    const parsed = parseQuery(text)
    if (parsed.ok) {
      held.matcher.set(id, parsed.query)
      held.versions.set(id, version)
    } else ctx.log.error({ query: id, version }, 'a stored query cannot be compiled')
  }
}
