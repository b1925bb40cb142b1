/** What can be open: by kind and id, `conversation:0198…`. */
export const subjectKinds = ['conversation', 'draft', 'incident'] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** Whoever was not heard of for so long is gone: two beats of 15 seconds missed, and some time to travel. */
export const HERE_MS = 40_000

/** The id in a subject. */
export function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1)
}

export function subjectOf(kind: SubjectKind, id: string): string {
  return `${kind}:${id}`
}
