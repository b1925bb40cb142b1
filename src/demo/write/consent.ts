import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import type { Company, StoryChannel } from '../company/company.ts'
import { HOUR } from '../story/calendar.ts'
import type { Pen } from './pen.ts'

/** One account's version of something, as a reader would see it. */
export interface Content {
  readonly channel: StoryChannel
  readonly text: string
  readonly lang: string | null
  readonly media: readonly { readonly fileId: string; readonly alt: string }[]
}

/** The digest publishing makes: consent is for exactly this content. */
export function digestOf(contents: readonly Content[]): string {
  const canonical = [...contents]
    .sort((a, b) => (a.channel.id < b.channel.id ? -1 : 1))
    .map(({ channel, text, lang, media }) => [
      channel.id,
      text,
      lang,
      media.map((one) => [one.fileId, one.alt]),
    ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

export interface Subject {
  readonly type: 'draft' | 'reply'
  readonly id: string
  readonly kind: 'post' | 'reply'
  readonly title: string
  readonly author: string
  readonly contents: readonly Content[]
  readonly digest: string
  readonly at: Date
}

const CONSENT_HOURS = 4

/** The recorded decision; `needs` when a second person has to consent. Returns what was decided. */
export function storeDecision(
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
    steps: step ? [{ anyOf: step.anyOf, label: step.label, dueAt: step.dueAt.toISOString() }] : [],
    author_id: authorId,
    channel_ids: subject.contents.map(({ channel }) => channel.id),
    mandate_id: company.mandateOf(subject.author),
    at,
  })
  ledger.fact(at, authorId, 'decision.recorded', id, { subjectId: subject.id, digest, outcome })
  return { id, step }
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

export interface Settlement {
  readonly state: 'granted' | 'declined'
  readonly at: Date
  readonly by: string
  readonly note: string | null
}

/** The consent that was asked for, open or settled. Returns whom it waits for. */
export function storeApproval(pen: Pen, subject: Subject, settled: Settlement | null): string {
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
    due_at: step.dueAt,
    overdue_at: overdue,
    created_at: subject.at,
    settled_at: settled?.at ?? null,
    settled_by: settled ? company.memberId(settled.by) : null,
    note: settled?.note ?? null,
  })
  ledger.fact(subject.at, authorId, 'approval.requested', id, data)
  if (overdue) ledger.fact(overdue, null, 'approval.expired', id, data)
  if (settled) ledger.fact(settled.at, company.memberId(settled.by), `approval.${settled.state}`, id, data)
  else if (!overdue) ledger.due('governance.approval-overdue', { approvalId: id }, step.dueAt)
  return step.label
}

function previewOf({ channel, text, media }: Content) {
  const { id, handle, displayName } = channel
  return { channelId: id, network: 'fake', networkName: 'Fake network', handle, displayName, text, media }
}
