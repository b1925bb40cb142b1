import { chance, word, words } from './texts.ts'

/** A name that `flowQueries` looks for. */
const brand = (number: number): string => `${word(20_000 + number)}x`

const BRANDS = 1000

/** Queries as a company saves them: names, with alternatives, context and exclusions. */
export function flowQueries(count: number): string[] {
  const random = chance(6)
  const context = () => word(Math.floor(random() * 600))
  const kinds: ((name: string) => string)[] = [
    (name) => name,
    (name) => `${name} OR #${name}`,
    (name) => `${name} NOT "${context()} ${context()} ${context()}"`,
    (name) => `${name} NEAR/30 (${context()} OR ${context()} OR ${name})`,
  ]
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.(brand(at % BRANDS)) ?? '')
}

/**
 * Messages of a Jetstream (500 bytes each, a post of 120 to 200), from number `from` on, said now; `share` of them say a name that
 * `flowQueries(queries)` looks for.
 */
export function flowMessages(from: number, count: number, share: number, queries: number): Buffer[] {
  const random = chance(from + 1)
  const now = new Date()
  return Array.from({ length: count }, (_, index) => {
    const seq = from + index
    return flowMessage(seq, random, isFound(seq, share) ? nameFor(seq, queries) : null, now)
  })
}

/** Spread evenly, so that every run of a thousand holds the same share. */
export function isFound(seq: number, share: number): boolean {
  return Math.floor((seq + 1) * share) > Math.floor(seq * share)
}

export function nameFor(seq: number, queries: number): string {
  return brand(seq % Math.min(BRANDS, queries))
}

const AUTHORS = 50_000

/** Spread by a multiplicative hash: by the number alone, each hundredth post, which is found, would be of the same few hundred. */
const authorOf = (seq: number) => (Math.imul(seq, 0x9e3779b1) >>> 0) % AUTHORS

/** A message with words of its own; `name`: said among them. */
export function flowMessage(seq: number, random: () => number, name: string | null, now: Date): Buffer {
  const said = words(12 + Math.floor(random() * 14), random)
  if (name !== null) said[3] = name
  return Buffer.from(
    JSON.stringify({
      did: `did:plc:${authorOf(seq).toString(36).padStart(24, 'q')}`,
      time_us: now.getTime() * 1000 + (seq % 1000),
      kind: 'commit',
      commit: {
        rev: `3l${seq.toString(36).padStart(11, '2')}`,
        operation: 'create',
        collection: 'app.bsky.feed.post',
        rkey: `3m${seq.toString(36).padStart(11, '2')}`,
        record: {
          $type: 'app.bsky.feed.post',
          createdAt: now.toISOString(),
          langs: ['en'],
          text: `${said.join(' ')}.`,
        },
        cid: `bafyrei${seq.toString(36).padStart(52, 'a')}`,
      },
    }),
  )
}
