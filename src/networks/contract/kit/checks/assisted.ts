import { describe, expect, it } from 'vitest'
import type { NetworkIo } from '../../account.ts'
import type { AssistedPort, PostAddress, Verified } from '../../assisted.ts'
import type { Network } from '../../network.ts'

/** One network where people post by hand. */
export interface AssistedSubject {
  readonly network: Network
  /** Every shape a pasted address may have, with what it has to be read as: id, handle, and the one spelling. */
  readonly addresses: readonly (readonly [
    address: string,
    remoteId: string,
    handle: string | null,
    url: string,
  ])[]
  /** What looks like an address of a post there and is none, beside what the kit makes up itself. */
  readonly others: readonly string[]
  /** Whether the page for writing can be opened with the text filled in. */
  readonly fillsIn: boolean
  /** Answers of the network's public endpoint; none where nothing can be seen from outside. */
  readonly answers?: readonly {
    readonly name: string
    readonly post: string
    readonly status: number
    readonly body: unknown
    readonly verified: Verified['kind'] | Extract<Verified, { kind: 'found' }>
  }[]
}

/** Registers what every port for posting by hand must do. Nothing leaves: the answers are scripted. */
export function assistedKit(subject: AssistedSubject): void {
  const { network } = subject
  const port = present(network.assisted)
  describe(`posting by hand: ${network.name}`, () => {
    steps(port)
    compose(port, subject.fillsIn)
    reading(port, subject)
    hostile(port, subject)
    if (port.verify) verifying(port, subject.answers ?? [])
    rulebook(network)
  })
}

function present(port: AssistedPort | undefined): AssistedPort {
  if (!port) throw new Error('The assisted port is absent.')
  return port
}

function steps(port: AssistedPort): void {
  it('says in a few whole sentences what to do, ending with the address', () => {
    expect(port.steps.length).toBeGreaterThanOrEqual(4)
    expect(port.steps.length).toBeLessThanOrEqual(9)
    for (const step of port.steps) {
      expect(step).toMatch(/^[A-Z].{5,90}\.$/)
      expect(step.replaceAll('{handle}', '')).not.toMatch(/[{}<>]/)
    }
    expect(port.steps.some((step) => step.includes('{handle}'))).toBe(true)
    expect(port.steps.at(-1)).toContain('paste it here')
  })
}

const texts = [
  'Plain words.',
  'A & B = C + 100 % #tag?\nSecond line',
  'Über 👨‍👩‍👧‍👧 und 新しい靴',
  'half a pair \ud83d',
]

function compose(port: AssistedPort, fillsIn: boolean): void {
  it(`opens ${fillsIn ? 'with the text filled in' : 'where one writes'}`, () => {
    for (const text of texts) {
      const address = port.composeUrl(text)
      if (address === null) continue
      const url = new URL(address)
      expect(url.protocol).toBe('https:')
      const carried = [...url.searchParams.values()]
      if (fillsIn) expect(carried).toContain(text.toWellFormed())
      expect(address).not.toContain('+')
    }
    expect(fillsIn && port.composeUrl('') === null).toBe(false)
  })

  it('never makes an address too long to open', () => {
    expect((port.composeUrl('long '.repeat(10_000)) ?? '').length).toBeLessThan(8000)
  })
}

function reading(port: AssistedPort, { addresses }: AssistedSubject): void {
  it.each(addresses)('reads %s', (address, remoteId, handle, url) => {
    const read: PostAddress = { remoteId, handle, url }
    expect(port.readAddress(address)).toEqual(read)
    expect(port.readAddress(`  ${address}\n`)).toEqual(read)
    expect(port.readAddress(url)?.remoteId).toBe(remoteId)
    const whole = /^https?:/i.test(address) ? address : `https://${address}`
    const tracked = new URL(whole)
    for (const name of ['utm_source', 'igsh', 'si', 's', 'rcm', 'fbclid'])
      tracked.searchParams.set(name, 'x1')
    tracked.hash = 'top'
    expect(port.readAddress(tracked.href)).toEqual(read)
    expect(port.readAddress(whole.replace(/^https:/, 'http:'))).toEqual(read)
  })
}

/** Addresses that look like a good one and lead elsewhere, or nowhere. */
function lookalikes(good: string): string[] {
  const url = new URL(good)
  const { host } = url
  const rest = url.pathname + url.search
  const another = host.replace(
    /[oeica]/,
    (letter) => ({ o: 'о', e: 'е', i: 'і', c: 'с', a: 'а' })[letter] ?? letter,
  )
  return [
    `https://${host}.evil.example${rest}`,
    `https://evil${host}${rest}`,
    `https://evil.example/${good}`,
    `https://evil.example/?u=${encodeURIComponent(good)}`,
    `https://${host}@evil.example${rest}`,
    `https://evil@${host}${rest}`,
    `https://evil:x@${host}${rest}`,
    `https://evil.example\\@${host}${rest}`,
    `https://${host}\\@evil.example${rest}`,
    `https://${host}%2eevil.example${rest}`,
    `https://${host}:8443${rest}`,
    `https://${host}.${rest}`,
    `https://${another}${rest}`,
    `https:///${host}${rest}`,
    `//${host}${rest}`,
    `ftp://${host}${rest}`,
    `javascript:location='${good}'`,
    `data:text/html,${good}`,
    `${good.slice(0, 12)}\u200b${good.slice(12)}`,
    `${good.slice(0, 12)}\t${good.slice(12)}`,
    `Look: ${good}`,
    `${good} ${good}`,
    `${good}?${'x'.repeat(2100)}`,
    `https://${host}/`,
    `https://${host}/%zz`,
  ]
}

function hostile(port: AssistedPort, { addresses, others }: AssistedSubject): void {
  it('reads nothing else as an address of a post', () => {
    const made = addresses.flatMap(([address]) => (/^https:/.test(address) ? lookalikes(address) : []))
    const fooled = [...made, ...others, '', ' ', 'https://', 'x', '💥'].filter(
      (one) => port.readAddress(one) !== null,
    )
    expect(made.length).toBeGreaterThan(20)
    expect(fooled).toEqual([])
  })
}

const answering = (reply: () => Promise<Response>): NetworkIo => ({
  fetch: reply,
  now: () => new Date('2026-11-22T05:00:00Z'),
  log: { warn: () => undefined, debug: () => undefined },
})

const broken: readonly (readonly [name: string, reply: () => Promise<Response>])[] = [
  ['a page in place of data', async () => new Response('<html>Sign in</html>')],
  ['nothing', async () => new Response('')],
  ['null', async () => new Response('null')],
  ['a list', async () => new Response('[]')],
  ['a number', async () => new Response('7')],
  ['an empty object', async () => new Response('{}')],
  ['values of other kinds', async () => new Response('{"html":7,"url":{},"author_url":["x"],"title":null}')],
  ['an error inside 200', async () => new Response('{"error":"Something went wrong"}')],
  ['a list of errors inside 200', async () => new Response('{"errors":[{"message":"Try later"}]}')],
  [
    'somebody else’s post',
    async () => new Response('{"html":"<p>no</p>","author_url":"https://a.example/@b"}'),
  ],
  ['too many requests', async () => new Response('{}', { status: 429 })],
  ['a broken server', async () => new Response('oops', { status: 500 })],
  ['no entry', async () => new Response('{"error":"Sorry"}', { status: 403 })],
  [
    'no connection',
    () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
      ),
  ],
]

function verifying(port: AssistedPort, answers: NonNullable<AssistedSubject['answers']>): void {
  const post = (address: string): PostAddress => {
    const read = port.readAddress(address)
    if (!read) throw new Error(`${address} is no address of a post.`)
    return read
  }
  const look = (address: string, reply: () => Promise<Response>) =>
    port.verify?.(answering(reply), post(address)) ?? Promise.reject(new Error('no port'))

  it.each(answers)('understands: $name', async ({ post: address, status, body, verified }) => {
    const seen = await look(address, async () => new Response(JSON.stringify(body), { status }))
    if (typeof verified === 'string') expect(seen.kind).toBe(verified)
    else expect(seen).toEqual(verified)
    if (seen.kind !== 'found') expect(seen.reason).toMatch(/^[A-Z].*\.$/)
  })

  const first = answers[0]?.post
  if (first === undefined) return
  it.each(broken)('claims nothing after %s', async (_name, reply) => {
    const seen = await look(first, reply)
    expect(seen).toEqual({ kind: 'unverifiable', reason: expect.stringMatching(/^[A-Z].*\.$/) })
  })
}

function rulebook({ limits, measureText }: Network): void {
  it('has a dated rulebook, and counts by it', () => {
    expect(limits.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(limits.source).toMatch(/^https:\/\//)
    const { max } = limits.text
    expect(measureText('a'.repeat(max), limits)).toMatchObject({ length: max, limit: max, valid: true })
    expect(measureText('a'.repeat(max + 1), limits)).toMatchObject({ length: max + 1, valid: false })
    const { image, video } = limits.media
    for (const medium of [image, video]) {
      if (!medium) continue
      expect(medium.maxCount ?? 0).toBeLessThanOrEqual(limits.media.maxCount)
      expect(medium.minRatio ?? 0).toBeLessThan(medium.maxRatio ?? Number.POSITIVE_INFINITY)
    }
    expect(video?.minSeconds ?? 0).toBeLessThan(video?.maxSeconds ?? Number.POSITIVE_INFINITY)
  })

  it('finds links at their code points', () => {
    const text =
      'Families 👨‍👩‍👧‍👧 and 🧵: see https://weft.example.com/a?b=c, or (https://weft.example.com/d).'
    const points = Array.from(text)
    const links = measureText(text, limits).links.map(([start, end]) => points.slice(start, end).join(''))
    expect(links).toEqual(['https://weft.example.com/a?b=c', 'https://weft.example.com/d'])
  })
}
