import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Limits, TextMeasure } from '#networks/contract/limits.ts'
import type { Parts } from './command.ts'
import { run } from './run.ts'
import { commands } from './table.ts'

interface Said {
  code: number
  out: string[]
  err: string[]
}

const limits: Limits = {
  asOf: '2026-11-01',
  source: 'test',
  text: { unit: 'mastodon', max: 10 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}

function measureText(text: string, { text: { max } }: Limits): TextMeasure {
  return {
    length: text.length,
    limit: max,
    valid: text.length <= max,
    links: [[0, 1]],
    mentions: [],
    tags: [],
  }
}

const parts: Parts = {
  networks: {
    fake: async () => ({ limits, measureText }),
    other: async () => ({ limits: { ...limits, text: { unit: 'graphemes', max: 10 } }, measureText }),
  },
  feedReader: async () => ({
    parseFeed: (bytes) => ({ title: Buffer.from(bytes).toString().slice(0, 5), entries: [] }),
  }),
  decider: async () => ({
    house: (text) => (text.startsWith('{') ? { text } : 'not JSON'),
    answer: (line, house) => (line.includes('bad') ? { error: 'no good' } : { line, house }),
  }),
}

async function weft(
  argv: string[],
  stdin: (string | Buffer)[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const io = {
    env,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    stdin: Readable.from(stdin),
  }
  return { code: await run(argv, parts, io), out, err }
}

describe('weft', () => {
  it('lists every command when called with nothing', async () => {
    const said = await weft([])
    expect(said.code).toBe(0)
    for (const { name } of commands) expect(said.out.join('\n')).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(commands.map((entry) => entry.name))('explains %s, by help and by --help', async (name) => {
    const byHelp = await weft(['help', name])
    expect(byHelp.code).toBe(0)
    expect(byHelp.out.join('\n')).toMatch(/weft \w+/)
    expect((await weft([name, '--help'])).out).toEqual(byHelp.out)
  })

  it('knows the usual short words', async () => {
    expect((await weft(['--version'])).out[0]).toMatch(/^\d+\.\d+\.\d+$/)
    expect((await weft(['-h'])).out).toEqual((await weft(['help'])).out)
  })

  it('lists every setting', async () => {
    expect((await weft(['help', 'settings'])).out.join('\n')).toMatch(/DATABASE_URL[\s\S]*WEFT_SECRET_KEYS/)
  })

  it.each([
    [['upp'], /no command "upp"/],
    [['up', '--prot', '1'], /Unknown option '--prot'/],
    [['up', 'now'], /"now" is one word too many/],
    [['migrate', '--data'], /--data/],
    [['audit'], /Only "verify" is known/],
    [['audit', 'repair'], /Only "verify" is known/],
    [['tool'], /Known: length, decide, feed/],
    [['tool', 'constructor'], /no tool "constructor"/],
    [['help', 'moon'], /no command "moon"/],
  ])('refuses %j with exit 2 and a way on', async (argv, words) => {
    const said = await weft(argv)
    expect(said.code).toBe(2)
    expect(said.err[0]).toMatch(words)
    expect(said.err.at(-1)).toMatch(/Try "weft help/)
  })

  it('names wrong settings and the cure, with exit 1 and without a stack', async () => {
    const said = await weft(['up', '--port', 'http'])
    expect(said).toMatchObject({ code: 1, out: [] })
    expect(said.err.join('\n')).toMatch(/^weft: .*--port must be.*\n {2}→ /)
    expect(said.err.join('\n')).not.toMatch(/ at .*\.ts:/)
  })
})

describe('weft tool length', () => {
  const length = (rows: (string | Buffer)[], ...more: string[]) =>
    weft(['tool', 'length', '--network', 'fake', ...more], rows)

  it('answers each row in order, also when rows arrive in pieces', async () => {
    const bytes = Buffer.from('{"text":"grüße"}\r\n\n{"text":"a\u2028b","spoiler_text":"cw","max":4}')
    const said = await length([bytes.subarray(0, 12), bytes.subarray(12)])
    expect(said.err).toEqual([])
    expect(said.out.map((line) => JSON.parse(line))).toEqual([
      { length: 5, limit: 10, valid: true, links: [[0, 1]], mentions: [], tags: [] },
      { length: 5, limit: 4, valid: false, links: [[0, 1]], mentions: [], tags: [] },
    ])
  })

  it('lets a row’s own limit win over --max', async () => {
    const said = await length(['{"text":"a"}\n{"text":"a","max":3}\n'], '--max', '5')
    expect(said.out.map((line) => JSON.parse(line).limit)).toEqual([5, 3])
  })

  it('counts a content warning only where the network does', async () => {
    const row = '{"text":"a","spoiler_text":"1234567890"}'
    expect(JSON.parse((await length([row])).out[0] ?? '')).toMatchObject({ length: 11, valid: false })
    const alone = '{"text":"","spoiler_text":"only a warning","max":20}'
    expect(JSON.parse((await length([alone])).out[0] ?? '')).toMatchObject({ length: 14, valid: true })
    const said = await weft(['tool', 'length', '--network', 'other'], [row])
    expect(JSON.parse(said.out[0] ?? '')).toMatchObject({ length: 1, valid: true })
  })

  it.each([
    ['{"text":', /line 2: not JSON/],
    ['["a"]', /line 2: not an object/],
    ['{"txet":"a"}', /line 2: "text" is missing/],
    ['{"text":"a","spoiler_text":1}', /line 2: "spoiler_text"/],
    ['{"text":"a","max":0}', /line 2: "max"/],
  ])('stops at %s with the line’s number', async (row, words) => {
    const said = await length([`{"text":"a"}\n${row}\n{"text":"b"}\n`])
    expect(said.code).toBe(2)
    expect(said.out).toHaveLength(1)
    expect(said.err[0]).toMatch(words)
  })

  it('names the networks it knows', async () => {
    expect((await weft(['tool', 'length', '--network', 'myspace'])).err[0]).toMatch(/Known: fake, other/)
    expect((await weft(['tool', 'length'])).err[0]).toMatch(/--network is missing/)
  })
})

describe('weft tool feed', () => {
  it('keeps lines and files in step when one cannot be read', async () => {
    const here = import.meta.filename
    const said = await weft(['tool', 'feed', here, '/nowhere.xml', here])
    expect(said.code).toBe(1)
    expect(said.out.map((line) => JSON.parse(line).title)).toEqual(['impor', null, 'impor'])
    expect(said.err[0]).toMatch(/nowhere\.xml: The file cannot be read \(ENOENT\)/)
  })

  it('wants a file', async () => {
    expect((await weft(['tool', 'feed'])).code).toBe(2)
  })
})

describe('weft tool decide', () => {
  it('answers every line in order, the bad ones with what was wrong', async () => {
    const said = await weft(['tool', 'decide'], ['one\n\nbad\nthree\n'])
    expect(said.code).toBe(1)
    expect(said.out.map((line) => JSON.parse(line))).toEqual([
      { line: 'one', house: null },
      { error: 'no good' },
      { line: 'three', house: null },
    ])
    expect(said.err).toEqual(['weft tool decide: line 3: no good'])
  })

  it('refuses a house that cannot be read', async () => {
    expect((await weft(['tool', 'decide', '--house', '/nowhere.json'])).err[0]).toMatch(
      /cannot be read \(ENOENT\)/,
    )
    expect((await weft(['tool', 'decide', '--house', import.meta.filename])).err[0]).toMatch(/not JSON/)
  })
})
