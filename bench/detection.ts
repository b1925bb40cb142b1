import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countNow } from '#modules/signals/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import { createLogger } from '#platform/log/index.ts'
import { runningEmbedded } from '#platform/postgres/running.ts'
import { anomalyTool } from '../src/cli/tool-anomaly.ts'
import { openEngine } from '../src/engine.ts'
import { modules } from '../src/rooms.ts'
import type { Bench, Figure } from './support/figure.ts'
import { benchmarkScores } from './support/nab.ts'
import { dataFolder, type Scene, withScene } from './support/scene.ts'
import { median, quantile, timed, until } from './support/stats.ts'
import { stormFigures, stormNotes } from './support/storms.ts'

/** The detector over a file, from the post that makes a storm to its signal, a look over many queries, and what it finds. */
export const detection: Bench = async ({ quick, say }) => {
  const rate = await pointsASecond(quick)
  say(`${Math.round(rate).toLocaleString('en-GB')} points/s`)
  const scores = benchmarkScores()
  const notes = scores ?? ['The Numenta series are not at hand, so nothing is said of what it finds.']
  const storms = stormFigures(quick)
  notes.push(...stormNotes(storms))
  for (const note of notes) say(note)
  return withScene(async (scene) => {
    const delays: number[] = []
    for (let run = 0; run < (quick ? 1 : 5); run += 1) delays.push(await delayOnce(scene, run))
    say(`signal after p50 ${Math.round(median(delays))} ms`)
    const few = await look(scene, quick ? 10 : 1000, say)
    const many = await look(scene, quick ? 20 : 10_000, say)
    const figure = (what: string, value: number, runs: string, more: Partial<Figure> = {}): Figure => ({
      ...{ bench: 'detection', what, value, unit: 'ms', runs },
      ...more,
    })
    return {
      figures: [
        figure('weft tool anomaly over a file, by the time of one core', rate, quick ? '1 run' : '3 runs', {
          unit: 'a second',
          against: { name: 'limit', value: 500_000 },
        }),
        figure('the post that makes a storm → its signal, p50', median(delays), `${delays.length} storms`),
        figure('the same, the slowest', quantile(delays, 1), `${delays.length} storms`),
        figure(
          'synthetic storms of 8× over 5 posts an hour: first post → told, p50',
          60 *
            median(
              storms.filter(({ usual, size }) => usual === 5 && size === 8).flatMap(({ delays }) => delays),
            ),
          '48 storms',
          { unit: 's' },
        ),
        figure(
          'a post in each of 1,000 queries: all counted and judged',
          median(few),
          `${few.length} looks`,
          {
            against: { name: 'limit', value: 60_000 },
            tenfold: { what: '10,000 queries', value: median(many) },
          },
        ),
      ],
      notes,
    }
  })
}

const none = (): never => {
  throw new Error('The tool asks for nothing of the house.')
}
const noParts = { networks: {}, feedReader: none, decider: none }

/** Points a second of processor time over a file of one series, reading and writing included. */
async function pointsASecond(quick: boolean): Promise<number> {
  const points = quick ? 10_000 : 3_000_000
  const { path, drop } = await dataFolder()
  try {
    const file = join(path, 'series.csv')
    const lines = ['timestamp,value']
    for (let point = 0; point < points; point += 1) {
      const at = new Date(1_600_000_000_000 + point * 300_000).toISOString()
      lines.push(`${at},${Math.round(30 + 20 * Math.sin(point / 45)) + ((point * 7919) % 13)}`)
    }
    await writeFile(file, lines.join('\n'))
    const io = { ...process, out: () => undefined, err: () => undefined }
    const times: number[] = []
    for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
      const before = process.cpuUsage()
      await anomalyTool.run(['--in', file], io, noParts)
      const { user, system } = process.cpuUsage(before)
      times.push(user + system)
    }
    return (1_000_000 * points) / median(times)
  } finally {
    await drop()
  }
}

/** An account that was quiet for weeks; the twentieth mention within minutes makes the storm. @returns milliseconds. */
async function delayOnce(scene: Scene, run: number): Promise<number> {
  const db = scene.db()
  const handle = `storm${run}`
  const channelId = await scene.connect(handle)
  const follows = async (): Promise<boolean> => {
    const { rows } = await db.query('select from source where channel_id = $1 and streaming', [channelId])
    return rows.length > 0
  }
  await until('the network’s stream stands', 60, follows)
  await db.query(`update source set created_at = now() - interval '60 days' where channel_id = $1`, [
    channelId,
  ])
  const raised = async (): Promise<boolean> => {
    // Storms of one desk are one signal: each has its part in it.
    const { rows } = await db.query(
      `select from signal_part where watch_kind = 'channel' and watch_id = $1`,
      [channelId],
    )
    return rows.length > 0
  }
  const { service } = scene.network
  let last = performance.now()
  for (let post = 0; post < 40 && !(await raised()); post += 1) {
    const person = fakePerson(service, `${handle}-${post}`)
    last = performance.now()
    person.post(`@${handle} what is going on number ${post}`)
    if (post >= 19 && (await within(5000, raised))) return performance.now() - last
  }
  throw new Error('Forty mentions within minutes made no signal.')
}

/** Whether it becomes true in time. */
async function within(ms: number, ask: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + ms
  while (performance.now() < end) if (await ask()) return true
  return false
}

/** All queries of an organisation have something new, one in fifty is loud; counted and judged in this process. */
async function look(scene: Scene, queries: number, say: (line: string) => void): Promise<number[]> {
  const running = runningEmbedded(scene.folder)
  if (!running) throw new Error('The embedded database does not run.')
  await fill(scene, queries)
  const engine = await openEngine({
    ...{ url: running.url, modules, services: [], log: createLogger('error'), work: false },
  })
  const ctx = engine.systemCtx(scene.organisationId, 'bench')
  const times: number[] = []
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      await markAll(scene)
      times.push(await timed(() => countNow(ctx)))
    }
  } finally {
    await engine.close()
  }
  say(`${queries} queries: ${times.map((time) => Math.round(time)).join(', ')} ms`)
  return times
}

/** Queries up to so many, each with counts of nine weeks and a post of this minute, made by the database itself. */
async function fill({ db: open, organisationId, channelId }: Scene, queries: number): Promise<void> {
  const db = open()
  await db.query(
    `with q as (insert into listen_query (organisation_id, id, name, purpose, rival, created_at, changed_at)
        select $1, gen_random_uuid(), 'Query ' || n, 'brand', false, now() - interval '70 days', now()
          from generate_series((select count(*) from listen_query where organisation_id = $1) + 1, $2) n returning id),
      v as (insert into listen_query_version (organisation_id, query_id, version, text, made_at)
        select $1, id, 1, 'word', now() - interval '70 days' from q),
      w as (insert into signal_watch (organisation_id, watch_kind, watch_id, first_at, last_at)
        select $1, 'query', id, now() - interval '63 days', now() - interval '1 hour' from q),
      c as (insert into signal_count (organisation_id, watch_kind, watch_id, hour, n, positive, neutral, negative)
        select $1, 'query', id, hour, array_fill(case when extract(hour from hour)::int % 6 = 0 then 1 else 0 end, array[12]),
          array_fill(0, array[12]), array_fill(0, array[12]), array_fill(0, array[12])
        from q cross join generate_series(date_trunc('hour', now() - interval '63 days'), now(), interval '6 hours') hour),
      m as (insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at, received_at,
          author_remote_id, author_handle, author_name, media, addressed, reply_context)
        select $1, gen_random_uuid(), $3, 'bluesky', 'at://look/' || q.id || '/' || copy, 'mention', 'word', now(), now(),
          'author' || copy, '@author', 'Author', '[]', false, '{}'
        from (select id, row_number() over () as n from q) q cross join lateral generate_series(1, case when q.n % 50 = 0 then 40 else 1 end) copy
        returning *)
    insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author, sentiment)
      select $1, split_part(m.remote_id, '/', 4)::uuid, 1, 'bluesky:' || m.remote_id, m.id, m.published_at, m.network,
        m.channel_id, 'bluesky:' || m.author_remote_id, 'negative' from m`,
    [organisationId, queries, channelId],
  )
  await db.query('analyze mention, query_hit, signal_count, signal_watch, watch_mark')
}

async function markAll({ db, organisationId }: Scene): Promise<void> {
  await db().query(
    `insert into watch_mark (organisation_id, kind, subject, bucket)
      select $1, 'query', id, weft_five_minutes(now()) from listen_query where organisation_id = $1`,
    [organisationId],
  )
}
