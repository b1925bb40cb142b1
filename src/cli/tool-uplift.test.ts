import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runWeft } from './testing/run-weft.ts'

const rows = Array.from({ length: 40 }, (_, t) => {
  const date = new Date(Date.UTC(2026, 0, 5 + 7 * t)).toISOString().slice(0, 10)
  return `${date};${100 + (t % 5) + (t >= 30 ? 20 : 0)}`
})
const table = ['week;visits', ...rows].join('\n')
const config = { date: 'week', outcome: 'visits', start: '2026-08-03' }

async function uplift(method: string, text: string, described: object | string) {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-'))
  const [table, about] = [join(folder, 't.csv'), join(folder, 'c.json')]
  await writeFile(table, text)
  await writeFile(about, typeof described === 'string' ? described : JSON.stringify(described))
  const { code, out, err } = await runWeft([
    'tool',
    'uplift',
    '--method',
    method,
    '--in',
    table,
    '--config',
    about,
  ])
  return { code, out, err: err.join('\n') }
}

describe('weft tool uplift', () => {
  it('says in one line of JSON what was moved', async () => {
    const { code, out, err } = await uplift('its', table, config)
    expect({ code, err, lines: out.length }).toEqual({ code: 0, err: '', lines: 1 })
    const said = JSON.parse(out[0] ?? '')
    expect(Object.keys(said)).toEqual(['effect', 'relative', 'interval', 'p', 'verdict', 'reason'])
    expect(said.effect).toBeGreaterThan(160)
    expect(said.effect).toBeLessThan(240)
    expect(said.verdict).toBe('effect')
  })

  it('says what is wrong and where, without a trace', async () => {
    const bad = await uplift('its', `${table}\n2026-10-12;many`, config)
    expect(bad).toMatchObject({ code: 1, out: [] })
    expect(bad.err).toBe('weft tool uplift: “many” in line 42, column “visits”, is no number.')
    expect((await uplift('magic', table, config)).err).toMatch(
      /--method must be one of did, sc, sdid, its, bsts/,
    )
    expect((await uplift('its', table, '{')).err).toMatch(/is not JSON/)
    expect((await uplift('its', table, { ...config, outcomes: 1 })).err).toMatch(
      /does not describe the table.*outcomes/,
    )
    expect((await uplift('did', table, { ...config, unit: 'u' })).err).toMatch(
      /“unit” and “treated” belong together/,
    )
  })
})
