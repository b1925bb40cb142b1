/**
 * The golden rows: a week at two desks, small enough to work out by hand. Times are UTC on 2 to 8 March 2026; the house
 * works in Oslo, an hour ahead, and its goal for a first answer is 90 minutes. `now` is 11 March, noon.
 *
 * | row | began          | desk      | first answer             | closed after |
 * | --- | -------------- | --------- | ------------------------ | ------------ |
 * | a   | Mon 2, 09:00   | service   | 10 min, by Sofia         | 60 min       |
 * | b   | Mon 2, 23:00   | service   | 30 min, by Sofia         | open         |
 * | c   | Tue 3, 10:00   | service   | 100 min, by Tom: missed  | 200 min      |
 * | d   | Wed 4, 08:00   | marketing | 50 min, by Tom           | open         |
 * | e   | Thu 5, 12:00   | marketing | none, waits              | open         |
 * | f   | Fri 6, 12:00   | service   | none, closed after 40    | 40 min       |
 * | g   | Sun 8, 22:59   | service   | 80 min, by Sofia         | open         |
 * | h   | Sun 8, 23:00   | service   | 5 min, by Sofia          | open         |
 *
 * In Oslo g is the last minute of Sunday and h the first moment of Monday: the week of 2 March has a to g.
 */
export interface GoldenRow {
  readonly name: string
  readonly at: string
  readonly desk: 'service' | 'marketing'
  readonly answer: number | null
  readonly by: 'sofia' | 'tom' | null
  readonly closed: number | null
}

const row = (
  name: string,
  at: string,
  desk: GoldenRow['desk'],
  [answer, by, closed]: readonly [GoldenRow['answer'], GoldenRow['by'], GoldenRow['closed']],
): GoldenRow => ({ name, at, desk, answer, by, closed })

export const goldenRows: readonly GoldenRow[] = [
  row('a', '2026-03-02T09:00:00.000Z', 'service', [10, 'sofia', 60]),
  row('b', '2026-03-02T23:00:00.000Z', 'service', [30, 'sofia', null]),
  row('c', '2026-03-03T10:00:00.000Z', 'service', [100, 'tom', 200]),
  row('d', '2026-03-04T08:00:00.000Z', 'marketing', [50, 'tom', null]),
  row('e', '2026-03-05T12:00:00.000Z', 'marketing', [null, null, null]),
  row('f', '2026-03-06T12:00:00.000Z', 'service', [null, null, 40]),
  row('g', '2026-03-08T22:59:00.000Z', 'service', [80, 'sofia', null]),
  row('h', '2026-03-08T23:00:00.000Z', 'service', [5, 'sofia', null]),
]

/** Posts that went out: three on one channel, one on another, one answer; the last lies at the end of the week, which is not in it. */
export const goldenPosts: readonly {
  readonly at: string
  readonly channel: 'one' | 'two'
  readonly kind: 'post' | 'reply'
  readonly by: 'sofia' | 'tom'
  readonly desk: 'service' | 'marketing'
}[] = [
  { at: '2026-03-01T23:00:00.000Z', channel: 'one', kind: 'post', by: 'tom', desk: 'marketing' },
  { at: '2026-03-03T12:00:00.000Z', channel: 'one', kind: 'post', by: 'tom', desk: 'marketing' },
  { at: '2026-03-05T12:00:00.000Z', channel: 'two', kind: 'post', by: 'tom', desk: 'service' },
  { at: '2026-03-05T13:00:00.000Z', channel: 'two', kind: 'reply', by: 'sofia', desk: 'service' },
  { at: '2026-03-08T23:00:00.000Z', channel: 'one', kind: 'post', by: 'sofia', desk: 'marketing' },
]

/** The week in Oslo, half-open. */
export const week = { from: new Date('2026-03-01T23:00:00Z'), to: new Date('2026-03-08T23:00:00Z') }
