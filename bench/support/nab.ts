import { existsSync, readFileSync } from 'node:fs'
import { createDetector, THRESHOLD } from '#platform/anomaly/index.ts'
import { type Labelled, standardScore } from '../../src/platform/anomaly/testing/nab.ts'

const folder = new URL('../../../shared/data/anomaly/', import.meta.url)

/** The standard score of the Numenta benchmark on the series at hand, in words; null where there are none. */
export function benchmarkScores(): string[] | null {
  if (!existsSync(new URL('windows.json', folder))) return null
  const windows: Record<string, [string, string][]> = JSON.parse(
    readFileSync(new URL('windows.json', folder), 'utf8'),
  )
  const series = Object.entries(windows).map(([name, spans]): Labelled => {
    const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
    const times = rows.map((row) => row.slice(0, 19))
    const detect = createDetector()
    return {
      scores: rows.map((row) => detect(Number(row.split(',')[1]))),
      windows: spans.map(([from, to]) => [times.indexOf(from.slice(0, 19)), times.indexOf(to.slice(0, 19))]),
    }
  })
  const { best, fixed } = standardScore(series, THRESHOLD)
  return [
    `Numenta benchmark, realTweets, ${series.length} of ten series: standard score ${best.toFixed(1)} at the best threshold for all (ARTime 81.8, CAD OSE 74.5, HTM 68.0, Twitter 59.6)`,
    `the same at the fixed threshold ${THRESHOLD}: ${fixed.toFixed(1)}`,
  ]
}
