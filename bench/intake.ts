import { fakePerson } from '#networks/fake/person.ts'
import type { Bench } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, until } from './support/stats.ts'

/** What people wrote while Weft was away, from the network to conversations on desks. */
export const intake: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    await scene.streaming()
    const count = quick ? 20 : 1000
    const runs: Caught[] = []
    for (let run = 0; run < 5; run += 1) {
      const caught = await catchUp(scene, `run${run}`, count)
      runs.push(caught)
      say(`${count} mentions: ${words(caught)}`)
    }
    const many = await catchUp(scene, 'many', count * 10)
    say(`${count * 10} mentions: ${words(many)}`)
    const rate = median(runs.map((caught) => caught.conversations))
    return {
      figures: [
        {
          bench: 'intake',
          what: `mentions into conversations, ${count.toLocaleString('en-GB')} waiting`,
          value: rate,
          unit: 'a second',
          runs: `5 × ${count} mentions`,
          tenfold: { what: (count * 10).toLocaleString('en-GB'), value: many.conversations },
        },
      ],
      notes: [
        `stored ${rounded(runs, 'stored')}/s, mentions ${rounded(runs, 'mentions')}/s, conversations ${Math.round(rate)}/s`,
        `with ${count * 10} waiting: ${words(many)}`,
      ],
    }
  })

/** Items a second from the first one stored until the last one reached each step. */
interface Caught {
  readonly stored: number
  readonly mentions: number
  readonly conversations: number
}

const rounded = (runs: readonly Caught[], step: keyof Caught) =>
  Math.round(median(runs.map((caught) => caught[step])))

const words = ({ stored, mentions, conversations }: Caught): string =>
  `stored ${Math.round(stored)}/s, mentions ${Math.round(mentions)}/s, conversations ${Math.round(conversations)}/s`

async function catchUp(scene: Scene, series: string, count: number): Promise<Caught> {
  await scene.stop()
  for (let index = 0; index < count; index += 1)
    fakePerson(scene.network.service, `${series}-${index % 250}`).post(`@fjell ${series} question ${index}`)
  await scene.start()
  const like = `@fjell ${series} question %`
  await until(`${count} mentions stand in conversations`, 900, async () => {
    const { rows } = await scene
      .db()
      .query<{ n: number }>(
        `select count(*)::int as n from message m join mention on mention.id = m.mention_id where text like $1`,
        [like],
      )
    return (rows[0]?.n ?? 0) >= count
  })
  const { rows } = await scene.db().query<{ first: Date; stored: Date; mentions: Date; conversations: Date }>(
    `select min(received_at) as first, max(received_at) as stored, max(ready.at) as mentions,
       (select max(at) from event where type = 'conversation.opened') as conversations
     from mention m join event ready on ready.subject = m.id::text and ready.type = 'mention.ready'
     where text like $1`,
    [like],
  )
  const [times] = rows
  if (!times) throw new Error('Nothing was caught.')
  const rate = (end: Date) => (count * 1000) / Math.max(1, end.getTime() - times.first.getTime())
  return {
    stored: rate(times.stored),
    mentions: rate(times.mentions),
    conversations: rate(times.conversations),
  }
}
