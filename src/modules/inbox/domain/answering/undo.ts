/** The fields of a conversation that pressing send changes. */
export interface Standing {
  readonly ownerId: string | null
  readonly state: 'open' | 'snoozed' | 'closed'
  readonly snoozedUntil: string | null
  readonly closedAt: string | null
  readonly preview: string
  readonly lastMessageAt: string
  readonly lastDirection: 'in' | 'out'
}

export interface Undo {
  readonly before: Standing
  readonly after: Standing
}

/**
 * What taking an answer back puts back: each field as it was before it was sent, unless somebody changed it since; what
 * others did meanwhile stays. The state and the moments that belong to it go together, and so do the words, the
 * direction and the moment of the newest message.
 */
export function putBack({ before, after }: Undo, now: Standing): Partial<Standing> {
  const groups: readonly (readonly (keyof Standing)[])[] = [
    ['ownerId'],
    ['state', 'snoozedUntil', 'closedAt'],
    ['preview', 'lastMessageAt', 'lastDirection'],
  ]
  const change: Partial<Record<keyof Standing, string | null>> = {}
  for (const group of groups) {
    if (group.some((field) => now[field] !== after[field])) continue
    for (const field of group) change[field] = before[field]
  }
  return change as Partial<Standing>
}

/** What was taken back and what was typed since, in this order; the same words are not said twice. */
export function joinDraft(takenBack: string, typed: string): string {
  if (typed.trim() === '' || typed.includes(takenBack)) return typed.trim() === '' ? takenBack : typed
  return `${takenBack}\n\n${typed}`
}
