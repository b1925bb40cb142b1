import {
  answerLine,
  houseFile,
  scenarioLine,
  worldOf,
} from '../src/modules/governance/domain/scenario-file.ts'
import type { Bench, Figure } from './support/figure.ts'
import { medianQuantile, timedRuns } from './support/stats.ts'

const texts = [
  'Good morning from the mountains. Who is out on skis today?',
  'Our revenue grew by a tenth, and the board proposes a dividend.',
  'Better than any other jacket we have made, with a voucher for the first hundred.',
  'The blue kettle: a product recall, what we know and what you can do.',
] as const

/** A house of this many members, half as many mandates, forty departments and fifty channels. */
function house(members: number) {
  const departments = Array.from({ length: 40 }, (_, at) => ({
    id: `d${at}`,
    kind: ['marketing', 'legal', 'hr', 'ir', 'pr', 'finance', 'service', 'product'][at % 8],
    parent: at < 8 ? null : `d${at % 8}`,
  }))
  const verbs = [['publish', 'reply'], ['reply'], ['approve'], ['state', 'publish']] as const
  const mandates = Array.from({ length: members / 2 }, (_, at) => ({
    member: `m${at * 2}`,
    verbs: verbs[at % 40 === 2 ? 2 : at % 200 === 3 ? 3 : at % 2],
    topics: at % 10 === 0 ? ['results', 'hiring'] : null,
    languages: at % 7 === 0 ? ['en', 'de'] : null,
  }))
  return worldOf(
    houseFile.parse({
      model: 'hub-and-spoke',
      centre: 'd0',
      departments,
      members: Array.from({ length: members }, (_, at) => ({
        id: `m${at}`,
        department: `d${at % 40}`,
        owner: at === 0,
      })),
      mandates,
      channels: Array.from({ length: 50 }, (_, at) => ({
        id: `c${at}`,
        department: `d${at % 40}`,
        recognised: at % 5 === 0,
      })),
    }),
  )
}

/** One decision, from scenario to answer with every reason, and the same in a house ten times as big. */
export const authority: Bench = async ({ quick }) => {
  const each = quick ? 50 : 2000
  const ask = async (members: number) => {
    const world = house(members)
    const lines = Array.from({ length: 400 }, (_, at) =>
      scenarioLine.parse({
        member: `m${(at * 26) % members}`,
        channels: [`c${at % 50}`],
        text: texts[at % texts.length],
        language: 'en',
        at: '2026-11-27T10:00:00Z',
      }),
    )
    const once = async (index: number): Promise<void> => {
      const line = lines[index % lines.length]
      if (line) answerLine(world, line)
    }
    await timedRuns(1, each, once)
    return timedRuns(5, each, once)
  }
  const ours = await ask(10_000)
  const ten = await ask(quick ? 20_000 : 50_000)
  const figure = (what: string, share: number): Figure => ({
    bench: 'authority',
    what,
    value: medianQuantile(ours, share),
    unit: 'ms',
    runs: `5 × ${each} decisions`,
    against: { name: 'our limit', value: 1 },
    tenfold: {
      what: quick ? '2 ×' : '50,000 members, 25,000 mandates',
      value: medianQuantile(ten, share),
    },
  })
  return {
    figures: [
      figure('decide, 10,000 members and 5,000 mandates, p50', 0.5),
      figure('decide, 10,000 members and 5,000 mandates, p99', 0.99),
    ],
    notes: [],
  }
}
