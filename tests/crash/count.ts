import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Ledger } from './ledger.ts'
import type { Place, Theirs } from './places.ts'
import { markerIn } from './plan.ts'

/** One post as our side has it. */
export interface Ours {
  readonly id: string
  readonly channelId: string
  readonly text: string
  readonly state: string
  readonly reason: string | null
  readonly after: string | null
  /** Why it is held, in one word; null for any other. */
  readonly hold: string | null
}

export interface Row {
  readonly network: string
  readonly sent: number
  readonly live: number
  /** On the network's side, each counted once. */
  readonly found: number
  readonly twice: number
  /** Live on our side and not there, or neither live nor held or refused with a reason. */
  readonly lost: number
  /** There, though our side does not call it live. */
  readonly unsaid: number
  /** There, and not one of our posts. */
  readonly strange: number
  readonly threadBroken: number
  readonly explained: number
  readonly kills: number
  readonly faults: number
}

/** All posts of the organisation. */
export async function ourPosts(ctx: Ctx): Promise<Ours[]> {
  const query = sql`select id, channel_id, text, state, state_reason, after_post_id, hold from post`
  const { rows } = await ctx.read((tx) => tx.execute(query))
  return rows.map((row) => ({
    id: String(row.id),
    channelId: String(row.channel_id),
    text: String(row.text),
    state: String(row.state),
    reason: typeof row.state_reason === 'string' ? row.state_reason : null,
    after: typeof row.after_post_id === 'string' ? row.after_post_id : null,
    hold: typeof row.hold === 'string' ? row.hold : null,
  }))
}

/** Out, or given up with a reason that a person can read; a part whose forerunner was given up waits for it and says so. */
export function isSettled({ state, reason, after }: Ours, all: readonly Ours[]): boolean {
  if (state === 'live') return true
  if (state === 'refused' || state === 'held') return reason !== null
  const first = all.find((post) => post.id === after)
  return state === 'scheduled' && first !== undefined && first.state !== 'live' && isSettled(first, all)
}

/** Holds our side against each network's, and adds what went wrong on the way. */
export async function count(places: readonly Place[], ours: readonly Ours[], ledger: Ledger): Promise<Row[]> {
  const rows = new Map<string, Row>()
  for (const place of places) {
    const mine = ours.filter((post) => post.channelId === place.channelId)
    const row = compare(place.network, mine, await place.theirs(), ours)
    const before = rows.get(place.network)
    rows.set(place.network, before ? sum(before, row) : row)
  }
  const happened = [...ledger.done()]
  const times = (network: string, kill: boolean) =>
    happened
      .filter(([name]) => name.startsWith(`${network} `) && name.includes(' kill ') === kill)
      .reduce((all, [, n]) => all + n, 0)
  return [...rows.values()].map((row) => ({
    ...row,
    kills: times(row.network, true),
    faults: times(row.network, false),
  }))
}

function compare(
  network: string,
  mine: readonly Ours[],
  theirs: readonly Theirs[],
  all: readonly Ours[],
): Row {
  const there = Map.groupBy(theirs, (post) => markerIn(post.text))
  const standing = (post: Ours) => there.get(markerIn(post.text)) ?? []
  const isLive = (post: Ours) => post.state === 'live'
  const lost = mine.filter((post) => (isLive(post) ? standing(post).length === 0 : !isSettled(post, all)))
  const broken = mine.filter((post) => {
    const first = all.find((one) => one.id === post.after)
    const parents: (string | null)[] = first ? standing(first).map(({ id }) => id) : [null]
    return standing(post).some(({ answers }) => !parents.includes(answers))
  })
  return {
    network,
    sent: mine.length,
    live: mine.filter(isLive).length,
    found: mine.filter((post) => standing(post).length > 0).length,
    twice: mine.filter((post) => standing(post).length > 1).length,
    lost: lost.length,
    unsaid: mine.filter((post) => !isLive(post) && standing(post).length > 0).length,
    strange: theirs.length - mine.reduce((all, post) => all + standing(post).length, 0),
    threadBroken: broken.length,
    explained: mine.filter((post) => !isLive(post) && isSettled(post, all)).length,
    kills: 0,
    faults: 0,
  }
}

/** What each post that stands there twice went through, a line each, for whoever has to find out why. */
export async function storyOfTwice(
  ctx: Ctx,
  places: readonly Place[],
  ours: readonly Ours[],
): Promise<string[]> {
  const lines: string[] = []
  for (const place of places) {
    const there = Map.groupBy(await place.theirs(), (post) => markerIn(post.text))
    for (const post of ours.filter(({ channelId }) => channelId === place.channelId)) {
      const copies = there.get(markerIn(post.text)) ?? []
      if (copies.length < 2) continue
      const { rows } = await ctx.read((tx) =>
        tx.execute(sql`select to_jsonb(p) as row from post p where id = ${post.id}`),
      )
      lines.push(`twice on ${place.network}: ${JSON.stringify(copies)}, here ${JSON.stringify(rows[0]?.row)}`)
    }
  }
  return lines
}

function sum(a: Row, b: Row): Row {
  return {
    network: a.network,
    sent: a.sent + b.sent,
    live: a.live + b.live,
    found: a.found + b.found,
    twice: a.twice + b.twice,
    lost: a.lost + b.lost,
    unsaid: a.unsaid + b.unsaid,
    strange: a.strange + b.strange,
    threadBroken: a.threadBroken + b.threadBroken,
    explained: a.explained + b.explained,
    kills: 0,
    faults: 0,
  }
}

const columns: readonly (readonly [title: string, key: keyof Row])[] = [
  ['network', 'network'],
  ['sent', 'sent'],
  ['live here', 'live'],
  ['found there', 'found'],
  ['twice', 'twice'],
  ['lost', 'lost'],
  ['there unsaid', 'unsaid'],
  ['there and not ours', 'strange'],
  ['thread broken', 'threadBroken'],
  ['held or refused, with reason', 'explained'],
  ['kills at a named point', 'kills'],
  ['faults', 'faults'],
]

/** The rows as one Markdown table. */
export function table(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([, key]) => row[key]))),
  ].join('\n')
}
