import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Limits } from '#networks/contract/limits.ts'
import type { Sentinels } from './sentinels.ts'
import type { FakeService } from './service.ts'

/** One request and everything a handler needs to answer it. */
export interface Call {
  readonly service: FakeService
  readonly sentinels: Sentinels
  /** What this server takes, as it reports it. */
  readonly limits: Limits
  readonly base: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** The part of the path a route's `*` stands for. */
  readonly rest: string
}
