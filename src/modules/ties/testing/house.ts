import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { addMember, departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricQuery } from '#platform/metric.ts'
import { testApp } from '#tests/support/app.ts'
import type { ActKind } from '../domain/acts.ts'
import { keepActs, keepConsent } from '../store.ts'

export const now = new Date('2026-04-10T10:00:00Z')
/** The window of ties begins 90 days before `now`. */
export const begin = new Date('2026-01-10T10:00:00Z')
const DAY = 86_400_000

/**
 * Twelve people at Service (s1 to s12) and ten in Marketing (m1 to m10), all counted since before the window but m10, who
 * allowed it when half of the 90 days were over. Ties: s1–s2, s1–s3, m1–m2 within; s1–m1, s2–m2, s4–m10 across. No ties:
 * s5 turned to s6 three times and got nothing back; s7 and s8 had three, the first of them before the window.
 */
export async function tiesHouse() {
  const clock = fixedClock(now)
  const app = await testApp({ clock })
  const org = await app.organisation()
  const desks = new Map((await departmentCards(org.ctx)).map(({ name, id }) => [name, id]))
  const desk = (name: string): string => desks.get(name) ?? ''
  const people = new Map<string, string>()
  for (const [letter, size, department] of [
    ['s', 12, 'Service'],
    ['m', 10, 'Marketing'],
  ] as const)
    for (let n = 1; n <= size; n += 1) {
      const name = `${letter}${n}`
      const email = `${name}-${process.pid}@example.org`
      const departmentId = desk(department)
      const added = await addMember(org.ctx, {
        name,
        email,
        departmentId,
        roles: ['agent'],
        password: 'birch kettle harbour 9',
      })
      people.set(name, unwrap(added).memberId)
    }
  await app.drain()
  const id = (name: string): string => people.get(name) ?? ''
  const allow = (name: string, at: Date, endsAt = new Date('2027-01-01T00:00:00Z')) =>
    org.system.write((tx) => keepConsent(tx, { organisationId: org.id, memberId: id(name), at, endsAt }))
  /** `from` turns to `to`, so many days after the window began. */
  const turn = (from: string, to: string, days: number, kind: ActKind = 'note') =>
    org.system.write((tx) =>
      keepActs(tx, org.id, [
        { kind, from: id(from), to: id(to), at: new Date(begin.getTime() + days * DAY).toISOString() },
      ]),
    )
  const tie = async (a: string, b: string, from = 50): Promise<void> => {
    await turn(a, b, from)
    await turn(b, a, from + 1, 'answer')
    await turn(a, b, from + 2)
  }
  return { ...{ app, clock, org, desk, id, people, allow, turn, tie }, close: () => app.close() }
}

export type TiesHouse = Awaited<ReturnType<typeof tiesHouse>>

/** Everybody allows it, and the ties above. */
export async function goldenTies({ people, allow, turn, tie }: TiesHouse): Promise<void> {
  for (const name of people.keys())
    await allow(
      name,
      name === 'm10' ? new Date(begin.getTime() + 45 * DAY) : new Date('2026-01-01T00:00:00Z'),
    )
  for (const pair of ['s1 s2', 's1 s3', 'm1 m2', 's1 m1', 's2 m2', 's4 m10']) {
    const [a = '', b = ''] = pair.split(' ')
    await tie(a, b)
  }
  for (const day of [10, 20, 30]) await turn('s5', 's6', day)
  await turn('s7', 's8', -1)
  await turn('s7', 's8', 5)
  await turn('s8', 's7', 6)
}

/** Every figure of a metric as `[value, n]`, or why there is none. */
export async function figuresOf(ctx: Ctx, id: string, part: Partial<MetricQuery> = {}) {
  const metric = ctx.use(METRICS).find((one) => one.id === id)
  if (!metric) throw new Error(`no metric ${id}`)
  const query = { window: { from: begin, to: now }, departmentId: null, channelId: null, ...part }
  const { figures } = await metric.compute(ctx, query)
  return Object.fromEntries(
    Object.entries(figures).map(([name, { value, reason, n }]) => [
      name,
      value === null ? reason : [value, n],
    ]),
  )
}
