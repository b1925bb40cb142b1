import { createMatcher, evaluate, parseQuery, type Query } from '../src/platform/matcher/index.ts'
import type { Bench, Figure } from './support/figure.ts'
import { agencyQueries, type BenchPost, benchPosts, nameQueries } from './support/matching.ts'
import { median, quantile } from './support/stats.ts'

interface QuerySet {
  readonly name: string
  readonly queries: readonly string[]
  readonly posts: readonly BenchPost[]
  readonly goal: number
}

/** The matcher on one core, in posts a second of processor time, against our limits and the plain evaluator. */
export const matcher: Bench = async ({ quick, say }) => {
  const posts = quick ? 500 : 50_000
  const many = quick ? 200 : 10_000
  const sets: readonly QuerySet[] = [
    {
      name: `${many} selective queries`,
      queries: nameQueries(many, 200_000),
      posts: benchPosts(posts, 200_000, 0.2),
      goal: 1_400_000,
    },
    {
      name: `${many} brand queries`,
      queries: nameQueries(many, 10_000),
      posts: benchPosts(posts, 10_000, 0.7),
      goal: 750_000,
    },
    {
      name: `${many} agency queries of 40 terms`,
      queries: agencyQueries(many, 200_000),
      posts: benchPosts(posts, 200_000, 0.2),
      goal: 100_000,
    },
    {
      name: `${many * 10} selective queries`,
      queries: nameQueries(many * 10, 2_000_000),
      posts: benchPosts(posts, 2_000_000, 0.2),
      goal: 600_000,
    },
  ]
  const figures: Figure[] = []
  const notes: string[] = []
  for (const set of sets) {
    say(set.name)
    const queries = set.queries.map(read)
    const made = measure(queries, set.posts)
    const naive = naiveRate(queries, set.posts, quick ? 2 : 10)
    const rate = median(made.rates)
    const runs = `${made.rates.length} runs`
    figures.push({
      bench: 'matcher',
      what: set.name,
      value: rate,
      unit: 'a second',
      runs,
      against: { name: 'our goal', value: set.goal },
    })
    notes.push(
      `${set.name}: best run ${Math.round(Math.max(...made.rates))}/s, ${Math.round(rate / naive)} times the plain evaluator (${naive.toFixed(1)}/s), ` +
        `${made.hits} matches in ${set.posts.length} posts, ${Math.round(made.bytes)} bytes a query, ` +
        `adding p50 ${made.add.p50.toFixed(3)} p99 ${made.add.p99.toFixed(3)} ms, removing p99 ${made.removeP99.toFixed(3)} ms`,
    )
  }
  notes.push(
    'the prototype on an idle core, other posts: selective 1,377,000/s, brand 713,000/s, agency 37,000 to 54,000/s, 100,000 queries 457,000 to 650,000/s',
  )
  notes.push(
    'seconds are of the processor, so that a busy machine says less wrong; it still halves what a core does',
  )
  return { figures, notes }
}

function read(text: string): Query {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.message}`)
  return parsed.query
}

function measure(queries: readonly Query[], posts: readonly BenchPost[]) {
  const made = createMatcher()
  const adding = queries.map((query, at) => timedMs(() => made.set(`${at}`, query)))
  const bytes = made.bytes / made.size
  const hits = new Int32Array(queries.length)
  let found = 0
  const run = (): number => {
    found = 0
    const seconds = processorSeconds(() => {
      for (const post of posts) found += made.matchUtf8(post.bytes, post, hits)
    })
    return posts.length / seconds
  }
  run()
  for (let left = queries.length; left > 0; left -= 1000) made.tune(1000)
  const rates = Array.from({ length: 7 }, run)
  const removing = Array.from({ length: Math.min(1000, queries.length) }, (_, at) =>
    timedMs(() => made.remove(`${at}`)),
  )
  return {
    rates,
    bytes,
    hits: found,
    add: { p50: median(adding), p99: quantile(adding, 0.99) },
    removeP99: quantile(removing, 0.99),
  }
}

function naiveRate(queries: readonly Query[], posts: readonly BenchPost[], count: number): number {
  const some = posts.slice(0, count)
  const seconds = processorSeconds(() => {
    for (const post of some) for (const query of queries.slice(0, 1000)) evaluate(query, post)
  })
  return (count / seconds) * (Math.min(1000, queries.length) / queries.length)
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function timedMs(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}
