import type { CaseBody } from '#modules/business-cases/contract.ts'

export type Option = CaseBody['options'][number]
export type Effect = Option['effects'][number]
export type Risk = CaseBody['risks'][number]
export type Step = CaseBody['steps'][number]
