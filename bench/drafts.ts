import type { Client } from './support/client.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, medianQuantile, quantile, timed, timedRuns } from './support/stats.ts'

/** `POST /api/publishing/drafts`, one caller after another and eight at once, then again among ten times as many. */
export const drafts: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const each = quick ? 4 : 60
    const alone = () => timedRuns(5, each, (index) => create(scene, scene.owner(), index))
    await timedRuns(1, quick ? 2 : 20, (index) => create(scene, scene.owner(), index))
    const few = await alone()
    const eight = await together(scene, 5, each)
    say(`p50 ${medianQuantile(few, 0.5).toFixed(0)} ms alone, ${median(eight.p50).toFixed(0)} ms with eight`)
    await multiply(scene, 10)
    const many = await alone()
    const common = { bench: 'drafts', unit: 'ms', runs: `5 × ${each} requests` } as const
    const figure = (what: string, value: number, peer: number, ten?: number): Figure => ({
      ...common,
      what,
      value,
      against: { name: 'Postiz v2.11', value: peer },
      ...(ten === undefined ? {} : { tenfold: { what: '10 × as many drafts', value: ten } }),
    })
    return {
      figures: [
        figure('create a draft, p50', medianQuantile(few, 0.5), 176, medianQuantile(many, 0.5)),
        figure('create a draft, p95', medianQuantile(few, 0.95), 317, medianQuantile(many, 0.95)),
        figure('create a draft, 8 at once, p50', median(eight.p50), 176),
        figure('create a draft, 8 at once, p95', median(eight.p95), 317),
      ],
      notes: [`8 at once: ${median(eight.perSecond).toFixed(0)} drafts a second`],
    }
  })

function create(scene: Scene, client: Client, index: number): Promise<unknown> {
  const text = `Draft ${index}: socks that do not shrink, now in four colours.`
  const variants = [{ channelId: scene.channelId, text, media: [] }]
  return client.post('/publishing/drafts', { title: `Draft ${index}`, idea: 'Say it in one line.', variants })
}

async function together(scene: Scene, runs: number, each: number) {
  const p50: number[] = []
  const p95: number[] = []
  const perSecond: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const times: number[] = []
    let next = 0
    const caller = async (): Promise<void> => {
      while (next < each) {
        next += 1
        times.push(await timed(() => create(scene, scene.owner(), next)))
      }
    }
    const took = await timed(() => Promise.all(Array.from({ length: 8 }, caller)))
    p50.push(quantile(times, 0.5))
    p95.push(quantile(times, 0.95))
    perSecond.push((each * 1000) / took)
  }
  return { p50, p95, perSecond }
}

/** Copies every draft, with its variants, until there are so many times as many. */
async function multiply(scene: Scene, factor: number): Promise<void> {
  const db = scene.db()
  await db.query('begin')
  await db.query(
    `create temp table copy on commit drop as select id as old, gen_random_uuid() as new from draft, generate_series(2, $1::int)`,
    [factor],
  )
  for (const [table, key] of [
    ['draft', 'id'],
    ['variant', 'draft_id'],
  ])
    await db.query(`insert into ${table} select (jsonb_populate_record(r, jsonb_build_object('${key}', copy.new))).*
      from copy join ${table} r on r.${key} = copy.old`)
  await db.query('commit')
  await db.query('analyze draft, variant')
}
