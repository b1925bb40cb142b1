import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricAnswer, MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { heldRows, longest } from './queries/certificates.ts'
import { allPublished } from './queries/course-rows.ts'
import { below } from './queries/departments.ts'
import { requiredAt } from './queries/enrolment-rows.ts'
import { type Head, heads, isComplete } from './queries/head-count.ts'

const one = (figure: Figure): MetricAnswer => ({ figures: { value: figure }, coverage: 1 })
const unknown = (reason: string): MetricAnswer => one({ value: null, reason, n: 0 })
const share = (part: number, whole: number): MetricAnswer =>
  one({ value: (part / whole) * 100, reason: null, n: whole })

/** The moment a window is judged at: its end, or now while it still runs. */
const endOf = (ctx: Ctx, query: MetricQuery): Date =>
  new Date(Math.min(query.window.to.getTime(), ctx.now().getTime()))

const noChannels = 'Training is not kept by channel.'

interface Pair {
  readonly memberId: string
  readonly courseId: string
  readonly since: Date
  readonly certified: boolean
}

/** What was required of whom at the end of the window, and whether they held the certificate then. */
async function pairs(ctx: Ctx, query: MetricQuery): Promise<Pair[]> {
  const at = endOf(ctx, query)
  const [rows, held] = await ctx.read(async (tx) => [
    await requiredAt(tx, ctx.organisationId, at),
    longest(await heldRows(tx, ctx.organisationId, null, at)),
  ])
  const all = rows.map((row) => ({
    memberId: row.memberId,
    courseId: row.courseId,
    since: row.createdAt,
    certified: held.has(`${row.memberId}/${row.courseId}`),
  }))
  if (!query.departmentId) return all
  const [inside, people] = [
    await below(ctx, query.departmentId),
    await memberCards(
      ctx,
      all.map((pair) => pair.memberId),
    ),
  ]
  return all.filter((pair) => inside.has(people.get(pair.memberId)?.departmentId ?? ''))
}

/** Certified ÷ required: each member and each course required of them count once. */
export const certifiedOfRequired: MetricDefinition = {
  id: 'training-certified',
  version: 1,
  name: 'Training certified',
  definition:
    'Of everything required of everybody at the end of the period (each member and each course count once), the share for which the member held a valid certificate at that moment.',
  unit: 'percent',
  tactic: 0,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    if (query.channelId) return unknown(noChannels)
    const all = await pairs(ctx, query)
    if (all.length === 0) return unknown('No course was required of anybody.')
    return share(all.filter((pair) => pair.certified).length, all.length)
  },
  async rows(ctx, query, page) {
    const all = query.channelId ? [] : await pairs(ctx, query)
    all.sort((a, b) => b.since.getTime() - a.since.getTime() || a.memberId.localeCompare(b.memberId))
    const shown = all.slice(page.offset, page.offset + page.limit)
    const people = await memberCards(
      ctx,
      shown.map((pair) => pair.memberId),
    )
    const courses = await ctx.read((tx) => allPublished(tx, ctx.organisationId))
    const titles = new Map(courses.map((course) => [course.id, course.head.title]))
    return {
      total: all.length,
      rows: shown.map((pair) => ({
        id: `${pair.memberId}/${pair.courseId}`,
        at: pair.since.toISOString(),
        label: people.get(pair.memberId)?.name ?? 'Somebody who left',
        detail: titles.get(pair.courseId) ?? pair.courseId,
        value: pair.certified ? 100 : 0,
        note: pair.certified ? null : 'No valid certificate',
        href: `/people/training/course/${pair.courseId}`,
      })),
    }
  },
}

const DAY_MS = 86_400_000
const past = 'The head count of days gone by is not kept; this figure is known for today only.'

/** Heads for a window that reaches today; null for the past, whose directory nobody wrote down. */
async function present(ctx: Ctx, query: MetricQuery): Promise<Head[] | null> {
  return ctx.now().getTime() - query.window.to.getTime() > DAY_MS ? null : heads(ctx, query.departmentId)
}

function headMetric(
  settings: Pick<MetricDefinition, 'id' | 'name' | 'definition'>,
  counts: (head: Head) => boolean,
  noteOf: (head: Head) => string | null,
): MetricDefinition {
  return {
    ...settings,
    version: 1,
    unit: 'percent',
    tactic: 0,
    lowerIsBetter: false,
    splits: ['department'],
    daily: true,
    async compute(ctx, query) {
      if (query.channelId) return unknown(noChannels)
      const all = await present(ctx, query)
      if (!all) return unknown(past)
      if (all.length === 0) return unknown('Nobody belongs to this department.')
      return share(all.filter(counts).length, all.length)
    },
    async rows(ctx, query, page) {
      const all = query.channelId ? [] : ((await present(ctx, query)) ?? [])
      const at = endOf(ctx, query).toISOString()
      return {
        total: all.length,
        rows: all.slice(page.offset, page.offset + page.limit).map(
          (head): MetricRow => ({
            id: head.id,
            at,
            label: head.name,
            detail: head.departmentName ?? '',
            value: counts(head) ? 100 : 0,
            note: noteOf(head),
            href: '/people/training/manage/people',
          }),
        ),
      }
    },
  }
}

export const trainingAvailable = headMetric(
  {
    id: 'training-available',
    name: 'Training available to all',
    definition:
      'Of everybody in the directory today, those invited included, the share who can open the training: they have joined, and there is at least one course in each of the two tracks.',
  },
  (head) => head.available,
  (head) => (head.available ? null : 'Has not joined yet, or a track has no course'),
)

export const trainingCompleted = headMetric(
  {
    id: 'training-completed',
    name: 'Training completed by all',
    definition:
      'Of everybody in the directory today, those invited included, the share who hold a valid certificate of every course required of them. Whoever nothing is required of has not completed anything.',
  },
  isComplete,
  (head) =>
    head.required === 0 ? 'Nothing is required of them' : `${head.certified} of ${head.required} certified`,
)
