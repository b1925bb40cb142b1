import { processorSeconds } from './processor.ts'
import type { Scene } from './scene.ts'
import { median, medianQuantile, timedRuns } from './stats.ts'

export interface Answer {
  readonly what: string
  readonly p50: number
  readonly p95: number
  /** Processor milliseconds of the whole house, the database included, for one request. */
  readonly processor: number
}

/** Asks everything `each` times in five runs, one request after another. */
export async function ask(scene: Scene, each: number, say: (line: string) => void): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const [what, paths] of await questions(scene)) {
    const path = (index: number) => paths[index % paths.length] ?? ''
    for (let index = 0; index < 3; index += 1) await scene.owner().get(path(index))
    const before = processorSeconds([scene.house().pid])
    const times = await timedRuns(5, each, (index) => scene.owner().get(path(index)))
    const processor = ((processorSeconds([scene.house().pid]) - before) * 1000) / (5 * each)
    const answer = { what, p50: median(times.flat()), p95: medianQuantile(times, 0.95), processor }
    answers.push(answer)
    say(
      `${what}: p50 ${answer.p50.toFixed(1)}, p95 ${answer.p95.toFixed(1)} ms, processor ${processor.toFixed(1)} ms`,
    )
  }
  return answers
}

/** Many different ones of each kind, so that no answer comes twice. */
async function questions(scene: Scene): Promise<[string, string[]][]> {
  const db = scene.db()
  const pick = async (sql: string) => (await db.query<{ id: string }>(sql)).rows.map(({ id }) => id)
  const desks = await pick('select id from department where name like $$Desk %$$ order by name limit 4')
  const conversations = await pick('select id from conversation order by md5(id::text) limit 200')
  const people = await pick('select id from contact order by md5(id::text) limit 100')
  const frequent = await pick(
    'select contact_id as id from conversation group by contact_id order by count(*) desc, contact_id limit 20',
  )
  const texts = await pick('select split_part(text, $$ $$, 3) as id from bench_text order by number limit 40')
  const list: [string, string[]][] = ['mine', 'unassigned', 'waiting', 'closed', 'all', 'desk'].flatMap(
    (view) =>
      ['due', 'newest', 'oldest', 'priority'].map((sort): [string, string[]] => [
        `list ${view} by ${sort}`,
        (view === 'desk' ? desks : ['']).map(
          (desk) =>
            `/inbox/conversations?view=${view}&sort=${sort}&limit=50${desk && `&departmentId=${desk}`}`,
        ),
      ]),
  )
  const to = new Date()
  const window = (days: number) =>
    `from=${new Date(to.getTime() - days * 86_400_000).toISOString()}&to=${to.toISOString()}`
  return [
    ...list,
    ['counts beside the views', ['/inbox/views']],
    ['open a conversation', conversations.map((id) => `/inbox/conversations/${id}`)],
    [
      'search, one word',
      texts.map((word) => `/inbox/conversations?view=all&limit=50&q=${encodeURIComponent(word)}`),
    ],
    [
      'search, two words',
      texts.map((word, index) => {
        const both = `${word} ${texts[(index + 7) % texts.length]}`
        return `/inbox/conversations?view=all&limit=50&q=${encodeURIComponent(both)}`
      }),
    ],
    ['timeline of a person', people.map((id) => `/inbox/people/${id}/timeline`)],
    ['timeline of who writes most', frequent.map((id) => `/inbox/people/${id}/timeline`)],
    ['figures, 28 days', [`/inbox/figures?${window(28)}`]],
    ['first response by hour, 28 days', [`/inbox/figures/by?${window(28)}&of=first&cut=hour`]],
  ]
}
