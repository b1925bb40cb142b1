import type { Scenario } from './scenarios.ts'
import type { Parts } from './words.ts'

export interface Starter {
  readonly title: string
  readonly parts: Parts
}

export type StarterSet = Readonly<Record<Scenario, Starter>>
