import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { AssistedPort } from './assisted.ts'
import type { EditPort, LookPort, RemovePort } from './change.ts'
import type { DirectConnect, OauthConnect } from './connect.ts'
import type { HandlesPort } from './handles.ts'
import type { Limits, TextMeasure } from './limits.ts'
import type { ListenPort } from './listen.ts'
import type { MeasurePort } from './measure.ts'
import type { HidePort, LikePort, PrivatelyPort } from './moderate.ts'
import type { ProfilePort } from './profile.ts'
import type { PublishPort } from './publish.ts'
import type { ReceivePort } from './receive.ts'
import type { StandingPort } from './standing.ts'

/** Everything Weft knows about one network. A port is there whole or it is absent; nobody asks for half of it. */
export interface Network {
  /** Lower-case id used in tables and addresses: `bluesky`, `mastodon`, `feed`. */
  readonly id: string
  readonly name: string
  readonly limits: Limits
  /** Pure: length and entities of a text under these limits. */
  measureText(text: string, limits: Limits): TextMeasure
  readonly connect?: DirectConnect | OauthConnect
  readonly publish?: PublishPort
  /** For a network without `publish`, and for accounts that may not use it. */
  readonly assisted?: AssistedPort
  readonly edit?: EditPort
  readonly remove?: RemovePort
  readonly look?: LookPort
  readonly handles?: HandlesPort
  readonly standing?: StandingPort
  readonly receive?: ReceivePort
  readonly listen?: ListenPort
  readonly measure?: MeasurePort
  readonly profile?: ProfilePort
  readonly like?: LikePort
  readonly hide?: HidePort
  readonly privately?: PrivatelyPort
}

export interface NetworkRegistry {
  /** Undefined for a network this build does not carry. */
  get(id: string): Network | undefined
  all(): readonly Network[]
}

export const NETWORKS: ServiceKey<NetworkRegistry> = serviceKey<NetworkRegistry>('networks')

export function networkRegistry(networks: readonly Network[]): NetworkRegistry {
  const byId = new Map(networks.map((network) => [network.id, network]))
  return { get: (id) => byId.get(id), all: () => networks }
}
