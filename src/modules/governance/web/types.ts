import type { MandateCard, RulebookView } from '#modules/governance/contract.ts'
import type { api } from '#web/api.ts'

type Governance = typeof api.governance
type Input<K extends keyof Governance> = Parameters<Governance[K]>[0]
type Output<K extends keyof Governance> = Awaited<ReturnType<Governance[K]>>

/** The shapes of the contract under the names the screens use. */
export type Verb = MandateCard['verbs'][number]
export type Audience = NonNullable<MandateCard['audiences']>[number]
export type GrantInput = Input<'grant'>
export type Coverage = Output<'coverage'>
export type Kind = Input<'simulate'>['kind']

export type RulesView = Output<'rules'>
export type RulesChange = Input<'adoptRules'>['change']
export type RulesPreview = Output<'previewRules'>
export type ContentClass = RulebookView['quietClasses'][number]
export type Model = RulebookView['model']
export type MatrixRule = RulebookView['matrix'][number]
export type StepRule = MatrixRule['steps'][number]
export type ApproverGroup = StepRule['from'][number]
export type ContentRule = RulebookView['content'][number]
export type QuietPeriod = Output<'quiet'>['periods'][number]
export type RegisterLine = Output<'register'>['channels'][number]
export type Reading = Output<'readings'>['readings'][number]
export type Speaker = Output<'whoSpeaks'>['speakers'][number]
export type Because = Output<'classify'>['because']
