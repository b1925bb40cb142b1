import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, medianQuantile, timedRuns, until } from './support/stats.ts'

const DAY_MS = 86_400_000
/** Three queries that each find every post: the whole overlap there can be. */
const QUERIES = ['Ours', 'First rival', 'Second rival'] as const

/** Volume over 90 days and share of voice, with 100,000 posts found three times and with a million. */
export const listeningFigures: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const size = quick ? 1000 : 100_000
    const each = quick ? 2 : 8
    await queries(scene)
    await posts(scene, 0, size)
    const first = await summed(scene)
    const few = await ask(scene, each)
    say(`${size} posts: ${words(few)}`)
    await posts(scene, size, size * 10)
    const second = await summed(scene)
    const many = await ask(scene, each)
    say(`${size * 10} posts: ${words(many)}`)
    const said = (n: number) => n.toLocaleString('en-GB')
    return {
      figures: few.map(
        ({ what, p95 }, index): Figure => ({
          bench: 'listening-figures',
          what: `${what}, ${said(size)} posts, p95`,
          value: p95,
          unit: 'ms',
          runs: `3 × ${each} requests`,
          tenfold: { what: said(size * 10), value: many[index]?.p95 ?? Number.NaN },
        }),
      ),
      notes: [
        `counting every hour anew: ${first.toFixed(1)} s with ${said(size)} posts, ${second.toFixed(1)} s with ${said(size * 10)}`,
        ...many.map(({ what, p50 }) => `${what}, ${said(size * 10)} posts: p50 ${Math.round(p50)} ms`),
      ],
    }
  })

type Answer = { what: string; p50: number; p95: number }

const words = (answers: readonly Answer[]): string =>
  answers.map(({ what, p95 }) => `${what} p95 ${Math.round(p95)} ms`).join('; ')

async function queries(scene: Scene): Promise<void> {
  for (const [place, name] of QUERIES.entries()) {
    const rival = place > 0
    await scene.db().query(
      `with q as (insert into listen_query (organisation_id, id, name, purpose, rival, created_at, changed_at)
        values ($1, gen_random_uuid(), $2, $3, $4, now(), now()) returning id)
      insert into listen_query_version (organisation_id, query_id, version, text, made_at, matched_from)
        select $1, id, 1, 'word', now(), now() - interval '400 days' from q`,
      [scene.organisationId, name, rival ? 'competitor' : 'brand', rival],
    )
  }
}

/** Posts spread over 90 days, made by the database itself. */
async function posts(scene: Scene, from: number, to: number): Promise<void> {
  const db = scene.db()
  await db.query(
    `with m as (insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at, received_at,
        author_remote_id, author_handle, author_name, media, addressed, reply_context)
      select $1, gen_random_uuid(), $2, 'bluesky', 'at://bench/' || n, 'mention', 'post ' || n, at, at,
        'author' || n % 5000, '@author' || n % 5000, 'Author', '[]', false, '{}'
      from (select n, now() - make_interval(secs => (n * 7919 % 7775000)) as at from generate_series($3::bigint, $4::bigint - 1) n) g
      returning *)
    insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author,
        language, sentiment)
      select m.organisation_id, q.id, 1, 'bluesky:' || m.remote_id, m.id, m.published_at, m.network, m.channel_id,
        'bluesky:' || m.author_remote_id, (array['en', 'de', 'nb'])[1 + length(m.text) % 3],
        (array['positive', 'neutral', 'negative', 'unsure'])[1 + abs(hashtext(m.remote_id)) % 4]
      from m cross join listen_query q where q.organisation_id = $1`,
    [scene.organisationId, scene.channelId, from, to],
  )
  await db.query('vacuum analyze mention, query_hit')
}

/** Has the worker count what was put in past it, and returns how many seconds that took. */
async function summed(scene: Scene): Promise<number> {
  const db = scene.db()
  const began = performance.now()
  await db.query("insert into pgboss.job (name, data, retry_limit) values ('slow', $1, 2)", [
    JSON.stringify({ kind: 'job', name: 'listening.sum', organisationId: scene.organisationId, data: {} }),
  ])
  await until('every hour is counted', 600, async () => {
    const { rows } = await db.query<{ n: number }>('select count(*)::int as n from found_hour_mark')
    return rows[0]?.n === 0
  })
  await db.query('vacuum analyze found_hour, found_hour_mark, found_group')
  return (performance.now() - began) / 1000
}

async function ask(scene: Scene, each: number): Promise<Answer[]> {
  const to = new Date()
  const window = (days: number) =>
    `from=${new Date(to.getTime() - days * DAY_MS).toISOString()}&to=${to.toISOString()}`
  const { queries: saved } = await scene
    .owner()
    .get<{ queries: { id: string }[] }>('/listening/queries?archived=false')
  const questions = {
    'volume of one query, 90 days': `/listening/volume?${window(90)}&queryIds=${saved[0]?.id}`,
    'volume by query, 90 days': `/listening/volume?${window(90)}&split=query`,
    'volume of different posts of three queries, 90 days': `/listening/volume?${window(90)}`,
    'share of voice, 28 days': `/listening/share-of-voice?${window(28)}`,
  }
  const answers: Answer[] = []
  for (const [what, path] of Object.entries(questions)) {
    await scene.owner().get(path)
    const times = await timedRuns(3, each, () => scene.owner().get(path))
    answers.push({ what, p50: median(times.flat()), p95: medianQuantile(times, 0.95) })
  }
  return answers
}
