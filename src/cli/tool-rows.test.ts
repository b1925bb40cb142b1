import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import type { Parts } from './command.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'weft-tools-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, lines: readonly (object | string)[]): string {
  const path = join(folder, name)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  writeFileSync(path, `${text.join('\n')}\n`)
  return path
}

interface Said {
  code: number
  out: Record<string, unknown>[]
  err: string[]
}

async function tool(args: readonly string[], stdin = ''): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['tool', ...args], {} as Parts, {
    env: {},
    out: (line) => out.push(...line.split('\n')),
    err: (line) => err.push(line),
    stdin: Readable.from(stdin === '' ? [] : [stdin]),
  })
  return { code, out: out.map((line) => JSON.parse(line)), err }
}

const good = [
  'I love this',
  'what a great day',
  'amazing and wonderful',
  'so happy, thank you',
  'best shop ever',
]
const bad = [
  'I hate this',
  'what an awful day',
  'horrible and broken',
  'so sad, never again',
  'worst shop ever',
]
const moods = Array.from({ length: 20 }, (_, at) => [
  { text: `${good[at % 5]} ${at}`, label: 2 },
  { text: `${bad[at % 5]} ${at}`, label: 0 },
]).flat()

describe('weft tool sentiment', () => {
  const files = ['--train', file('train.jsonl', moods), '--val', file('val.jsonl', moods.slice(0, 10))]

  it('answers in order, with labels of the kind they came in', async () => {
    const rows = file('in.jsonl', [{ text: 'awful, I hate it', label: 0 }, { text: 'wonderful, I love it' }])
    const { code, out, err } = await tool(['sentiment', ...files, '--in', rows])
    expect(err).toEqual([])
    expect(code).toBe(0)
    expect(out.map((one) => one.label)).toEqual([0, 2])
    expect(Object.keys(out[0] ?? {})).toEqual(['label', 'confidence', 'abstain'])
  })

  it('tells a bad line with its number and cure, answers it in its place, and ends with 1', async () => {
    const rows = file('bad.jsonl', [
      { text: 'I love it' },
      'nonsense',
      '',
      { label: 1 },
      { text: 'I hate it' },
    ])
    const { code, out, err } = await tool(['sentiment', ...files, '--in', rows])
    expect(code).toBe(1)
    expect(out.map((one) => one.label)).toEqual([2, null, null, 0])
    expect(err).toHaveLength(2)
    expect(err[0]).toMatch(/bad\.jsonl, line 2: This is not JSON .* Each line is one object like/)
    expect(err[1]).toMatch(/line 4: "text" is missing/)
  })

  it('leaves a training row without a label out and says so', async () => {
    const train = file('odd.jsonl', [...moods, { text: 'no label' }])
    const rows = file('one.jsonl', [{ text: 'I love it' }])
    const { code, out, err } = await tool(['sentiment', '--train', train, ...files.slice(2), '--in', rows])
    expect(code).toBe(1)
    expect(out).toHaveLength(1)
    expect(err).toEqual([expect.stringMatching(/odd\.jsonl, line 41: "label" is missing.* left out/)])
  })

  it('says what is missing, and what cannot be read', async () => {
    expect(await tool(['sentiment', '--in', 'x'])).toMatchObject({
      code: 2,
      err: [expect.stringContaining('--train is missing'), expect.anything()],
    })
    expect(await tool(['sentiment', ...files, '--in', join(folder, 'none')])).toMatchObject({
      code: 2,
      err: [expect.stringContaining('cannot be read (ENOENT)'), expect.anything()],
    })
  })
})

describe('weft tool classify', () => {
  const matters = ['card lost stolen', 'loan rate interest', 'flight delay gate']
  const rows = Array.from({ length: 60 }, (_, at) => ({
    text: `my ${matters[at % 3]?.split(' ')[at % 2]} ${matters[at % 3]?.split(' ')[2]}`,
    label: `class ${at % 3}`,
  }))
  const strangers = Array.from({ length: 30 }, (_, at) => ({ text: `pizza weather ${at}`, label: 'oos' }))
  const train = file('matters.jsonl', rows)
  const asked = file('asked.jsonl', [{ text: 'my card stolen' }, { text: 'weather pizza' }])

  it('writes "oos" where it abstains, and the best class all the same', async () => {
    const val = file('matters-val.jsonl', [...rows, ...strangers])
    const { code, out } = await tool(['classify', '--train', train, '--val', val, '--in', asked])
    expect(code).toBe(0)
    expect(out[0]).toMatchObject({ label: 'class 0', best: 'class 0', abstain: false })
    expect(out[1]).toMatchObject({ label: 'oos', abstain: true, best: expect.stringMatching(/^class \d$/) })
    expect(Object.keys(out[0] ?? {})).toEqual(['label', 'confidence', 'abstain', 'best'])
  })

  it('never abstains when no row says what does not belong', async () => {
    const { out } = await tool(['classify', '--train', train, '--val', train, '--in', asked])
    expect(out.map((one) => one.abstain)).toEqual([false, false])
  })
})

describe('weft tool language', () => {
  it('answers in order, from a file or from standard input', async () => {
    const rows = [{ text: 'Wo bleibt mein Paket, ich warte seit Wochen' }, { text: '😂' }]
    const { code, out } = await tool(['language', '--in', file('words.jsonl', rows)])
    expect(code).toBe(0)
    expect(out).toHaveLength(2)
    expect(out[0]).toMatchObject({ language: 'de' })
    expect(out[1]?.confidence).toBeLessThan(0.3)
    const piped = await tool(['language', '--in', '-'], `${JSON.stringify(rows[0])}\n`)
    expect(piped.out).toEqual([out[0]])
  })
})
