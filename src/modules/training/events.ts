import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells: ids and numbers, never names or answers. */

export function courseEvent(
  what: 'published' | 'changed' | 'hidden' | 'shown' | 'removed',
  courseId: string,
  version: number | null,
): DomainEvent {
  return { type: `course.${what}`, version: 1, subject: courseId, data: { version } }
}

/** The starter curriculum came in; one fact for all its courses. */
export function curriculumInstalled(organisationId: string, courseIds: readonly string[]): DomainEvent {
  return {
    type: 'course.installed',
    version: 1,
    subject: organisationId,
    data: { courseIds: [...courseIds] },
  }
}

export function certificateEvent(
  what: 'earned' | 'expired' | 'revoked',
  certificate: { readonly id: string; readonly memberId: string; readonly courseId: string },
): DomainEvent {
  const { id, memberId, courseId } = certificate
  return { type: `certificate.${what}`, version: 1, subject: id, data: { memberId, courseId } }
}

/** Members were enrolled in a course, or are no longer. One fact for all of them: a directory is large. */
export function enrolmentEvent(
  what: 'made' | 'ended',
  courseId: string,
  members: { readonly count: number; readonly memberId: string | null },
): DomainEvent {
  return { type: `enrolment.${what}`, version: 1, subject: courseId, data: { ...members } }
}

export function ruleEvent(
  what: 'set' | 'ended',
  rule: {
    readonly id: string
    readonly courseId: string
    readonly target: string
    readonly required: boolean
  },
): DomainEvent {
  const { id, courseId, target, required } = rule
  return { type: `training-rule.${what}`, version: 1, subject: id, data: { courseId, target, required } }
}

export function pathEvent(what: 'changed' | 'removed', id: string): DomainEvent {
  return { type: `training-path.${what}`, version: 1, subject: id, data: {} }
}

/** An attempt was handed in. */
export function attemptEvent(attempt: {
  readonly id: string
  readonly memberId: string
  readonly courseId: string
  readonly passed: boolean
}): DomainEvent {
  const { id, memberId, courseId, passed } = attempt
  return { type: 'quiz.submitted', version: 1, subject: id, data: { memberId, courseId, passed } }
}
