import { type ApproverKind, type FactKind, isWorkforce, needsPerson } from './kinds.ts'

/** One consent a wording needs: a department’s, a second member’s, or that of the person it is about. */
export type Slot = ApproverKind | 'second' | 'person'

export interface Given {
  readonly memberId: string
  readonly slot: Slot
}

export interface Candidate {
  readonly memberId: string
  readonly mayApprove: boolean
  /** Kinds of the member’s department and of those above it. */
  readonly kinds: readonly ApproverKind[]
}

export interface Matter {
  readonly kind: FactKind
  readonly approvers: readonly ApproverKind[]
  readonly proposedBy: string
  readonly personId: string | null
  readonly given: readonly Given[]
  /** Kinds of department this organisation really has; for the others any approver stands in. */
  readonly presentKinds: readonly ApproverKind[]
}

/** Everything a wording needs, in the order it is shown. Never empty: somebody else always has to look. */
export function slotsOf(matter: Pick<Matter, 'kind' | 'approvers' | 'personId'>): Slot[] {
  const departments: Slot[] = [...new Set(matter.approvers)]
  const least = isWorkforce(matter.kind) ? 2 : 1
  const second: Slot[] = departments.length < least ? ['second'] : []
  const person: Slot[] = needsPerson(matter.kind) && matter.personId !== null ? ['person'] : []
  return [...departments, ...second, ...person]
}

/** What is still missing. */
export function openSlots(matter: Matter): Slot[] {
  const filled = new Set(matter.given.map((one) => one.slot))
  return slotsOf(matter).filter((slot) => !filled.has(slot))
}

/** True when every consent is there, and by enough different members. */
export function complete(matter: Matter): boolean {
  const approvers = new Set(matter.given.filter((one) => one.slot !== 'person').map((one) => one.memberId))
  approvers.delete(matter.proposedBy)
  return openSlots(matter).length === 0 && approvers.size >= (isWorkforce(matter.kind) ? 2 : 1)
}

export type SlotAnswer = { readonly slot: Slot } | { readonly why: string }

/** Which consent this member would give, or why they cannot give one. */
export function slotFor(matter: Matter, who: Candidate): SlotAnswer {
  const open = openSlots(matter)
  if (matter.given.some((one) => one.memberId === who.memberId))
    return { why: 'You have approved this wording already; the others are needed now.' }
  // Consent of the person is no approval: it may come from the one who proposed.
  if (matter.personId === who.memberId)
    return open.includes('person') ? { slot: 'person' } : { why: 'This is about you, so others approve it.' }
  if (matter.proposedBy === who.memberId)
    return { why: 'You proposed this wording, so somebody else has to approve it.' }
  if (!who.mayApprove) return { why: 'Approving facts needs the right to approve them.' }
  const departments = open.filter((slot): slot is ApproverKind => slot !== 'second' && slot !== 'person')
  const own = departments.find((slot) => who.kinds.includes(slot))
  const standIn = departments.find((slot) => !matter.presentKinds.includes(slot))
  const slot = own ?? standIn ?? open.find((one) => one === 'second')
  if (slot) return { slot }
  return { why: `This waits for ${inWords(open)}.` }
}

/** Why this member may not enter the wording; null when they may. The only approver never enters alone. */
export function mayNotEnter(given: readonly Given[], memberId: string): string | null {
  const approvers = new Set(given.filter((one) => one.slot !== 'person').map((one) => one.memberId))
  if (approvers.size === 0) return 'Nobody has approved this wording.'
  if (approvers.size === 1 && approvers.has(memberId))
    return 'You are the only one who approved this wording, so somebody else enters it.'
  return null
}

const words: Readonly<Record<Slot, string>> = {
  service: 'service',
  sales: 'sales',
  marketing: 'marketing',
  pr: 'public relations',
  hr: 'human resources',
  ir: 'investor relations',
  product: 'product',
  ecommerce: 'e-commerce',
  legal: 'legal',
  it: 'IT',
  finance: 'finance',
  executive: 'the executive office',
  other: 'another department',
  second: 'a second approver',
  person: 'the person it is about',
}

/** “finance and the person it is about” */
export function inWords(slots: readonly Slot[]): string {
  if (slots.length === 0) return 'nobody any more'
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(slots.map((slot) => words[slot]))
}
