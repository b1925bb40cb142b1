import type { DomainEvent } from '#kernel/event.ts'

/** The list of words that are not to be said changed. */
export function phraseChanged(
  what: 'added' | 'ended',
  row: { readonly id: string; readonly phrase: string; readonly severity: string; readonly reason: string },
): DomainEvent {
  const { phrase, severity, reason } = row
  return { type: `words.phrase-${what}`, version: 1, subject: row.id, data: { phrase, severity, reason } }
}

/** What counts as saying “I work here” changed. */
export function disclosureChanged(
  what: 'added' | 'ended',
  row: { readonly id: string; readonly phrase: string },
): DomainEvent {
  return { type: `words.disclosure-${what}`, version: 1, subject: row.id, data: { phrase: row.phrase } }
}

/** It was measured how much of a post had been said before. */
export function textMeasured(subjectId: string): DomainEvent {
  return { type: 'originality.measured', version: 1, subject: subjectId, data: {} }
}
