import { sql } from 'drizzle-orm'
import { all, amount, counted, of, type Parts, times } from './statement.ts'

const mood = (name: string) => sql`count(*) filter (where note = ${sql.raw(`'${name}'`)})`
const [good, bad, neutral] = [mood('positive'), mood('negative'), mood('neutral')]
const net = (whole: ReturnType<typeof sql>) =>
  of(sql`case when ${whole} >= 30 then 100.0 * (${good} - ${bad}) / nullif(${whole}, 0) end`)
const voice = (what: ReturnType<typeof sql>) =>
  of(sql`100.0 * sum(${what}) filter (where detail = 'Ours') / nullif(sum(${what}), 0)`)

/** What is said about us. */
export const ofHeard: Readonly<Record<string, Parts>> = {
  'share-of-voice': { value: voice(sql`value`), positive: voice(amount('positive')) },
  'mention-volume': { value: all },
  'net-sentiment': {
    value: net(sql`(${good} + ${bad} + ${neutral})`),
    polarity: net(sql`(${good} + ${bad})`),
  },
  'consumer-conversation': {
    value: of(sql`count(distinct ${counted('person')}) filter (where note is null)`),
    posts: times(sql`note is null`),
    bots: times(sql`note = 'program'`),
    reposts: times(sql`note = 'passed on'`),
  },
}
