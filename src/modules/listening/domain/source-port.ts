import type { ListenKind } from '#networks/contract/listen.ts'
import type { Network } from '#networks/contract/network.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'

/** `account`: what the account itself is told; the others hear beyond it. */
export type SourceKind = 'account' | ListenKind

interface Heard {
  readonly kind: SourceKind
  readonly term: string
}

/**
 * How a source is read: the account's own items through the network's receive port, what is heard beyond it through
 * its listen port in the same shape. Null where this installation's network cannot do it.
 */
export function portOf(network: Network, source: Heard): ReceivePort | null {
  const { kind, term } = source
  if (kind === 'account') return network.receive ?? null
  const { listen } = network
  const way = listen?.ways.find((one) => one.kind === kind)
  if (!listen || !way) return null
  const what = { kind, term }
  const { stream } = listen
  return {
    pollSeconds: way.pollSeconds,
    wide: way.wide,
    poll: (session, cursor) => listen.poll(session, what, cursor),
    ...(stream
      ? { stream: (session, deliver, signal) => stream.call(listen, session, what, deliver, signal) }
      : {}),
    normalise: (body, us) => listen.normalise(body, us),
  }
}

/** Requests that one poll of this source costs. */
export function requestsOf(network: Network, source: Pick<Heard, 'kind'>): number {
  if (source.kind === 'account') return network.receive?.pushed ? 0 : 1
  return network.listen?.ways.find((one) => one.kind === source.kind)?.requests ?? 1
}
