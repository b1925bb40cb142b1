import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { gramsOf } from '../src/modules/originality/domain/grams.ts'
import { jaccard, leadsOf, RECYCLED } from '../src/modules/originality/domain/jaccard.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { medianQuantile, timed, timedRuns } from './support/stats.ts'
import { chance, words } from './support/texts.ts'

const tails = [
  '',
  '',
  ' Follow us for more from the mountains and come to see us in one of our shops',
  ' Questions? Write to us here or call our service on weekdays from nine to five',
]

/** The text of one old post: always the same for its number. A half ends like thousands of others. */
function post(number: number): string {
  const random = chance(number * 7919 + 13)
  return words(20 + Math.floor(random() * 40), random).join(' ') + (tails[number % tails.length] ?? '')
}

/** What somebody writes now: an old post with a word changed here and there, something new, or little beside a closing line. */
function written(index: number, posts: number): string {
  const random = chance(index * 104_729 + 7)
  if (index % 2 === 1) return index % 10 === 9 ? words(3, random).join(' ') + tails[2] : post(posts + index)
  const old = post(Math.floor(random() * posts)).split(' ')
  return old.map((one) => (random() < 0.03 ? 'anew' : one)).join(' ')
}

/** Adds posts as noting one after the other leaves them, and the tables as autovacuum leaves them in time. */
async function seed(scene: Scene, used: Map<number, number>, from: number, to: number): Promise<void> {
  const db = scene.db()
  await db.query('alter table said_gram drop constraint said_gram_pkey')
  for (let first = from; first < to; first += 1000) {
    const numbers = Array.from({ length: Math.min(1000, to - first) }, (_, at) => first + at)
    const grams = numbers.map((number) => gramsOf(post(number)))
    const leads = grams.map((list) => leadsOf(list, used))
    for (const gram of leads.flat()) used.set(gram, (used.get(gram) ?? 0) + 1)
    const ids = numbers.map(() => randomUUID())
    await db.query(
      `insert into said_text (organisation_id, subject_id, channel_id, at, size, grams)
        select $1, id, $2, now() - (i % 170) * interval '1 day', cardinality(g::integer[]), g::integer[]
        from unnest($3::uuid[], $4::integer[], $5::text[]) as one(id, i, g)`,
      [scene.organisationId, scene.channelId, ids, numbers, grams.map(array)],
    )
    await db.query(
      `insert into said_gram (organisation_id, gram, no)
        select organisation_id, gram, no from unnest($2::uuid[], $3::text[]) as one(id, l)
        join said_text on organisation_id = $1 and subject_id = id cross join unnest(l::integer[]) as gram`,
      [scene.organisationId, ids, leads.map(array)],
    )
  }
  await db.query('alter table said_gram add primary key (organisation_id, gram, no)')
  for (const name of ['said_text', 'said_gram']) await db.query(`vacuum analyze ${name}`)
}

function array(grams: readonly number[]): string {
  return `{${grams.join(',')}}`
}

/** Every old text is fetched and compared. */
async function naive(db: pg.Client, organisationId: string, text: string): Promise<number> {
  const grams = gramsOf(text)
  const { rows } = await db.query<{ grams: number[] }>(
    'select grams from said_text where organisation_id = $1',
    [organisationId],
  )
  return rows.filter((row) => jaccard(grams, row.grams) > RECYCLED).length
}

/** Searching what was said before, as the composer does it, over HTTP; beside a comparison with every old text. */
export const recycled: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const few = quick ? 200 : 10_000
    const many = few * 10
    const each = quick ? 10 : 100
    const ask = async (posts: number) => {
      let found = 0
      const once = async (index: number) => {
        const text = written(index, posts)
        const { similar } = await scene.owner().post<{ similar: object[] }>('/words/try', { text })
        if (similar.length > 0) found += 1
      }
      await timedRuns(1, 10, once)
      found = 0
      const none = await timedRuns(5, each, () => scene.owner().post('/words/try', { text: 'Too short' }))
      const runs = await timedRuns(5, each, once)
      const all: number[] = []
      for (let run = 0; run < 3; run += 1)
        all.push(await timed(() => naive(scene.db(), scene.organisationId, written(run * 2, posts))))
      return { runs, none, found: found / (5 * each), naive: medianQuantile([all], 0.5) }
    }
    const used = new Map<number, number>()
    await seed(scene, used, 0, few)
    say(`${few} posts are there`)
    const small = await ask(few)
    await seed(scene, used, few, many)
    say(`${many} posts are there`)
    const big = await ask(many)
    const { rows } = await scene
      .db()
      .query<{ size: string }>(
        "select pg_size_pretty(pg_total_relation_size('said_gram') + pg_total_relation_size('said_text')) as size",
      )
    const figure = (what: string, value: number, tenfold: number, more: Partial<Figure> = {}): Figure => ({
      bench: 'recycled',
      what,
      value,
      unit: 'ms',
      runs: `5 × ${each} searches`,
      tenfold: { what: `${many.toLocaleString('en-GB')} posts`, value: tenfold },
      ...more,
    })
    const name = `${few.toLocaleString('en-GB')} posts`
    const of = (runs: number[][], share: number) => medianQuantile(runs, share)
    return {
      figures: [
        figure(`recycled text among ${name}, p50`, of(small.runs, 0.5), of(big.runs, 0.5)),
        figure(`recycled text among ${name}, p95`, of(small.runs, 0.95), of(big.runs, 0.95), {
          against: { name: 'our limit at 100,000', value: 50 },
        }),
        figure(
          'the same request with too little text to search for, p95',
          of(small.none, 0.95),
          of(big.none, 0.95),
        ),
        figure(`compared with each of ${name}`, small.naive, big.naive, { runs: '3 runs' }),
      ],
      notes: [
        `half of the texts are old ones with a few words changed, one in ten is little more than the closing line of thousands; found in ${Math.round(big.found * 100)} % of searches`,
        `${many.toLocaleString('en-GB')} posts take ${rows[0]?.size ?? '?'} with their index`,
      ],
    }
  })
