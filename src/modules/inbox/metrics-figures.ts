import type { MetricDefinition } from '#platform/metric.ts'
import { medianOf, p90Of, share } from './domain/figures/figures.ts'
import { asked, rowsOf } from './metric-shapes.ts'
import { coverageOf } from './queries/coverage.ts'
import { engagedBy } from './queries/figures/engaged-by.ts'
import { meanShift, notAnswered, notCompared } from './queries/figures/figures.ts'
import { ownersOf, ownersRows } from './queries/figures/owners.ts'
import { ratesBy } from './queries/figures/rates.ts'
import { reassignedIn, reassignedRows } from './queries/figures/reassigned.ts'
import { shiftsIn } from './queries/figures/shifts.ts'
import { waitsBy } from './queries/figures/waits.ts'

/** Customer engagements (metrics.md, T4). */
export const engagements: MetricDefinition = {
  id: 'engagements',
  version: 1,
  name: 'Engagements',
  definition:
    'Conversations that began in the period, in which a person wrote and a named person of ours answered on the network.',
  unit: 'count',
  tactic: 4,
  lowerIsBetter: false,
  splits: ['department', 'channel', 'person'],
  async compute(ctx, query) {
    if (query.memberId) {
      const n = await engagedBy(ctx, await asked(ctx, query), query.memberId)
      return { figures: { value: { value: n, reason: null, n } }, coverage: await coverageOf(ctx, query) }
    }
    const [rate] = await ratesBy(ctx, await asked(ctx, query), null, ['engaged'])
    return {
      figures: { value: { value: rate?.engaged ?? 0, reason: null, n: rate?.conversations ?? 0 } },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('engagements'),
}

/** Double-reply rate (metrics.md, unified conversation). */
export const doubleReplies: MetricDefinition = {
  id: 'double-replies',
  version: 1,
  name: 'Answered twice',
  definition:
    'Of the conversations of the period that we answered, the share in which two different people of ours answered the same message.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const [rate] = await ratesBy(ctx, await asked(ctx, query), null, ['engaged', 'doubled'])
    return {
      figures: { value: share(rate?.doubled ?? 0, rate?.engaged ?? 0, notAnswered) },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('double-replies'),
}

/** Contradiction rate (metrics.md, unified conversation). */
export const contradictions: MetricDefinition = {
  id: 'contradictions',
  version: 1,
  name: 'Contradictions',
  definition:
    'Of the conversations of the period in which we answered somebody whom we had told something in the 90 days before, the share in which an answer departed from it: another day, price, share or amount about the same thing, or a no where there was a yes. Answers from before this was kept are not counted.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const [rate] = await ratesBy(ctx, await asked(ctx, query), null, ['compared'])
    return {
      figures: { value: share(rate?.contradicted ?? 0, rate?.compared ?? 0, notCompared) },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('contradictions'),
}

/** Sentiment shift of a conversation (metrics.md, net sentiment): last − first, −2 to 2. */
export const moodShift: MetricDefinition = {
  id: 'sentiment-shift',
  version: 1,
  name: 'Change of mood',
  definition:
    'The mood of the last message of a person less that of their first, −2 to 2 points, as the mean of the conversations that began in the period; only where the person wrote twice and both moods are sure.',
  unit: 'points',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    return {
      figures: { value: meanShift(await shiftsIn(ctx, await asked(ctx, query), null)) },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('sentiment-shift'),
}

/** Unified conversation (metrics.md): people with several threads and one owner. */
export const oneOwner: MetricDefinition = {
  id: 'one-owner',
  version: 1,
  name: 'One owner for one person',
  definition:
    'Of the people who began two or more threads with us in the period, on whatever channel, the share whose conversations are all with one and the same person of ours. What nobody has taken counts as somebody else’s.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const { people, one } = await ownersOf(ctx, await asked(ctx, query))
    return {
      figures: { value: share(one, people, 'Nobody began two threads in this period.') },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: async (ctx, query, page) => ownersRows(ctx, await asked(ctx, query), page),
}

/** Hand-off time (metrics.md, cross-org functioning, T12). */
export const handOffTime: MetricDefinition = {
  id: 'hand-off-time',
  version: 1,
  name: 'Hand-off time',
  definition:
    'Minutes from handing a conversation to another desk until somebody else did something with it. What nobody took over yet counts as waiting.',
  unit: 'minutes',
  tactic: 12,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const [found] = await waitsBy(ctx, await asked(ctx, query), 'hand-off', null)
    const n = found?.n ?? 0
    const none = 'Nothing was handed over in this period.'
    return {
      figures: {
        value: medianOf(found?.median ?? null, n, none),
        p90: p90Of(found?.p90 ?? null, n, none),
      },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('hand-off'),
}

/** Reassignments per case (metrics.md, cross-org functioning, T12). */
export const reassignments: MetricDefinition = {
  id: 'reassignments',
  version: 1,
  name: 'Reassignments per case',
  definition:
    'How often a conversation that began in the period changed hands until now, as the mean of all of them: from one person to another, or to another desk. The first who takes it, or is given it, does not count.',
  unit: 'ratio',
  tactic: 12,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const { cases, times } = await reassignedIn(ctx, await asked(ctx, query))
    const value =
      cases === 0
        ? { value: null, reason: 'No conversation began in this period.', n: 0 }
        : { value: times / cases, reason: null, n: cases }
    return { figures: { value }, coverage: await coverageOf(ctx, query) }
  },
  rows: async (ctx, query, page) => reassignedRows(ctx, await asked(ctx, query), page),
}
