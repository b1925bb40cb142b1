/** SEV1 to SEV4; 1 is the gravest. */
export type Severity = 1 | 2 | 3 | 4
export const severities = [1, 2, 3, 4] as const

/** Whom a rung rings. */
export type Target =
  /** Whoever is on call there; null: in the rota of the department it concerns, else of the house. */
  | { readonly kind: 'rota'; readonly rotaId: string | null }
  | { readonly kind: 'member'; readonly memberId: string }
  /** Everybody who holds the role. */
  | { readonly kind: 'role'; readonly role: string }
  /** The head of a department. */
  | { readonly kind: 'head'; readonly departmentId: string }
  /** The managers of those on the rung before. */
  | { readonly kind: 'manager' }

export interface Rung {
  readonly targets: readonly Target[]
  /** How long an acknowledgement is waited for before the next rung. */
  readonly minutes: number
}

export interface Rule {
  readonly rungs: readonly Rung[]
  /** Minutes are counted, and people rung, within working hours only. */
  readonly workingHours: boolean
  /** False (drills): it ends after the last rung instead of repeating it. */
  readonly repeats: boolean
}

export type Ladder = Readonly<Record<`sev${Severity}`, Rule>>

/** The rule of one severity. */
export function ruleOf(ladder: Ladder, severity: Severity): Rule {
  return ladder[`sev${severity}`]
}

export interface House {
  readonly hasRota: boolean
  readonly departments: readonly {
    readonly id: string
    readonly kind: string
    readonly headMemberId: string | null
  }[]
}

/**
 * The ladder before anybody wrote one (our design's table): the one on call, their manager, whoever leads communication, then
 * legal and the owner. What the house does not have is the owner's.
 */
export function startingLadder({ hasRota, departments }: House): Ladder {
  const owner: Target = { kind: 'role', role: 'owner' }
  const head = (...kinds: string[]): Target => {
    const led = kinds.map((kind) => departments.find((one) => one.kind === kind && one.headMemberId))
    const departmentId = led.find((one) => one !== undefined)?.id
    return departmentId ? { kind: 'head', departmentId } : owner
  }
  const first: Target = hasRota ? { kind: 'rota', rotaId: null } : owner
  const comms = head('pr', 'marketing')
  const legal = head('legal')
  const last = legal.kind === 'head' ? [legal, owner] : [owner]
  const rule = (minutes: number, ...rungs: Target[][]): Rule => ({
    rungs: rungs.map((targets) => ({ targets, minutes })),
    workingHours: false,
    repeats: true,
  })
  const manager: Target[] = [{ kind: 'manager' }]
  return {
    sev1: rule(5, [first], manager, [comms], last),
    sev2: rule(10, [first], manager, [comms]),
    sev3: rule(30, [first], manager),
    sev4: { ...rule(240, [first]), workingHours: true },
  }
}

/** Where a paging stands: `climb` counts how often its ladder was begun, `step` every rung it ever stood on. */
export interface Place {
  readonly climb: number
  readonly rung: number
  readonly loop: number
  readonly step: number
}

export const start: Place = { climb: 0, rung: 0, loop: 0, step: 0 }

/** Where it goes when nobody acknowledged in time: up, or the last rung again; null: a ladder that does not repeat is over. */
export function next(rule: Rule, place: Place): Place | null {
  const step = place.step + 1
  if (place.rung < rule.rungs.length - 1) return { ...place, rung: place.rung + 1, loop: 0, step }
  return rule.repeats ? { ...place, loop: place.loop + 1, step } : null
}

/** Where it goes when it turned out graver: the graver ladder from its first rung. */
export function anew(place: Place): Place {
  return { climb: place.climb + 1, rung: 0, loop: 0, step: place.step + 1 }
}

/** Where something stands, without the rest of it. */
export function placeOf({ climb, rung, loop, step }: Place): Place {
  return { climb, rung, loop, step }
}
