import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runWeft } from './testing/run-weft.ts'

async function anomaly(text: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'anomaly-')), 'counts.csv')
  await writeFile(file, text)
  const { code, out, err } = await runWeft(['tool', 'anomaly', '--in', file])
  return { code, lines: out.join('\n').split('\n'), err: err.map((line) => line.replace(file, 'FILE')) }
}

const row = (t: number, value: number): string =>
  `${new Date(Date.UTC(2026, 0, 1, 0, 5 * t)).toISOString().slice(0, 19).replace('T', ' ')},${value}`

describe('weft tool anomaly', () => {
  it('answers every row in order, and marks the day it broke loose', async () => {
    const counts = Array.from({ length: 3000 }, (_, t) => 20 + (t % 7) + (t >= 2000 && t < 2010 ? 400 : 0))
    const { code, lines, err } = await anomaly(
      `timestamp,value\n${counts.map((n, t) => row(t, n)).join('\n')}\n`,
    )
    expect({ code, err, first: lines[0], n: lines.length }).toEqual({
      code: 0,
      err: [],
      first: 'timestamp,value,score',
      n: 3001,
    })
    const scores = lines.slice(1).map((line) => Number(line.split(',')[2]))
    expect(lines[2001]?.startsWith(`${row(2000, 20 + (2000 % 7) + 400)},`)).toBe(true)
    expect(Math.max(...scores.slice(2000, 2003))).toBeGreaterThan(0.5)
    expect(Math.max(...scores.slice(750, 2000))).toBeLessThan(0.5)
  })

  it('stays in step and says which line is wrong', async () => {
    const { code, lines, err } = await anomaly('timestamp,value\n1,5\n2,many\n3,-1\n4\n5,6\n')
    expect(code).toBe(1)
    expect(lines).toEqual(['timestamp,value,score', '1,5,0', '2,many,', '3,-1,', '4,', '5,6,0'])
    expect(err).toEqual([
      'weft tool anomaly: FILE, line 3: “many” is no number. Missing is not 0: leave the line out.',
      'weft tool anomaly: FILE, line 4: “-1” is below 0, and counts are not.',
      'weft tool anomaly: FILE, line 5: “4” has no comma; each line is one timestamp and one value.',
    ])
    expect((await anomaly('when,count\n1,2\n')).err[0]).toMatch(/has to begin with the line timestamp,value/)
  })
})
