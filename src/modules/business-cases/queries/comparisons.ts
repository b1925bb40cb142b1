import { eq } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import type { Comparison } from '../contract.ts'
import { gapOf, type OwnValue } from '../domain/gap.ts'
import { type Compared, comparedKey, measures } from '../domain/measures.ts'
import { type PeerRow, peers } from '../tables.ts'
import { type Known, knownFigures, newestOf } from './figures.ts'

const DAY = 86_400_000

interface House {
  readonly peers: ReadonlyMap<string, PeerRow>
  readonly us: PeerRow | undefined
  readonly newest: readonly Known[]
  readonly today: string
}

export async function houseOf(ctx: Ctx): Promise<House> {
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  const [rows, known] = await ctx.read(async (tx) => [
    await tx.select().from(peers).where(eq(peers.organisationId, organisationId)),
    await knownFigures(tx, { organisationId, zone }),
  ])
  const standing = rows.filter(({ retiredAt }) => retiredAt === null)
  return {
    peers: new Map(standing.map((row) => [row.id, row])),
    us: standing.find(({ kind }) => kind === 'us'),
    newest: newestOf(known),
    today: localTime(ctx.now(), zone).day,
  }
}

/** Where we stand in these figures today. */
export async function comparisonsOf(
  ctx: Ctx,
  asked: readonly Compared[],
  given?: House,
): Promise<Comparison[]> {
  if (asked.length === 0) return []
  const house = given ?? (await houseOf(ctx))
  const answers: Comparison[] = []
  for (const one of asked) answers.push(await comparisonOf(ctx, one, house))
  return answers
}

async function comparisonOf(ctx: Ctx, asked: Compared, house: House): Promise<Comparison> {
  const measure = measures[asked.measure]
  const same = house.newest.filter((one) => comparedKey(one) === comparedKey(asked))
  const own = await ownValue(ctx, asked, same, house)
  const others = same
    .flatMap((one) => {
      const peer = house.peers.get(one.peerId)
      return peer && peer.kind !== 'us'
        ? [{ peer: peer.name, value: one.value, asOf: one.asOf, source: one.source }]
        : []
    })
    .sort((a, b) => (measure.lowerIsBetter ? a.value - b.value : b.value - a.value))
  return {
    compared: asked,
    unit: measure.unit,
    lowerIsBetter: measure.lowerIsBetter,
    own,
    peers: others,
    gap: gapOf(own, others, measure.lowerIsBetter),
  }
}

/** Our own figure: what a room computes, else what was read or entered about ourselves like about anybody else. */
async function ownValue(
  ctx: Ctx,
  { measure }: Compared,
  same: readonly Known[],
  { us, today }: House,
): Promise<OwnValue> {
  const { own, days } = measures[measure]
  const metric = own ? ctx.use(METRICS).find(({ id }) => id === own.metricId) : undefined
  if (own && metric) {
    const to = ctx.now()
    const window = { from: new Date(to.getTime() - days * DAY), to }
    const { figures } = await metric.compute(ctx, { window, departmentId: null, channelId: null })
    const figure = figures[own.part] ?? figures[metric.main ?? 'value']
    if (figure?.value != null) return { value: figure.value, reason: null, asOf: today }
    if (figure) return { value: null, reason: figure.reason, asOf: today }
  }
  const entered = us && same.find(({ peerId }) => peerId === us.id)
  if (entered) return { value: entered.value, reason: null, asOf: entered.asOf }
  return { value: null, reason: 'Nobody has entered this figure of ours yet.', asOf: today }
}

/** Everything in which at least one peer is known, so that nothing has to be chosen before there is something to see. */
export function comparable(house: House): Compared[] {
  const theirs = house.newest.filter(
    ({ peerId }) => house.peers.has(peerId) && house.peers.get(peerId)?.kind !== 'us',
  )
  const byKey = new Map(theirs.map((one) => [comparedKey(one), one]))
  return [...byKey.values()].map(({ measure, network, label }) => ({
    measure,
    network,
    label: measure === 'other' ? label : '',
  }))
}
