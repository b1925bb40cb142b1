import { covering, type Mandate, type Verb } from './mandate.ts'

export interface DecisionReason {
  /** Stable id of the rule that spoke, e.g. `mandate.missing`. */
  readonly rule: string
  readonly message: string
  readonly help?: string
}

export interface DecisionStep {
  /** One consent of any of these members is enough. */
  readonly anyOf: readonly string[]
  readonly label: string
  /** ISO; when it passes, people are told, nothing vanishes. */
  readonly dueAt: string
}

export interface Decision {
  readonly outcome: 'allow' | 'needs' | 'refuse'
  readonly reasons: readonly DecisionReason[]
  readonly steps: readonly DecisionStep[]
  /** The mandate that carries it, when one does. */
  readonly mandateId: string | null
}

export interface Question {
  readonly kind: 'post' | 'reply'
  readonly author: {
    readonly id: string
    readonly name: string
    readonly active: boolean
    readonly human: boolean
  }
  readonly mandates: readonly Mandate[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  /** `block`: something must be fixed; `hold`: a check asks for consent. */
  readonly checks: 'pass' | 'warn' | 'hold' | 'block'
  /** Members who may consent, the author left in or out; nobody consents to their own words. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
  /** Who can grant what is missing, for the words of a refusal. */
  readonly helpers: readonly string[]
  readonly moment: Date
}

/** Class B of the approval matrix (governance.md): one peer within four hours. */
export const CONSENT_HOURS = 4

const verbOf: Record<Question['kind'], Verb> = { post: 'publish', reply: 'reply' }

/**
 * May these words go out on these channels? Pure: everything it needs is in the question. The default rules of the
 * approval matrix: without a mandate nothing leaves; a post needs one consent by a second member; a reply by a
 * member with the mandate to reply goes out by itself unless a check asks for consent.
 */
export function decide(question: Question): Decision {
  const { carrying, reasons } = authority(question)
  if (question.checks === 'block')
    reasons.push({ rule: 'checks.block', message: 'Something must be fixed first; the checks say what.' })
  if (reasons.length > 0) return { outcome: 'refuse', reasons, steps: [], mandateId: null }
  const mandateId = carrying?.id ?? null
  if (question.kind === 'reply' && question.checks !== 'hold')
    return { outcome: 'allow', reasons: [], steps: [], mandateId }
  return { ...consent(question), mandateId }
}

function authority(question: Question): { carrying: Mandate | null; reasons: DecisionReason[] } {
  const { author, channels, kind, mandates, moment } = question
  if (!author.human)
    return {
      carrying: null,
      reasons: [
        { rule: 'author.not-human', message: 'A named person must answer for every word that leaves.' },
      ],
    }
  if (!author.active)
    return {
      carrying: null,
      reasons: [
        {
          rule: 'author.left',
          message: `${author.name} is no longer a member.`,
          help: 'Somebody else has to take this over.',
        },
      ],
    }
  const reasons: DecisionReason[] = []
  let carrying: Mandate | null = null
  for (const channel of channels) {
    const found = covering(mandates, verbOf[kind], channel.id, moment)
    carrying ??= found
    if (!found) reasons.push(missing(question, channel.name))
  }
  return { carrying, reasons }
}

function missing(question: Question, channel: string): DecisionReason {
  const act = question.kind === 'reply' ? 'reply' : 'publish'
  return {
    rule: 'mandate.missing',
    message: `${question.author.name} has no mandate to ${act} on ${channel}.`,
    help: `${listed(question.helpers, 'The owner')} can grant it under People, Mandates.`,
  }
}

function consent(question: Question): Omit<Decision, 'mandateId'> {
  const others = question.approvers.filter((approver) => approver.id !== question.author.id)
  if (others.length === 0)
    return {
      outcome: 'refuse',
      reasons: [
        {
          rule: 'consent.nobody',
          message: 'A second person has to consent, and nobody else may approve yet.',
          help: `${listed(question.helpers, 'The owner')} can invite a colleague as approver under People.`,
        },
      ],
      steps: [],
    }
  const dueAt = new Date(question.moment.getTime() + CONSENT_HOURS * 3_600_000).toISOString()
  const label = listed(
    others.map((other) => other.name),
    'A second person',
  )
  return {
    outcome: 'needs',
    reasons: [{ rule: 'consent.second-person', message: `Needs the consent of a second person: ${label}.` }],
    steps: [{ anyOf: others.map((other) => other.id), label, dueAt }],
  }
}

/** "Dana Ortiz", "Dana Ortiz or Nils Berg", "Dana Ortiz, Nils Berg or 3 others". */
function listed(names: readonly string[], nobody: string): string {
  const [first, second, ...rest] = names
  if (first === undefined) return nobody
  if (second === undefined) return first
  if (rest.length === 0) return `${first} or ${second}`
  return `${first}, ${second} or ${rest.length} ${rest.length === 1 ? 'other' : 'others'}`
}
