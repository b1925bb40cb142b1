import { PgBoss } from 'pg-boss'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { seedConversations } from './support/seed.ts'
import { quantile, until } from './support/stats.ts'

/** How long after its due a clock that ran out is stored as such, with ten thousand and a hundred thousand that run. */
export const clocks: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const size = quick ? 100 : 10_000
    const due = quick ? 20 : 600
    await seedConversations(scene, { from: 0, to: size, waiting: 1 })
    await letRun(scene)
    const few = await runOut(scene, due)
    say(`${size} open: p99 ${Math.round(quantile(few, 0.99))} ms`)
    await seedConversations(scene, { from: size, to: size * 10, waiting: 1 })
    await letRun(scene)
    const many = await runOut(scene, due)
    const figure = (name: string, q: number): Figure => ({
      bench: 'clocks',
      what: `due → stored as run out, ${size.toLocaleString('en-GB')} open clocks, ${name}`,
      value: quantile(few, q),
      unit: 'ms',
      runs: `${due} clocks, 20 a second`,
      tenfold: { what: (size * 10).toLocaleString('en-GB'), value: quantile(many, q) },
      ...(q > 0.9 ? { against: { name: 'limit', value: 2000 } } : {}),
    })
    return { figures: [figure('p50', 0.5), figure('p99', 0.99)], notes: [] }
  })

interface Waiting {
  readonly id: string
  readonly due: Date
}

/** Every clock runs for days yet, and the queue knows of each. */
async function letRun(scene: Scene): Promise<void> {
  const { rows } = await scene.db().query<Waiting>(
    `update clock k set due_at = date_trunc('milliseconds', now() + interval '2 days' + random() * interval '1 day')
     where stopped_at is null and due_at < now() + interval '1 day' returning id, due_at as due`,
  )
  await call(scene, rows)
  await scene.db().query('analyze')
}

/** Some of them run out, twenty a second from five seconds on; how many milliseconds late each was stored. */
async function runOut(scene: Scene, count: number): Promise<number[]> {
  const { rows } = await scene.db().query<Waiting>(
    `with chosen as (select id, row_number() over (order by id) as n from clock
       where stopped_at is null and breached_at is null order by id limit $1)
     update clock k set due_at = date_trunc('milliseconds', clock_timestamp() + interval '5 seconds' + chosen.n * interval '50 milliseconds')
     from chosen where k.id = chosen.id returning k.id, k.due_at as due`,
    [count],
  )
  await call(scene, rows)
  const ids = rows.map(({ id }) => id)
  let late: number[] = []
  await until('all have run out', 60 + count / 10, async () => {
    const found = await scene.db().query<{ late: number }>(
      `select extract(epoch from e.at - k.due_at)::float8 * 1000 as late from event e
       join clock k on k.id = (e.data->>'clockId')::uuid
       where e.type = 'clock.breached' and k.id = any ($1::uuid[])`,
      [ids],
    )
    late = found.rows.map((row) => row.late)
    return late.length === count
  })
  return late
}

async function call(scene: Scene, clocks: readonly Waiting[]): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => scene.db().query(text, values) }
  const boss = new PgBoss({ db, migrate: false, supervise: false, schedule: false })
  await boss.start()
  for (let from = 0; from < clocks.length; from += 2000) {
    const jobs = clocks.slice(from, from + 2000).map(({ id, due }) => ({
      data: {
        ...{ kind: 'job', name: 'inbox.clock-due', organisationId: scene.organisationId },
        data: { clockId: id, due: due.toISOString(), step: 0 },
      },
      startAfter: due,
      retryLimit: 8,
    }))
    await boss.insert('quick', jobs)
  }
  await boss.stop({ graceful: false })
}
