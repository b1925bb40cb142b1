import { describe, expect, it } from 'vitest'
import { createMatcher, parseQuery, type Query } from './index.ts'
import { readPost } from './naive/document.ts'
import { holds } from './naive/evaluate.ts'
import { chance } from './testing/chance.ts'
import { randomPost } from './testing/random-posts.ts'
import { randomQuery } from './testing/random-queries.ts'

/** How many query × post evaluations; `WEFT_EVALUATIONS=1e8` for the long run. */
const evaluations = Number(process.env.WEFT_EVALUATIONS ?? 4e6)
const queriesAtOnce = 2000
const postsPerRound = 1000
const seed = Number(process.env.WEFT_SEED ?? 20_261_122)

describe('the matcher against the plain evaluator', () => {
  it(`agrees in ${evaluations} evaluations, while queries come and go`, {
    timeout: 240_000 + evaluations / 100,
  }, () => {
    let done = 0
    let matches = 0
    for (let round = 0; done < evaluations; round++) {
      const outcome = compareRound(seed + round)
      expect(outcome.differences, `seed ${seed + round}`).toEqual([])
      done += outcome.evaluations
      matches += outcome.matches
    }
    expect(matches).toBeGreaterThan(done / 50)
    expect(matches).toBeLessThan(done / 2)
  })

  it('agrees while few queries ask little, and the rest of a post is not read', () => {
    const luck = chance(seed)
    const matcher = wellRead()
    const outcome: Outcome = { evaluations: 0, matches: 0, differences: [] }
    for (let round = 0; round < 400; round++) {
      const queries = new Map<string, Query>()
      for (let count = 1 + luck.below(3); count > 0; count--) {
        const parsed = parseQuery(randomQuery(luck, luck.below(3)))
        if (!parsed.ok) continue
        queries.set(`q${count}`, parsed.query)
        matcher.set(`q${count}`, parsed.query)
      }
      for (let count = 0; count < 25; count++)
        comparePost(randomPost(luck), (post) => matcher.match(post), queries, outcome)
      for (const id of queries.keys()) matcher.remove(id)
    }
    expect(outcome.differences, `seed ${seed}`).toEqual([])
    expect(outcome.matches).toBeGreaterThan(outcome.evaluations / 50)
  })
})

/** A matcher that has seen so many posts that it reads few of them whole any more. */
function wellRead(): ReturnType<typeof createMatcher> {
  const matcher = createMatcher()
  for (let count = 0; count < 2000; count++) matcher.match({ text: 'a' })
  return matcher
}

interface Outcome {
  evaluations: number
  matches: number
  differences: string[]
}

function compareRound(number: number): Outcome {
  const luck = chance(number)
  const matcher = createMatcher()
  const queries = new Map<string, Query>()
  const put = (): void => {
    const parsed = parseQuery(randomQuery(luck, luck.below(4)))
    if (!parsed.ok) return
    const id = `q${luck.below(queriesAtOnce)}`
    queries.set(id, parsed.query)
    matcher.set(id, parsed.query)
  }
  for (let count = 0; count < queriesAtOnce * 2; count++) put()
  const outcome: Outcome = { evaluations: 0, matches: 0, differences: [] }
  for (let count = 0; count < postsPerRound; count++) {
    const id = `q${luck.below(queriesAtOnce)}`
    if (count % 5 === 0) {
      if (matcher.remove(id) !== queries.delete(id)) outcome.differences.push(`removing ${id}`)
      put()
      matcher.tune(200)
    }
    if (matcher.size !== queries.size) outcome.differences.push(`size ${matcher.size}, not ${queries.size}`)
    comparePost(randomPost(luck), (post) => matcher.match(post), queries, outcome)
  }
  return outcome
}

function comparePost(
  post: ReturnType<typeof randomPost>,
  match: ReturnType<typeof createMatcher>['match'],
  queries: ReadonlyMap<string, Query>,
  outcome: Outcome,
): void {
  const found = match(post)
  const left = new Set(found)
  if (left.size !== found.length) outcome.differences.push(`an id twice for ${JSON.stringify(post)}`)
  const document = readPost(post)
  for (const [id, query] of queries) {
    const expected = holds(query.root, document)
    if (expected) outcome.matches += 1
    if (left.delete(id) !== expected) outcome.differences.push(`${query.text} for ${JSON.stringify(post)}`)
  }
  for (const id of left) outcome.differences.push(`${id} is no query, for ${JSON.stringify(post)}`)
  outcome.evaluations += queries.size
}
