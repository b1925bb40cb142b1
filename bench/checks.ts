import { machineFinding } from '../src/modules/originality/domain/machine.ts'
import { compilePhrases, findPhrases } from '../src/modules/originality/domain/phrase.ts'
import { checkVariant } from '../src/modules/publishing/domain/checks.ts'
import { checkTogether } from '../src/modules/publishing/domain/rules/together.ts'
import { fake } from '../src/networks/fake/index.ts'
import { mastodon } from '../src/networks/mastodon/index.ts'
import type { Bench, Figure } from './support/figure.ts'
import { withScene } from './support/scene.ts'
import { medianQuantile, timedRuns } from './support/stats.ts'
import { chance, word, words } from './support/texts.ts'

const LENGTH = 25_000

/** A long text of words with tags, mentions, links and emoji in it, different for every number. */
function essay(number: number): string {
  const random = chance(number + 1)
  const parts = words(6000, random).map((one, at) => {
    if (at % 90 === 7) return `https://fjell.example/${one}`
    if (at % 70 === 3) return `#${one}`
    if (at % 80 === 5) return `@${one}`
    return at % 60 === 11 ? `${one} 👩‍👩‍👧 –` : at % 12 === 11 ? `${one}.` : one
  })
  return parts.join(' ').slice(0, LENGTH)
}

const listed = compilePhrases(
  Array.from({ length: 200 }, (_, at) => ({
    phrase: at % 10 === 0 ? `${word(9000 + at)}*` : `${word(9000 + at)} ${word(at)}`,
    about: at,
  })),
)

/** Every rule on a text of 25,000 characters: the rules alone, and the composer’s question over HTTP. */
export const checks: Bench = async ({ quick }) => {
  const each = quick ? 5 : 60
  const essays = Array.from({ length: 40 }, (_, at) => essay(at))
  const alone = (network: typeof mastodon) =>
    timedRuns(5, each, async (index) => {
      const text = essays[index % essays.length] ?? ''
      const measure = network.measureText(text, network.limits)
      const media = {
        alt: 'A jacket',
        file: { mimeType: 'image/jpeg', size: 1, name: 'a', width: 9, height: 9 },
      }
      const { limits, name: networkName } = network
      const disclosure = { organisation: 'Fjell & Sons', network: network.id, lang: 'en', accepted: [] }
      const variant = { channelName: 'x', networkName, canPublish: true, text, measure, limits, disclosure }
      checkVariant({ ...variant, media: [media], findings: [] })
      findPhrases(text, listed)
      machineFinding(text)
      checkTogether([
        { networkName, text, links: [] },
        { networkName: 'other', text, links: [] },
      ])
    })
  const before = process.cpuUsage()
  const one = await alone(fake)
  const spent = process.cpuUsage(before)
  const processor = (spent.user + spent.system) / 1000 / (5 * each)
  const other = await alone(mastodon)
  const route = await withScene(async (scene) => {
    const ask = async (index: number) => {
      const variant = { channelId: scene.channelId, text: essay(index), media: [], lang: 'en' }
      await scene.owner().post('/publishing/check', { kind: 'post', variants: [variant] })
    }
    await timedRuns(1, 5, ask)
    return timedRuns(5, quick ? 3 : 20, ask)
  })
  const figure = (what: string, runs: number[][], more: Partial<Figure> = {}): Figure => ({
    bench: 'checks',
    what,
    value: medianQuantile(runs, 0.95),
    unit: 'ms',
    runs: `5 × ${runs[0]?.length ?? 0}`,
    ...more,
  })
  const against = { name: 'our limit', value: 20 }
  return {
    figures: [
      figure('all rules on 25,000 characters, counted as graphemes, p95', one, { against }),
      figure('all rules on 25,000 characters, counted as Mastodon does, p95', other, { against }),
      figure('the composer’s question about them over HTTP, p95', route),
    ],
    notes: [
      `processor time of the rules with graphemes: ${processor.toFixed(1)} ms each`,
      `p50 of the rules ${medianQuantile(one, 0.5).toFixed(1)} and ${medianQuantile(other, 0.5).toFixed(1)} ms, of the question ${medianQuantile(route, 0.5).toFixed(1)} ms`,
    ],
  }
}
