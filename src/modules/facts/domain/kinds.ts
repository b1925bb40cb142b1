/** What a fact is about. Decides who approves it, its class and where it may appear, unless the organisation says otherwise. */
export const factKinds = [
  'website',
  'logo',
  'industry',
  'positioning',
  'headcount',
  'executive',
  'promotion',
  'termination',
  'result',
  'address',
  'free',
] as const
export type FactKind = (typeof factKinds)[number]

/** How far a fact may travel. */
export const factClasses = ['public', 'regional', 'internal', 'secret', 'material'] as const
export type FactClass = (typeof factClasses)[number]

/** The department kinds that can be named as approvers; the same words as in people. */
export const approverKinds = [
  'service',
  'sales',
  'marketing',
  'pr',
  'hr',
  'ir',
  'product',
  'ecommerce',
  'legal',
  'it',
  'finance',
  'executive',
  'other',
] as const
export type ApproverKind = (typeof approverKinds)[number]

export interface FactRule {
  /** Departments that approve: all of them. */
  readonly approvers: readonly ApproverKind[]
  readonly class: FactClass
  /** Networks, channels or places of our own; null: anywhere, empty: nowhere. */
  readonly places: readonly string[] | null
}

const rule = (
  approvers: readonly ApproverKind[],
  factClass: FactClass,
  places: readonly string[] | null,
): FactRule => ({ approvers, class: factClass, places })

/** The company-fact matrix as it stands when an organisation has changed nothing. */
export const defaultRules: Readonly<Record<FactKind, FactRule>> = {
  website: rule(['marketing'], 'public', null),
  logo: rule(['marketing'], 'public', null),
  industry: rule(['marketing'], 'public', null),
  positioning: rule(['marketing', 'executive'], 'public', null),
  headcount: rule(['hr', 'finance'], 'public', ['linkedin']),
  executive: rule(['executive', 'hr'], 'public', ['linkedin', 'newsroom']),
  promotion: rule(['hr'], 'internal', ['showcase']),
  termination: rule(['hr', 'legal'], 'secret', []),
  result: rule(['ir', 'legal', 'finance'], 'material', ['newsroom']),
  address: rule(['marketing'], 'public', null),
  free: rule(['marketing'], 'public', null),
}

/** Facts about people at work: two different members approve, always. */
export function isWorkforce(kind: FactKind): boolean {
  return kind === 'headcount' || kind === 'promotion' || kind === 'termination'
}

/** The person a promotion is about has to agree, too. */
export function needsPerson(kind: FactKind): boolean {
  return kind === 'promotion'
}

const strictness: Readonly<Record<FactClass, number>> = {
  public: 0,
  regional: 1,
  internal: 2,
  secret: 3,
  material: 3,
}

/** True when `next` lets a fact travel further than `now` does; such a change needs approval. */
export function isLooser(
  now: {
    readonly class: FactClass
    readonly places: readonly string[] | null
    readonly embargoUntil: Date | null
  },
  next: {
    readonly class: FactClass
    readonly places: readonly string[] | null
    readonly embargoUntil: Date | null
  },
): boolean {
  if (strictness[next.class] < strictness[now.class]) return true
  if (now.class !== next.class && strictness[next.class] === strictness[now.class]) return true
  if (now.places !== null && (next.places === null || next.places.some((one) => !now.places?.includes(one))))
    return true
  return now.embargoUntil !== null && (next.embargoUntil === null || next.embargoUntil < now.embargoUntil)
}
