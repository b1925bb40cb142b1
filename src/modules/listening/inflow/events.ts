import type { DomainEvent } from '#kernel/event.ts'

/** A webhook got a new secret; the secret itself travels nowhere. */
export function secretMade(channelId: string): DomainEvent {
  return { type: 'hook.secret-made', version: 1, subject: channelId, data: { channelId } }
}

/** How the import of a file went on. */
export function importTold(
  step: 'checked' | 'started' | 'done' | 'failed' | 'undone',
  importId: string,
  counts: Readonly<Record<string, number>> = {},
): DomainEvent {
  return { type: `listening-import.${step}`, version: 1, subject: importId, data: { ...counts } }
}
