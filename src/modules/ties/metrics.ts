import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricAnswer, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { factsOfActs } from './domain/acts.ts'
import { FEWEST, standsAlone } from './domain/groups.ts'
import { crossShare, density, eiIndex, sidesOf } from './domain/network.ts'
import { chanceOf, expectedCrossShare, zScore } from './domain/permute.ts'
import { type Group, matrixOf } from './queries/matrix.ts'
import { type Network, networkAt } from './queries/network.ts'

const nobody = 'Unknown, because nobody has allowed it to be counted yet.'
const few = 'Fewer than 10 people allow it to be counted, so nothing is shown.'
const fewHere =
  'Fewer than 10 people of this department allow it to be counted, or the rest could be worked out from it, so nothing is shown.'
const noTie = 'Nobody who is counted has a tie to anybody.'
const noSpread = 'Chance gives the same in every deal, so there is nothing to compare with.'

type Parts = Readonly<Record<string, Figure>>
/** Figures of a network, whole (null) or of one department that may stand alone. */
type Work = (network: Network, label: string | null) => Parts

const missing = (reason: string, n = 0): Figure => ({ value: null, reason, n })
const known = (value: number | null, reason: string, n: number): Figure =>
  value === null ? missing(reason, n) : { value, reason: null, n }

async function answerOf(ctx: Ctx, query: MetricQuery, parts: readonly string[], work: Work) {
  const network = await networkAt(ctx, query.window.to)
  const { nodes, labels, staff, allowed } = network
  const coverage = staff === 0 ? 0 : allowed / staff
  const none = (reason: string): MetricAnswer => ({
    figures: Object.fromEntries(parts.map((part) => [part, missing(reason)])),
    coverage,
  })
  if (nodes.length === 0) return none(nobody)
  if (nodes.length < FEWEST) return none(few)
  const label = query.departmentId
  if (label !== null && !standsAlone(labels, label)) return none(fewHere)
  return { figures: work(network, label), coverage }
}

const namesOf = ({ departments }: Group): string =>
  departments.map((name) => name ?? 'No department').join(', ')

const rows: MetricDefinition['rows'] = async (ctx, query, page) => {
  const network = await networkAt(ctx, query.window.to)
  const { cells } = await matrixOf(ctx, network)
  const only = query.departmentId
  const all = cells.filter(({ a, b }) => only === null || a.id === only || b.id === only)
  all.sort((x, y) => y.ties - x.ties)
  return {
    total: all.length,
    rows: all.slice(page.offset, page.offset + page.limit).map(({ a, b, ties }) => ({
      id: `${a.id}/${b.id}`,
      at: network.window.to.toISOString(),
      label: a === b ? namesOf(a) : `${namesOf(a)} – ${namesOf(b)}`,
      detail: a === b ? `${a.people}` : `${a.people} – ${b.people}`,
      value: ties,
      note: null,
      href: '/people/ties/departments',
    })),
  }
}

const shared = {
  version: 1,
  tactic: 12,
  lowerIsBetter: false,
  splits: ['department'],
  // Interactions are erased after the window and consents end: only the figure of each day remains.
  daily: true,
  changedBy: [{ name: 'ties.acts', on: [...factsOfActs, 'ties.', 'member.', 'members.', 'department.'] }],
  rows,
} as const satisfies Partial<MetricDefinition>

/** Density (metrics.md, T12). */
const tieDensity: MetricDefinition = {
  ...shared,
  id: 'tie-density',
  name: 'Density',
  definition:
    'Of all pairs of colleagues who allow it to be counted, the share with a tie: at least three interactions inside Weft in the 90 days before the end of the period, at least one of them from each side. A pair counts for the days on which both were here and allowed it. Interactions are hand-overs and taking them up, notes that name somebody, questions and answers, consents asked for and given or refused, content asked for and begun, and comments; never what they were about. By department: pairs within it. Fewer than 10 people: nothing is shown.',
  unit: 'percent',
  compute: (ctx, query) =>
    answerOf(ctx, query, ['value'], ({ nodes, labels, ties, window }, label) => {
      const value = density(nodes, ties, window, label)
      const n = label === null ? nodes.length : labels.filter((one) => one === label).length
      return { value: known(value === null ? null : 100 * value, noTie, n) }
    }),
}

/** Cross-department tie share (metrics.md, T12). */
const crossTies: MetricDefinition = {
  ...shared,
  id: 'cross-department-ties',
  name: 'Ties across departments',
  definition:
    'Of all ties, the share between two departments. Beside it the share that chance would give if people were dealt out to departments of the same sizes: large departments have more ties within by that alone. People count in the department they belong to today. By department: of the ties of its people, the share that leads out of it. Fewer than 10 people: nothing is shown.',
  unit: 'percent',
  compute: (ctx, query) =>
    answerOf(ctx, query, ['value', 'expected'], ({ labels, ties }, label) => {
      const sides = sidesOf(labels, ties, label)
      const share = crossShare(sides)
      const n = sides.external + sides.internal
      const expected = label === null ? expectedCrossShare(labels) : expectedOf(labels, label)
      return {
        value: known(share === null ? null : 100 * share, noTie, n),
        expected: known(share === null || expected === null ? null : 100 * expected, noTie, n),
      }
    }),
}

/**
 * Of ties that touch a department of m of n people, the share that leads out of it, by chance: m(n−m) pairs do and
 * m(m−1)/2 do not. Null where it has no pair.
 */
function expectedOf(labels: readonly string[], label: string): number | null {
  const [n, m] = [labels.length, labels.filter((one) => one === label).length]
  const [out, within] = [m * (n - m), (m * (m - 1)) / 2]
  return out + within === 0 ? null : out / (out + within)
}

/** E-I index with z against permutation (metrics.md, T12). */
const index: MetricDefinition = {
  ...shared,
  id: 'ei-index',
  name: 'E-I index',
  definition:
    'Ties between departments less ties within one, ÷ all ties: −1 says that all stay within, 1 that all lead across. Beside it z: by how many standard deviations the index lies above what chance gives, from 1,000 deals of people to departments of the same sizes, always the same ones. By department: of the ties of its people. Whoever has no tie is not counted. Fewer than 10 people: nothing is shown.',
  unit: 'ratio',
  compute: (ctx, query) =>
    answerOf(ctx, query, ['value', 'z'], ({ labels, ties }, label) => {
      const sides = sidesOf(labels, ties, label)
      const value = eiIndex(sides)
      const n = sides.external + sides.internal
      const z = value === null ? null : zScore(value, chanceOf(labels, ties, label))
      return { value: known(value, noTie, n), z: known(z, value === null ? noTie : noSpread, n) }
    }),
}

export const tiesMetrics: readonly MetricDefinition[] = [tieDensity, crossTies, index]
