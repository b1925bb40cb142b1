import type { NetworkIo } from '../account.ts'
import type { AssistedPort, PostAddress, Verified } from '../assisted.ts'
import { faultOfError } from '../fault-of.ts'

export type Verify = NonNullable<AssistedPort['verify']>
type Body = Readonly<Record<string, unknown>>

/** How a network answers, without signing in, what an address shows. */
export interface OembedRule {
  readonly name: string
  readonly endpoint: string
  /** Statuses that say, beside 404 and 410, that there is no such post. */
  readonly absentOn?: readonly number[]
  /** What the answer tells of this post; null when it is not about it. */
  read(body: Body, post: PostAddress): { readonly text: string | null; readonly handle: string | null } | null
}

/** Verifies by the network's oEmbed endpoint. What is not clearly yes or no is `unverifiable`. */
export function verifyByOembed(rule: OembedRule): Verify {
  return async (io, post) => {
    const url = new URL(rule.endpoint)
    url.searchParams.set('format', 'json')
    url.searchParams.set('url', post.url)
    const answer = await ask(io, url)
    return 'reason' in answer ? cannot(answer.reason) : judge(rule, post, answer)
  }
}

/** For networks that show nothing, or nothing to machines, without signing in. */
export function verifyNothing(reason: string): Verify {
  return async () => cannot(reason)
}

interface Answer {
  readonly status: number
  readonly body: Body | null
}

async function ask(io: NetworkIo, url: URL): Promise<Answer | { readonly reason: string }> {
  try {
    const response = await io.fetch(url, { headers: { accept: 'application/json' } })
    return { status: response.status, body: asBody(await response.text()) }
  } catch (error) {
    return { reason: faultOfError(error, 'reading', io.now()).reason }
  }
}

function judge(rule: OembedRule, post: PostAddress, { status, body }: Answer): Verified {
  const { name } = rule
  const inside = status < 300 && body ? faultInside(body) : null
  const told = inside ?? status
  if (told === 404 || told === 410 || rule.absentOn?.includes(told))
    return { kind: 'absent', reason: `${name} knows no post at this address.` }
  if (told === 401 || told === 403)
    return cannot(`${name} shows this post only to people who are signed in, or not any more.`)
  if (told === 429) return cannot(`${name} asked us to wait before looking again.`)
  if (told >= 300) return cannot(`${name} did not tell whether this post is there.`)
  const found = body && rule.read(body, post)
  return found
    ? { kind: 'found', ...found }
    : cannot(`${name} answered without saying what stands at this address.`)
}

function cannot(reason: string): Verified {
  return { kind: 'unverifiable', reason }
}

/** Some answer 200 and say inside that it went wrong. The status that was meant; 500 when it is not told; null: all well. */
function faultInside(body: Body): number | null {
  const code = [body.code, body.status_code, body.error]
    .map(Number)
    .find((value) => value >= 400 && value < 600)
  if (code !== undefined) return code
  const words = [body.error, body.errors, body.status_msg, body.message].filter((part) => part !== undefined)
  const failed = words.length > 0 && typeof body.html !== 'string'
  if (!failed) return null
  return /not.?found|does ?n.t exist|no longer/i.test(JSON.stringify(words)) ? 404 : 500
}

function asBody(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** A value of an answer as text, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The name behind the last @ or slash of an author's address. */
export function handleOf(address: unknown): string | null {
  const text = textOf(address)
  if (text === null || !URL.canParse(text)) return null
  const last = new URL(text).pathname.split('/').filter(Boolean).at(-1)
  return last ? decodedHandle(last) : null
}

function decodedHandle(part: string): string | null {
  try {
    return decodeURIComponent(part).replace(/^@/, '') || null
  } catch {
    return null
  }
}
