import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { HOUR, keyOf } from '../domain/grain.ts'
import { looksLike, type Shape } from '../domain/mute.ts'
import { graver, grew, type Parts, type SignalKind } from '../domain/parts.ts'
import { sameCause } from '../domain/roots.ts'
import { hourMeant } from '../domain/sentence.ts'
import { signalEvent } from '../events.ts'
import {
  addSignal,
  changeSignal,
  mutesAt,
  putPart,
  type StandingRow,
  standingSignals,
} from '../store/signals.ts'
import type { MuteRow, SignalRow } from '../tables.ts'
import type { Candidate } from './candidate.ts'
import type { Scene } from './scene.ts'

const MOST_MENTIONS = 300
const MOST_AUTHORS = 200

/**
 * Makes signals of what was noticed: one a root cause. What belongs to one that stands makes that grow; what looks like
 * something called noise is kept without being told. The loudest comes first, so that it gives the signal its name.
 * @returns the signals concerned, in the order of the candidates as sorted.
 */
export async function raiseAll(
  ctx: Ctx,
  tx: WriteTx,
  scene: Scene,
  candidates: readonly Candidate[],
): Promise<string[]> {
  if (candidates.length === 0) return []
  const run: Run = {
    ctx,
    tx,
    scene,
    standing: await standingSignals(tx, ctx.organisationId),
    mutes: await mutesAt(tx, ctx.organisationId, ctx.now()),
    told: new Map(),
  }
  const ids: string[] = []
  for (const candidate of candidates.toSorted((a, b) => (b.parts.rate ?? 0) - (a.parts.rate ?? 0)))
    ids.push(await raise(run, candidate))
  for (const [id, { what, kind }] of run.told) {
    const row = run.standing.find((one) => one.id === id)
    if (row) tx.emit(signalEvent(what, row, kind, what === 'grew' ? row.times : undefined))
  }
  return ids
}

interface Run {
  readonly ctx: Ctx
  readonly tx: WriteTx
  readonly scene: Scene
  readonly standing: StandingRow[]
  readonly mutes: readonly MuteRow[]
  /** What is told of each signal at the end: raised says more than that it grew meanwhile. */
  readonly told: Map<string, { what: 'raised' | 'grew' | 'muted'; kind: SignalKind }>
}

async function raise(run: Run, candidate: Candidate): Promise<string> {
  const { ctx, tx } = run
  const watch = candidate.watch && keyOf(candidate.watch)
  const row = sameCause({ ...candidate, watch }, run.standing) ?? null
  const signal = row ? await join(run, row, candidate) : await open(run, candidate)
  if (candidate.watch) {
    const of = {
      organisationId: ctx.organisationId,
      signalId: signal.id,
      kind: candidate.kind,
      watch: candidate.watch,
    }
    await putPart(tx, of, candidate.parts, ctx.now())
  }
  const place = run.standing.findIndex(({ id }) => id === signal.id)
  const watches = [...new Set([...(run.standing[place]?.watches ?? []), ...(watch ? [watch] : [])])]
  run.standing.splice(place === -1 ? run.standing.length : place, place === -1 ? 0 : 1, {
    ...signal,
    watches,
  })
  return signal.id
}

async function open(run: Run, candidate: Candidate): Promise<SignalRow> {
  const { ctx, tx, scene } = run
  const now = ctx.now()
  const muted = mutedBy(run, shapeOf(scene, candidate))
  const { watch } = candidate
  const row: SignalRow = {
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    kind: candidate.kind,
    kinds: [candidate.kind],
    rootKey: candidate.rootKey,
    state: muted ? 'muted' : 'open',
    queryId: watch?.kind === 'query' ? watch.id : null,
    channelId: watch?.kind === 'channel' ? watch.id : null,
    departmentId: watch && scene.departmentOf(watch),
    floor: candidate.floor,
    startedAt: candidate.startedAt,
    raisedAt: now,
    lastAt: now,
    endedAt: null,
    times: 0,
    parts: candidate.parts,
    told: candidate.parts,
    mentionIds: candidate.mentionIds.slice(0, MOST_MENTIONS),
    rootMentionId: candidate.rootMentionId,
    words: candidate.words,
    raisedBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
    mutedBy: muted?.id ?? null,
    verdict: null,
    verdictReason: null,
    verdictBy: null,
    verdictAt: null,
  }
  if (!(await addSignal(tx, row))) throw new Error(`Two signals have the root ${row.rootKey}.`)
  run.told.set(row.id, { what: muted ? 'muted' : 'raised', kind: row.kind })
  return row
}

async function join(run: Run, row: StandingRow, candidate: Candidate): Promise<SignalRow> {
  const { ctx, tx, scene } = run
  const kinds = [...new Set([...row.kinds, candidate.kind])]
  const floor = graver(row.floor, candidate.floor)
  const parts = merge(row.parts, candidate)
  const told = { parts: row.told, kinds: row.kinds, floor: row.floor }
  const more = grew(told, { parts, kinds, floor })
  const department = candidate.watch ? scene.departmentOf(candidate.watch) : row.departmentId
  const muted = row.state === 'muted' ? mutedBy(run, { ...shapeOf(scene, candidate), kinds, floor }) : null
  const wakes = row.state === 'muted' && !muted && more
  const change = {
    kinds,
    floor,
    parts,
    lastAt: ctx.now(),
    startedAt: new Date(Math.min(candidate.startedAt.getTime(), row.startedAt.getTime())),
    mentionIds: [...new Set([...candidate.mentionIds, ...row.mentionIds])].slice(0, MOST_MENTIONS),
    queryId: row.queryId ?? (candidate.watch?.kind === 'query' ? candidate.watch.id : null),
    // What several departments hear is everybody's.
    departmentId: department === row.departmentId ? row.departmentId : null,
    ...(wakes ? { state: 'open' as const, mutedBy: null } : {}),
    // Once for all that is told together.
    ...(more ? { told: parts, times: row.times + (run.told.has(row.id) ? 0 : 1) } : {}),
  }
  await changeSignal(tx, ctx.organisationId, row.id, change)
  const now = { ...row, ...change }
  if (wakes) run.told.set(row.id, { what: 'raised', kind: candidate.kind })
  else if (more && now.state === 'open' && !run.told.has(row.id))
    run.told.set(row.id, { what: 'grew', kind: candidate.kind })
  return now
}

/** What is known now, and what only the other knew: a word in a storm does not take away how loud it is. */
function merge(before: Parts, { kind, parts }: Candidate): Parts {
  const louder = before.rate === null || (kind === 'volume' && (parts.rate ?? 0) >= before.rate)
  const base = louder ? { ...before, ...known(parts) } : { ...parts, ...known(before) }
  return {
    ...base,
    at: [parts.at, before.at].toSorted().at(-1) ?? parts.at,
    words: [...new Set([...before.words, ...parts.words])].slice(0, 20),
    press: Math.max(before.press, parts.press),
    verified: Math.max(before.verified, parts.verified),
    mentions: Math.max(before.mentions, parts.mentions),
    authors: Math.max(before.authors, parts.authors),
    reach: Math.max(before.reach ?? 0, parts.reach ?? 0) || null,
    reachPercentile: Math.max(before.reachPercentile ?? 0, parts.reachPercentile ?? 0) || null,
    nss: parts.nss ?? before.nss,
    nssBefore: parts.nssBefore ?? before.nssBefore,
  }
}

const known = (parts: Parts): Partial<Parts> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null))

function mutedBy(run: Run, shape: Shape): MuteRow | null {
  const now = run.ctx.now().getTime()
  const hoursSince = ({ at }: MuteRow) => (now - at.getTime()) / HOUR
  return run.mutes.find((mute) => looksLike(mute.shape, shape, hoursSince(mute)) !== null) ?? null
}

/** What something looks like, for the memory of what is noise. */
function shapeOf(scene: Scene, candidate: Candidate): Shape {
  return {
    kinds: [candidate.kind],
    watches: candidate.watch ? [keyOf(candidate.watch)] : [],
    ...hourMeant(candidate.parts, scene.wall),
    rootKey: candidate.rootKey,
    thread: candidate.parts.thread,
    authors: candidate.authors.slice(0, MOST_AUTHORS),
    words: candidate.parts.words,
    rate: candidate.parts.rate,
    floor: candidate.floor,
  }
}
