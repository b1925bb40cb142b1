import type { Words } from './finding.ts'

export type ChillingId =
  | 'chill.criticism'
  | 'chill.conditions'
  | 'chill.vague-secrets'
  | 'chill.identify'
  | 'chill.permission'
  | 'chill.press'
  | 'chill.union'
  | 'chill.colleagues'
  | 'chill.civility'
  | 'chill.images'
  | 'chill.private-life'

const reason = (rule: ChillingId, why: string, cure: string): Words => ({
  rule,
  severity: 'reason',
  why,
  cure,
})

/** Why each kind of wording chills, and what to write instead. */
export const chilling: Readonly<Record<ChillingId, Words>> = {
  'chill.criticism': reason(
    'chill.criticism',
    'A ban on negative words also bans employees from criticising their employer together, which labour law protects.',
    'Forbid what is unlawful instead: knowingly false statements of fact, threats, harassment.',
  ),
  'chill.conditions': reason(
    'chill.conditions',
    'Pay, hours and working conditions are the heart of protected talk; a rule may not touch them.',
    'Take the words out, and say in “Rights preserved” that talk about them stays free.',
  ),
  'chill.vague-secrets': reason(
    'chill.vague-secrets',
    'Without saying what is meant, “internal” or “confidential” covers pay lists and shift plans too.',
    'Name the classes: trade secrets, unpublished results, customers’ data. Give an example of each.',
  ),
  'chill.identify': reason(
    'chill.identify',
    'Employees may say where they work, and may keep it to themselves, without asking anybody.',
    'Ask for disclosure only where somebody recommends our products or speaks about them.',
  ),
  'chill.permission': reason(
    'chill.permission',
    'Who needs permission before speaking about work will not speak about its conditions.',
    'Ask for permission only to speak in the organisation’s name.',
  ),
  'chill.press': reason(
    'chill.press',
    'Employees may speak to journalists for themselves, also about their work.',
    'Write: only spokespersons speak to the press on our behalf.',
  ),
  'chill.union': reason(
    'chill.union',
    'Nobody may be kept from unions, works councils, authorities or lawyers.',
    'Take the words out; name these contacts as protected in “Rights preserved”.',
  ),
  'chill.colleagues': reason(
    'chill.colleagues',
    'Talking with colleagues about work is where acting together begins.',
    'Take the words out. Protect colleagues’ private data instead, and say which.',
  ),
  'chill.civility': reason(
    'chill.civility',
    'Nobody can tell what is “inappropriate” or “positive”, so careful people say nothing.',
    'Describe the conduct: threats, discrimination, harassment. Say the rest as a wish, not as a rule.',
  ),
  'chill.images': reason(
    'chill.images',
    'A ban on pictures, logo or name also bans a photo of a strike sign or of an unsafe machine.',
    'Forbid commercial use, and recording customers or trade secrets.',
  ),
  'chill.private-life': reason(
    'chill.private-life',
    'Private accounts are none of our business; watching them or asking for access is unlawful in many places.',
    'Say that only programme activity is seen, and that private accounts are left alone.',
  ),
}

export interface Trigger {
  readonly rule: ChillingId
  readonly words: RegExp
  /** ban: only where something is forbidden; permission: only where leave has to be asked; either; any: by itself. */
  readonly when: 'ban' | 'permission' | 'either' | 'any'
  /** The clause is narrow enough when this stands in it. */
  readonly unless?: RegExp
}

export interface Tongue {
  readonly bans: RegExp
  readonly permission: RegExp
  /** The clause gives a right instead of taking one. */
  readonly harmless: RegExp
  readonly triggers: readonly Trigger[]
}
