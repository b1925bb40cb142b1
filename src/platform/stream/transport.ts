import {
  type ConnectionOptions,
  type NatsConnection,
  NatsConnectionImpl,
  setTransportFactory,
} from '@nats-io/transport-node'
import { NodeTransport, nodeResolveHost } from '@nats-io/transport-node/lib/node_transport.js'
import { inLargePieces } from './pieces.ts'

/** The client's own way over a socket; large messages arrive in one piece. */
class LargePieces extends NodeTransport {
  override [Symbol.asyncIterator](): AsyncIterableIterator<Uint8Array> {
    return inLargePieces({ [Symbol.asyncIterator]: () => super[Symbol.asyncIterator]() })
  }
}

/** As the client's `connect`, over a transport of ours. */
export function connectInLargePieces(options: ConnectionOptions): Promise<NatsConnection> {
  setTransportFactory({ factory: () => new LargePieces(), dnsResolveFn: nodeResolveHost })
  return NatsConnectionImpl.connect(options)
}
