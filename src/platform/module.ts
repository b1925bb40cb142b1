import type { HoldingKind } from './holdings.ts'
import type { JobDefinition, ReactionDefinition } from './jobs/define.ts'
import type { MetricDefinition } from './metric.ts'

/** What a room hands to compose.ts; leave out what is empty. Its routes are wired by src/routes.ts. */
export interface Module {
  readonly name: string
  /** Folder of the room's SQL files: `new URL('./migrations/', import.meta.url)`. */
  readonly migrations?: URL
  readonly jobs?: readonly JobDefinition[]
  readonly reactions?: readonly ReactionDefinition[]
  readonly metrics?: readonly MetricDefinition[]
  /** What members can hold here, for handing over when they leave. */
  readonly holdings?: readonly HoldingKind[]
}

export function defineModule(module: Module): Module {
  return module
}
