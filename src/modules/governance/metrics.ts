import { and, asc, eq, gte, lt, ne } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { placeOf } from './contract.ts'
import { coverage } from './queries/coverage.ts'
import { type ApprovalRow, approvalRequests } from './tables.ts'

/** Below this many, percentiles say more about chance than about the house (metrics.md). */
const SMALL = 20

interface Asked {
  readonly row: ApprovalRow
  readonly minutes: number | null
  readonly author: string
}

/**
 * Approval time (metrics.md): from asking for a consent until it was given or refused, in minutes. Cohort by the moment
 * it was asked for; those taken back because the content changed do not count; open ones are counted as waiting.
 */
export const approvalTime: MetricDefinition = {
  id: 'approval-time',
  version: 1,
  name: 'Approval time',
  definition:
    'Minutes from asking for a consent until a named person gave or refused it, each step by itself. Requests count in the period in which they were asked; those whose content changed meanwhile do not count. Late: the share not answered within its time.',
  unit: 'minutes',
  tactic: 0,
  lowerIsBetter: true,
  main: 'median',
  changedBy: [{ name: 'governance.approvals', on: ['approval.', 'member.', 'department.'] }],
  async compute(ctx, query) {
    const asked = await requests(ctx, query)
    const n = asked.length
    const times = asked.flatMap((one) => one.minutes ?? []).sort((a, b) => a - b)
    const late = asked.filter((one) => one.row.overdueAt !== null).length
    const nothing = 'No consent was asked for in this period.'
    const of = (share: number, least: number): Figure => {
      if (n === 0) return { value: null, reason: nothing, n }
      if (times.length < least)
        return {
          value: null,
          reason:
            least === 1
              ? 'None was answered yet.'
              : `Fewer than ${least} were answered, so this would mislead.`,
          n: times.length,
        }
      return { value: times[Math.ceil(share * times.length) - 1] ?? null, reason: null, n: times.length }
    }
    return {
      figures: {
        median: of(0.5, 1),
        p90: of(0.9, SMALL),
        waiting: { value: asked.filter((one) => one.row.state === 'open').length, reason: null, n },
        late: n === 0 ? { value: null, reason: nothing, n } : { value: (100 * late) / n, reason: null, n },
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    const asked = (await requests(ctx, query)).reverse()
    const shown = asked.slice(page.offset, page.offset + page.limit)
    return {
      total: asked.length,
      rows: shown.map(({ row, minutes, author }) => ({
        id: row.id,
        at: row.createdAt.toISOString(),
        label: row.title,
        detail: `${author}; ${row.label}`,
        value: minutes,
        note: row.overdueAt ? 'Late' : row.state === 'open' ? 'Waiting' : null,
        counted: { late: row.overdueAt !== null, waiting: row.state === 'open' },
        href: placeOf(row),
      })),
    }
  },
}

async function requests(ctx: Ctx, query: MetricQuery): Promise<Asked[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          gte(approvalRequests.createdAt, query.window.from),
          lt(approvalRequests.createdAt, query.window.to),
          ne(approvalRequests.state, 'voided'),
        ),
      )
      .orderBy(asc(approvalRequests.createdAt)),
  )
  const people = await memberCards(
    ctx,
    rows.map((row) => row.authorId),
  )
  const within = query.departmentId ? await departmentAndBelow(ctx, query.departmentId) : null
  return rows
    .filter((row) => within === null || within.has(people.get(row.authorId)?.departmentId ?? ''))
    .filter((row) => query.channelId === null || row.preview.some((one) => one.channelId === query.channelId))
    .map((row) => ({
      row,
      minutes: row.settledAt ? (row.settledAt.getTime() - row.createdAt.getTime()) / 60_000 : null,
      author: people.get(row.authorId)?.name ?? 'Somebody who left',
    }))
}

async function departmentAndBelow(ctx: Ctx, id: string): Promise<Set<string>> {
  const cards = await departmentCards(ctx)
  const found = new Set([id])
  for (const known of found) for (const card of cards) if (card.parentId === known) found.add(card.id)
  return found
}

/** Coverage of mandates: topics × channels × languages for which somebody may speak by name, of all there are. */
export const mandateCoverage: MetricDefinition = {
  id: 'mandate-coverage',
  version: 1,
  name: 'Coverage of mandates',
  definition:
    'Of all topics on all channels in all their languages, the share for which at least one person has a mandate that names the topic. As it stands now; the past is not worked out again.',
  unit: 'percent',
  tactic: 0,
  lowerIsBetter: false,
  splits: ['channel'],
  daily: true,
  async compute(ctx, query) {
    const cells = await covered(ctx, query)
    const n = cells.length
    const held = cells.filter((cell) => cell.people.length > 0).length
    const none = 'There is no channel to speak on, or no topic to speak about.'
    const past =
      query.window.to <= ctx.now()
        ? 'Only known for now; mandates of the past are not worked out again.'
        : null
    const value = n === 0 || past !== null ? null : (100 * held) / n
    return { figures: { value: { value, reason: n === 0 ? none : past, n } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const cells = await covered(ctx, query)
    const holesFirst = [...cells].sort((a, b) => a.people.length - b.people.length)
    const at = ctx.now().toISOString()
    return {
      total: cells.length,
      rows: holesFirst.slice(page.offset, page.offset + page.limit).map((cell) => ({
        id: `${cell.topic}/${cell.channelId}/${cell.language ?? ''}`,
        at,
        label: cell.topic,
        detail: [cell.name, cell.language].filter(Boolean).join(', '),
        value: cell.people.length > 0 ? 100 : 0,
        note: cell.people.map((person) => person.name).join(', ') || 'Nobody',
        href: '/people/mandates',
      })),
    }
  },
}

async function covered(ctx: Ctx, query: MetricQuery) {
  const { cells, channels } = (await coverage(ctx)).value
  const names = new Map(channels.map((channel) => [channel.id, channel.name]))
  return cells
    .filter((cell) => query.channelId === null || cell.channelId === query.channelId)
    .map((cell) => ({ ...cell, name: names.get(cell.channelId) ?? '' }))
}
