import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricAnswer, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { acting, eligibleMembers } from './queries/acting.ts'
import { ofPosts } from './queries/changes.ts'

const DAY_MS = 86_400_000
/** Of fewer people nothing is shown: who said yes to taking part is told to nobody who looks at figures. */
const FEWEST = 10
const fewEligible = 'Fewer than 10 people may take part, so nothing is shown.'
const past =
  'Who may take part is known for today only; for days gone by it stands under “Active of those who may take part”.'

const missing = (reason: string, n = 0): Figure => ({ value: null, reason, n })

/** Of those who may take part, how many did; of a department, those of it. */
async function ofEligible(ctx: Ctx, query: MetricQuery) {
  const [{ acts, staff }, may] = [await acting(ctx, query), await eligibleMembers(ctx)]
  const eligible = staff.filter(({ id }) => may.has(id))
  const acted = new Set(acts.map(({ card }) => card.id))
  const active = eligible.filter(({ id }) => acted.has(id))
  const n = eligible.length
  const rate: Figure =
    n < FEWEST ? missing(fewEligible) : { value: (100 * active.length) / n, reason: null, n }
  return { eligible, active, rate }
}

/** Active employees (metrics.md, T5): distinct people with at least one act, and their share of all who work here. */
export const activeEmployees: MetricDefinition = {
  id: 'active-employees',
  version: 2,
  name: 'Active employees',
  definition:
    'Different people of ours with at least one post or answer on a network in the period. Beside it their share of everybody who works here today, and of those who may take part the share who did: who may hold every certificate required of them, and at least one, and said yes when they were asked to join.',
  unit: 'count',
  tactic: 5,
  lowerIsBetter: false,
  breaks: [
    {
      version: 2,
      day: '2026-11-23',
      what: 'Those certified and opted in are counted as a denominator, too.',
    },
  ],
  changedBy: [
    ofPosts,
    { name: 'publishing.people', on: ['member.', 'certificate.', 'enrolment.', 'activation.', 'survey.'] },
  ],
  async compute(ctx, query) {
    const { acts, staff } = await acting(ctx, query)
    const n = acts.length
    const rate =
      staff.length === 0
        ? missing('Nobody works in this department.')
        : { value: (100 * n) / staff.length, reason: null, n: staff.length }
    const ended = ctx.now().getTime() - query.window.to.getTime() > DAY_MS
    const eligible = ended ? missing(past) : (await ofEligible(ctx, query)).rate
    return { figures: { value: { value: n, reason: null, n }, rate, eligible }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const { acts } = await acting(ctx, query)
    const newest = acts.sort((a, b) => b.last.getTime() - a.last.getTime())
    return {
      total: newest.length,
      rows: newest.slice(page.offset, page.offset + page.limit).map(({ card, acts: n, last }) => ({
        id: card.id,
        at: last.toISOString(),
        label: card.name,
        detail: card.departmentName ?? '',
        value: n,
        note: null,
        href: null,
      })),
    }
  },
}

/** The 28 days before the end of a period: the window of metrics.md, whatever was asked for. */
function lately(query: MetricQuery): MetricQuery {
  const { to } = query.window
  return { ...query, window: { from: new Date(to.getTime() - 28 * DAY_MS), to } }
}

/** The denominator of T5 as a daily snapshot: who may take part, and how many of them did in 28 days. */
export const activeEligible: MetricDefinition = {
  id: 'active-eligible',
  version: 1,
  name: 'Active of those who may take part',
  definition:
    'Of everybody who may take part on the last day of the period, the share with at least one post or answer on a network in the 28 days before its end. Who may take part holds every certificate required of them, and at least one, and said yes when they were asked to join; kept once a day. Fewer than 10 people: nothing is shown.',
  unit: 'percent',
  tactic: 5,
  lowerIsBetter: false,
  splits: ['department'],
  daily: true,
  changedBy: activeEmployees.changedBy ?? [],
  async compute(ctx, query): Promise<MetricAnswer> {
    const { eligible, rate } = await ofEligible(ctx, lately(query))
    const n = eligible.length
    const people: Figure = n < FEWEST ? missing(fewEligible) : { value: n, reason: null, n }
    return { figures: { value: rate, people }, coverage: 1 }
  },
  /** Departments, never people: whether somebody said yes is theirs. */
  async rows(ctx, query, page) {
    const { eligible, active } = await ofEligible(ctx, lately(query))
    const done = new Set(active.map(({ id }) => id))
    const named = Map.groupBy(eligible, ({ departmentName }) => departmentName ?? 'No department')
    const shown = [...named].filter(([, people]) => people.length >= FEWEST)
    const all = shown.map(([label, people]) => ({
      id: people[0]?.departmentId ?? '',
      at: query.window.to.toISOString(),
      label,
      detail: `${people.length}`,
      value: people.filter(({ id }) => done.has(id)).length,
      note: null,
      href: null,
    }))
    return { total: all.length, rows: all.slice(page.offset, page.offset + page.limit) }
  },
}
