import type { Client } from './support/client.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, quantile, sleep, until } from './support/stats.ts'

/** Posts that are all due at the same moment on one channel: how late each reaches it, with one worker and with four. */
export const dispatch: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const approver = await scene.invite('Hanne Voss', 'approver')
    const count = quick ? 10 : 200
    const one = await measure(scene, approver, { workers: 1, count, say })
    for (let more = 0; more < 3; more += 1) await scene.addWorker()
    const four = await measure(scene, approver, { workers: 4, count, say })
    return { figures: [...one.figures, ...four.figures], notes: [...one.notes, ...four.notes] }
  })

interface Asked {
  readonly workers: number
  readonly count: number
  readonly say: (line: string) => void
}

/** Five runs of `count` posts and one of ten times as many. */
async function measure(
  scene: Scene,
  approver: Client,
  { workers, count, say }: Asked,
): Promise<{ figures: Figure[]; notes: string[] }> {
  const by = workers === 1 ? 'one worker' : `${workers} workers`
  const runs: number[][] = []
  for (let run = 0; run < 5; run += 1) {
    const late = await burst(scene, approver, `${by} ${run}`, count)
    runs.push(late)
    say(`${by}, ${count} posts, the last ${(Math.max(...late) / 1000).toFixed(1)} s late`)
  }
  const many = await burst(scene, approver, `${by} many`, count * 10)
  const figure = (what: string, of: (late: readonly number[]) => number): Figure => ({
    bench: 'dispatch',
    what: `${by}, ${count} posts due at once, ${what}`,
    value: median(runs.map(of)) / 1000,
    unit: 's',
    runs: `5 × ${count} posts`,
    tenfold: { what: `${count * 10} posts`, value: of(many) / 1000 },
  })
  const last = figure('the last late by', (late) => Math.max(...late))
  const rate = (posts: number, seconds: number) => (posts / seconds).toFixed(1)
  return {
    figures: [
      figure('p50 late by', (late) => quantile(late, 0.5)),
      figure('p99 late by', (late) => quantile(late, 0.99)),
      workers === 1 ? { ...last, against: { name: 'Postiz v2.11', value: 201 } } : last,
    ],
    notes: [
      `${by}: ${rate(count, last.value)} posts a second on one channel, ${rate(count * 10, Math.max(...many) / 1000)} in the long burst`,
    ],
  }
}

/** Milliseconds each of `count` posts was late at the network. */
async function burst(scene: Scene, approver: Client, name: string, count: number): Promise<number[]> {
  const draftId = await consented(scene, approver, `${name} post 0`)
  const due = await copyPost(scene, draftId, name, count)
  const received = () =>
    [...scene.network.service.state.posts.values()].filter((post) => post.text.startsWith(`${name} post `))
  await until(`${count} posts are out`, 900, () => received().length >= count, 250)
  // A repeat would come after the first.
  await sleep(1000)
  const posts = received()
  if (posts.length !== count) throw new Error(`${count} posts were due, ${posts.length} went out.`)
  return posts.map((post) => new Date(post.at).getTime() - due.getTime())
}

/** One draft on the way every post goes: written, sent on, consented to by a second person, scheduled. */
async function consented(scene: Scene, approver: Client, text: string): Promise<string> {
  const variants = [{ channelId: scene.channelId, text, media: [] }]
  const draft = await scene.owner().post<{ id: string; revision: number }>('/publishing/drafts', {
    title: text,
    variants,
    scheduledAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  await scene.owner().post(`/publishing/drafts/${draft.id}/submit`, { revision: draft.revision })
  type Card = { id: string; digest: string; subjectId: string }
  const { approvals } = await approver.get<{ approvals: Card[] }>('/governance/approvals')
  const asked = approvals.find((card) => card.subjectId === draft.id)
  if (!asked) throw new Error('Nobody was asked for consent.')
  await approver.post(`/governance/approvals/${asked.id}/consent`, { digest: asked.digest })
  await until('the post is scheduled', 30, async () => {
    const { rows } = await scene.db().query('select from post where draft_id = $1', [draft.id])
    return rows.length > 0
  })
  return draft.id
}

/** The copies' own ids and words in each table; `c` is one copy, `r` the row it is made from. */
const copies: readonly (readonly [table: string, changes: string, from: string])[] = [
  ['draft', `'id', c.draft`, 'r.id = $1'],
  ['variant', `'draft_id', c.draft, 'text', c.text`, 'r.draft_id = $1'],
  ['decision', `'id', c.decision, 'subject_id', c.draft`, 'r.subject_id = $1'],
  [
    'approval_request',
    `'id', c.approval, 'subject_id', c.draft, 'decision_id', c.decision`,
    'r.subject_id = $1',
  ],
  [
    'post',
    `'id', c.post, 'draft_id', c.draft, 'decided_subject_id', c.draft, 'text', c.text`,
    'r.draft_id = $1',
  ],
  [
    'pgboss.job',
    `'id', gen_random_uuid(), 'data', jsonb_set(r.data, '{data,postId}', to_jsonb(c.post))`,
    `r.name = 'dispatch' and r.data->'data'->>'postId' = (select id::text from post where draft_id = $1)`,
  ],
]

/**
 * Makes `count` of one scheduled post: drafts, decisions, consents, posts and jobs as the commands leave them. Then
 * moves them all to one moment, a few seconds from now, and returns it.
 */
async function copyPost(scene: Scene, draftId: string, name: string, count: number): Promise<Date> {
  const db = scene.db()
  await db.query('begin')
  await db.query(
    `create temp table copy on commit drop as select $1 || ' post ' || i as text, gen_random_uuid() as draft,
       gen_random_uuid() as decision, gen_random_uuid() as approval, gen_random_uuid() as post
     from generate_series(1, $2::int - 1) as i`,
    [name, count],
  )
  // From the last table to the first: each finds its original by rows that are still alone.
  for (const [table, changes, from] of copies.toReversed())
    await db.query(
      `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object(${changes}))).*
       from copy c, ${table} r where ${from}`,
      [draftId],
    )
  const due = new Date(Date.now() + 4000)
  await db.query(`update post set due_at = $1, next_attempt_at = $1 where state = 'scheduled'`, [due])
  await db.query(`update draft set scheduled_at = $1 where state = 'scheduled'`, [due])
  await db.query(`update pgboss.job set start_after = $1 where name = 'dispatch' and state = 'created'`, [
    due,
  ])
  await db.query('commit')
  await db.query('analyze')
  return due
}
