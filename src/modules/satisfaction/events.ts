import type { DomainEvent } from '#kernel/event.ts'

/** Somebody outside answered; the conversation is the subject. What they wrote does not travel. */
export function satisfactionAnswered(conversationId: string, score: number): DomainEvent {
  return { type: 'satisfaction.answered', version: 1, subject: conversationId, data: { score } }
}

export function satisfactionDeskChanged(departmentId: string, onClose: boolean): DomainEvent {
  return { type: 'satisfaction.desk-changed', version: 1, subject: departmentId, data: { onClose } }
}
