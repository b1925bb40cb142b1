import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normal, randomFrom } from '#kernel/random.ts'
import { createDetector, THRESHOLD } from './index.ts'
import { type Labelled, standardScore } from './testing/nab.ts'

const folder = new URL('../../../../shared/data/anomaly/', import.meta.url)

function labelled(): Labelled[] {
  const windows: Record<string, [string, string][]> = JSON.parse(
    readFileSync(new URL('windows.json', folder), 'utf8'),
  )
  return Object.entries(windows).map(([name, spans]) => {
    const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
    const times = rows.map((row) => row.slice(0, 19))
    const detect = createDetector()
    return {
      scores: rows.map((row) => detect(Number(row.split(',')[1]))),
      windows: spans.map(([from, to]) => [times.indexOf(from.slice(0, 19)), times.indexOf(to.slice(0, 19))]),
    }
  })
}

const hours = (n: number, seed: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: n }, (_, t) =>
    Math.max(0, Math.round(30 + 15 * Math.sin(t / 45) + 5 * normal(random))),
  )
}

describe('what is unusual', () => {
  it.skipIf(!existsSync(folder))('is found in five companies’ mentions, one threshold for all', () => {
    const { best, fixed } = standardScore(labelled(), THRESHOLD)
    // Measured; see the README. A change that finds less is a step back.
    expect(best).toBeGreaterThan(81)
    expect(fixed).toBeGreaterThan(80)
  })

  it('is judged by what came before alone', () => {
    const values = hours(4000, 1)
    const whole = values.map(createDetector())
    const [cut] = [2500]
    expect(values.slice(0, cut).map(createDetector())).toEqual(whole.slice(0, cut))
    const other = [...values.slice(0, cut), ...hours(1500, 9).map((value) => value * 50)]
    expect(other.map(createDetector()).slice(0, cut)).toEqual(whole.slice(0, cut))
  })

  it('rings when it begins, not for what goes on, and again for what is worse', () => {
    const values = hours(4000, 2).map(
      (value, t) => value + (t >= 3000 && t < 3100 ? 500 : 0) + (t >= 3100 ? 20_000 : 0),
    )
    const loud = values
      .map(createDetector())
      .flatMap((score, t) => (score >= THRESHOLD && t > 750 ? [t] : []))
    // While the longer mean still rises, and not any more once it stands.
    const first = loud.filter((t) => t >= 3000 && t < 3100)
    expect(first[0]).toBeLessThan(3003)
    expect(first.every((t) => t < 3016)).toBe(true)
    expect(loud.some((t) => t >= 3100 && t < 3103)).toBe(true)
  })

  it('is the same for a series and one of another size', () => {
    const values = hours(3000, 3).map((value, t) => value + (t >= 2500 && t < 2503 ? 600 : 0))
    const rings = (factor: number) =>
      Math.max(
        ...values
          .map((value) => value * factor)
          .map(createDetector())
          .slice(2500, 2503),
      )
    expect(rings(1)).toBeGreaterThan(THRESHOLD)
    expect(Math.abs(rings(1) - rings(100))).toBeLessThan(0.1)
  })

  it('goes on from what was kept, exactly, through JSON', () => {
    const values = hours(1200, 6).map((value, t) => (t === 900 ? 900 : value))
    const whole = values.map(createDetector())
    for (const cut of [0, 2, 17, 899, 901]) {
      const first = createDetector()
      for (const value of values.slice(0, cut)) first(value)
      const then = createDetector(JSON.parse(JSON.stringify(first.keep())))
      expect(values.slice(cut).map((value) => then(value))).toEqual(whole.slice(cut))
    }
  })

  it('stands what is no count, and says 0 to 1 only', () => {
    const detect = createDetector()
    const odd = [
      0,
      Number.NaN,
      -5,
      Number.POSITIVE_INFINITY,
      1e300,
      0,
      1,
      ...hours(200, 4),
      Number.MAX_VALUE,
      3,
    ]
    for (const score of odd.map(detect)) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})
