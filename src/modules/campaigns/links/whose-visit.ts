import { isbot } from 'isbot'
import { fetcherOf, originOf, type VisitSort } from '../domain/links/visitor.ts'

export interface Asked {
  readonly method: string
  readonly header: (name: string) => string | undefined
}

/** Whether a person, a program or a fetcher of cards asks, and where from. Who says nothing about itself is a program. */
export function whoseVisit({ method, header }: Asked): { sort: VisitSort; origin: string } {
  const agent = header('user-agent') ?? ''
  const fetcher = fetcherOf(agent)
  if (fetcher) return { sort: 'preview', origin: fetcher }
  const purpose = [header('sec-purpose'), header('purpose'), header('x-moz'), header('x-purpose')].join(' ')
  if (/prefetch|prerender|preview/i.test(purpose)) return { sort: 'preview', origin: 'prefetch' }
  if (method === 'HEAD') return { sort: 'bot', origin: 'head' }
  if (agent === '' || isbot(agent)) return { sort: 'bot', origin: 'unknown' }
  return { sort: 'person', origin: originOf(header('referer')) }
}

const own =
  /^(?:::ffff:)?(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)|^::1$|^f[cd][0-9a-f]{2}:|^fe80:/i

/** Who asks: the peer, or, when that is a proxy of ours, whom it says it asks for. */
export function addressOf(peer: string, forwarded: string | undefined): string {
  if (!forwarded || !own.test(peer)) return peer
  return forwarded.split(',').at(-1)?.trim().slice(0, 64) || peer
}
