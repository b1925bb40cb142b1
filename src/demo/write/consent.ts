import { newId } from '#kernel/ids.ts'
import type { Company } from '../company/company.ts'
import { HOUR } from '../story/calendar.ts'
import { askGovernance, type Given } from './decided.ts'
import type { Pen } from './pen.ts'
import { previewOf, type Settlement, type Subject } from './subject.ts'

const CONSENT_HOURS = 4
/** The one step there was before the house had rules of its own. */
const STEP = 'peer'

/** The recorded decision; `needs` when a second person had to consent. Returns what was decided. */
function storeDecision(
  pen: Pen,
  subject: Subject,
  outcome: 'allow' | 'needs',
): { id: string; step: Step | null } {
  const { ledger, company } = pen
  const { at, digest } = subject
  const authorId = company.memberId(subject.author)
  const id = newId(at.getTime())
  const step = outcome === 'needs' ? consentStep(company, authorId, at) : null
  ledger.add('decision', {
    id,
    subject_type: subject.type,
    subject_id: subject.id,
    digest,
    kind: subject.kind,
    outcome,
    reasons: step
      ? [{ rule: 'consent.second-person', message: `Needs the consent of a second person: ${step.label}.` }]
      : [],
    steps: step ? [stepOf(step)] : [],
    author_id: authorId,
    channel_ids: subject.contents.map(({ channel }) => channel.id),
    mandate_id: company.mandateOf(subject.author),
    rules_version: null,
    sample: 0,
    at,
  })
  ledger.fact(at, authorId, 'decision.recorded', id, { subjectId: subject.id, digest, outcome })
  return { id, step }
}

function stepOf({ anyOf, label, dueAt }: Step) {
  const groups = [{ label, memberIds: anyOf }]
  return { id: STEP, label, groups, anyOf, minutes: CONSENT_HOURS * 60, dueAt: dueAt.toISOString() }
}

interface Step {
  readonly anyOf: readonly string[]
  readonly label: string
  readonly dueAt: Date
}

function consentStep({ approvers }: Company, authorId: string, at: Date): Step {
  const others = approvers.filter((one) => one.id !== authorId)
  const label = listed(others.map((one) => one.name))
  return { anyOf: others.map((one) => one.id), label, dueAt: new Date(at.getTime() + CONSENT_HOURS * HOUR) }
}

/** "Dana Ortiz, Hanne Voss or 3 others", as governance says it. */
function listed([first = 'A second person', second, ...rest]: readonly string[]): string {
  if (second === undefined) return first
  if (rest.length === 0) return `${first} or ${second}`
  return `${first}, ${second} or ${rest.length} ${rest.length === 1 ? 'other' : 'others'}`
}

/** A content that was let out without a second person. */
export function storeAllowed(pen: Pen, subject: Subject): void {
  if (subject.at >= pen.rulesSince) askGovernance(pen, { subject, ends: 'out', settled: null, given: [] })
  else storeDecision(pen, subject, 'allow')
}

/**
 * The consent that was asked for, open or settled. What was asked since the house has rules of its own is asked of
 * governance itself; before, one second person was enough, and the rows say so.
 */
export function storeApproval(
  pen: Pen,
  subject: Subject,
  settled: Settlement | null,
  given: readonly Given[] = [],
): void {
  if (subject.at >= pen.rulesSince) {
    const ends = settled === null ? 'open' : settled.state === 'granted' ? 'out' : 'declined'
    askGovernance(pen, { subject, ends, settled, given })
  } else storeAsked(pen, subject, settled)
}

function storeAsked(pen: Pen, subject: Subject, settled: Settlement | null): void {
  const { ledger, company, now } = pen
  const { id: decisionId, step } = storeDecision(pen, subject, 'needs')
  if (!step) throw new Error('a consent needs somebody who may give it')
  const id = newId(subject.at.getTime())
  const authorId = company.memberId(subject.author)
  const overdue = step.dueAt < (settled?.at ?? now) ? step.dueAt : null
  const data = { subjectType: subject.type, subjectId: subject.id, digest: subject.digest }
  ledger.add('approval_request', {
    id,
    decision_id: decisionId,
    subject_type: subject.type,
    subject_id: subject.id,
    digest: subject.digest,
    title: subject.title,
    author_id: authorId,
    any_of: step.anyOf,
    label: step.label,
    preview: subject.contents.map(previewOf),
    state: settled?.state ?? 'open',
    step: 0,
    step_rule: STEP,
    groups: [{ label: step.label, memberIds: step.anyOf }],
    escalated: [],
    due_at: step.dueAt,
    overdue_at: overdue,
    created_at: subject.at,
    settled_at: settled?.at ?? null,
    settled_by: settled ? company.memberId(settled.by) : null,
    note: settled?.note ?? null,
  })
  if (settled?.state === 'granted') storeConsent(pen, id, settled)
  ledger.fact(subject.at, authorId, 'approval.requested', id, data)
  if (overdue) ledger.fact(overdue, null, 'approval.expired', id, data)
  if (settled) ledger.fact(settled.at, company.memberId(settled.by), `approval.${settled.state}`, id, data)
  else if (!overdue) ledger.due('governance.approval-overdue', { approvalId: id }, step.dueAt)
}

function storeConsent({ ledger, company }: Pen, approvalId: string, { at, by, note }: Settlement): void {
  ledger.add('approval_consent', {
    approval_id: approvalId,
    member_id: company.memberId(by),
    group_no: 0,
    acting_for: null,
    via: 'screen',
    note,
    at,
  })
}
