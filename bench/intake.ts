import { fakePerson } from '#networks/fake/person.ts'
import type { Bench } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, sleep } from './support/stats.ts'

/** What people wrote while Weft was away, from the network to conversations on desks. */
export const intake: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    await scene.streaming()
    const count = quick ? 20 : 1000
    const few = await catchUp(scene, 'few', count, 300)
    say(`${count} mentions: ${words(few)}`)
    // Long enough for the rate; the whole of it would take minutes.
    const many = await catchUp(scene, 'many', count * 10, 100)
    say(`${count * 10} mentions: ${words(many)}`)
    const said = (n: number) => n.toLocaleString('en-GB')
    return {
      figures: [
        {
          bench: 'intake',
          what: `mentions into conversations, ${said(count)} waiting`,
          value: few.conversations,
          unit: 'a second',
          runs: `5 fifths of ${said(count)} mentions`,
          tenfold: { what: `${said(count * 10)}, first 100 s`, value: many.conversations },
        },
      ],
      notes: [`${said(count)} waiting: ${words(few)}`, `${said(count * 10)} waiting: ${words(many)}`],
    }
  })

/** Items a second that each step took in. */
interface Caught {
  readonly stored: number
  readonly mentions: number
  /** The median of five parts of equal size. */
  readonly conversations: number
}

const words = ({ stored, mentions, conversations }: Caught): string =>
  `stored ${Math.round(stored)}/s, mentions ${Math.round(mentions)}/s, conversations ${conversations.toFixed(1)}/s`

async function catchUp(scene: Scene, series: string, count: number, seconds: number): Promise<Caught> {
  await scene.stop()
  const before = scene.network.service.state.posts.size
  for (let index = 0; index < count; index += 1)
    fakePerson(scene.network.service, `${series}-${index % 250}`).post(`@fjell question ${before + index}`)
  await scene.start()
  const end = Date.now() + seconds * 1000
  while (Date.now() < end && (await inConversations(scene, series)) < count) await sleep(500)
  return {
    stored: (await rates(scene, series, 'm.received_at', 'mention m', 1))[0] ?? 0,
    mentions: (await rates(scene, series, 'e.at', ready, 1))[0] ?? 0,
    conversations: median(await rates(scene, series, 'e.at', opened, 5)),
  }
}

const ready = `mention m join event e on e.subject = m.id::text and e.type = 'mention.ready'`
const opened = `mention m join event e on e.data->>'mentionId' = m.id::text and e.type like 'conversation.%'`

async function inConversations(scene: Scene, series: string): Promise<number> {
  const { rows } = await scene
    .db()
    .query<{ n: number }>(
      `select count(*)::int as n from message join mention m on m.id = mention_id where m.author_handle like $1`,
      [`${series}-%`],
    )
  return rows[0]?.n ?? 0
}

/** Items a second in each of so many equal parts, by the moments the server wrote down. */
async function rates(
  scene: Scene,
  series: string,
  at: string,
  from: string,
  parts: number,
): Promise<number[]> {
  const { rows } = await scene.db().query<{ at: Date }>(
    `select ${at} as at from ${from} where m.author_handle like $1
     union all select min(received_at) from mention where author_handle like $1 order by at`,
    [`${series}-%`],
  )
  const each = Math.floor((rows.length - 1) / parts)
  return Array.from({ length: parts }, (_, part) => {
    const [first, last] = [rows[part * each], rows[(part + 1) * each]]
    return first && last ? (each * 1000) / Math.max(1, last.at.getTime() - first.at.getTime()) : 0
  })
}
