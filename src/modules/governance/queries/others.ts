// biome-ignore-all lint: interim
import * as policy from '#modules/policy/index.ts'
import * as training from '#modules/training/index.ts'
export const certificatesOf: any = (training as any).certificatesOf ?? (async () => new Map())
export const courseCards: any = (training as any).courseCards ?? (async () => [])
export const policyStanding: any = (policy as any).policyStanding ?? (async () => new Map())
