import type { PolicySettings } from '../../contract.ts'

/** What a part of the settings form gets. */
export type SettingsPart = {
  settings: PolicySettings
  change: (patch: Partial<PolicySettings>) => void
}
