import type { ContentClass, Kind } from './classes.ts'
import type { Because } from './classify.ts'
import type { Mandate } from './mandate.ts'

export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** Words for a crisis: agreed ahead while there is time, said by one person with the mandate when there is none. */
export type StatementAct =
  | { readonly purpose: 'ahead' }
  | {
      readonly purpose: 'release'
      readonly statementId: string
      /** Of the words before their blanks were filled: what was agreed ahead. */
      readonly aheadDigest: string
      /** Who agreed ahead. */
      readonly agreedBy: readonly NamedPerson[]
      /** ISO; words agreed ahead grow old. */
      readonly validUntil: string
      /** What it is about, and who commands there; null: words without an incident. */
      readonly incident: {
        readonly id: string
        readonly title: string
        readonly commander: NamedPerson | null
      } | null
    }

/** The author as the decision sees them at one moment. */
export interface Author extends NamedPerson {
  readonly active: boolean
  readonly human: boolean
  /** Courses whose certificate is valid at this moment. */
  readonly certificates: readonly string[]
  /** A member of the central team. */
  readonly centre: boolean
  /** Departments that count as the author's own unit: theirs and all above it. */
  readonly units: readonly string[]
}

/** Whether the author's department lets them speak now, and whether they have accepted the policy. */
export interface Access {
  readonly mode: 'open' | 'at-work' | 'barred'
  readonly departmentName: string | null
  readonly atWork: boolean
  /** An exception that holds at this moment lifts the mode. */
  readonly excepted: boolean
  /** True when the policy must be accepted before speaking and has not been. */
  readonly policyOpen: boolean
}

export interface AskedChannel extends NamedPerson {
  readonly departmentId: string | null
  readonly audiences: readonly string[]
  readonly region: string | null
  /** The public was told that news for investors may appear here. */
  readonly recognised: boolean
}

/** Everything the decision needs and nothing else; stored with the record, so that it can be asked again. */
export interface Question {
  readonly kind: Kind
  /** Only for words of a crisis that are agreed ahead, or said when they were. */
  readonly statement?: StatementAct
  readonly author: Author
  readonly access: Access
  /** The author's own, and those they stand in for. */
  readonly mandates: readonly Mandate[]
  readonly channels: readonly AskedChannel[]
  readonly content: {
    readonly class: ContentClass
    readonly topics: readonly string[]
    readonly reserved: readonly string[]
    readonly because: readonly Because[]
    readonly language: string | null
    /** A person's judgement in place of the rules'. */
    readonly judgedBy: { readonly name: string; readonly reason: string } | null
  }
  /** `block`: something must be fixed; `hold`: a check asks for consent. */
  readonly checks: 'pass' | 'warn' | 'hold' | 'block'
  /** Who can be asked, by the key of the group in the rule that applies (`groupKey`). */
  readonly groups: Readonly<Record<string, readonly NamedPerson[]>>
  /** Quiet period that holds for these channels at this moment. */
  readonly quiet: { readonly name: string; readonly until: string; readonly owner: string } | null
  /** Who can help, for the words of a refusal. */
  readonly helpers: {
    readonly mandates: readonly string[]
    readonly policy: readonly string[]
    readonly owners: readonly NamedPerson[]
    /** Who may speak about a reserved topic. */
    readonly topics: Readonly<Record<string, readonly NamedPerson[]>>
  }
  /** Titles of courses, for words. */
  readonly courses: Readonly<Record<string, string>>
  readonly moment: Date
}

export interface DecisionReason {
  /** Stable id of the rule that spoke, e.g. `mandate.missing`. */
  readonly rule: string
  readonly message: string
  readonly help?: string
}

/** One of these members has to consent for the group. */
export interface ConsentGroup {
  readonly label: string
  readonly memberIds: readonly string[]
}

export interface DecisionStep {
  readonly id: string
  /** Whom it waits for, in words. */
  readonly label: string
  /** Every group gives one consent; no person gives two of one step. */
  readonly groups: readonly ConsentGroup[]
  /** Everybody who may consent in this step. */
  readonly anyOf: readonly string[]
  readonly minutes: number
  /** ISO, if it were asked for at the moment of the decision; when it passes, people are told, nothing vanishes. */
  readonly dueAt: string
}

export interface Decision {
  readonly outcome: 'allow' | 'needs' | 'refuse'
  /** Why, the weightiest first. An allowance has reasons too. */
  readonly reasons: readonly DecisionReason[]
  readonly steps: readonly DecisionStep[]
  /** The mandate that carries it, when one does. */
  readonly mandateId: string | null
  readonly contentClass: ContentClass
  /** Row of the approval matrix that applied. */
  readonly matrixRule: string | null
  /** Per cent of such content that is read afterwards. */
  readonly sample: number
}
