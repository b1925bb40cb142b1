import type { Content } from './content.ts'

/** What this browser keeps of a draft while the server does not have it. */
export type LocalCopy = {
  readonly content: Content
  /** The revision the text builds on. */
  readonly revision: number
  /** What a save under way carried: the server may have it although no answer came. */
  readonly sent: Content | null
}

/** What a draft is called here before the server knows it. */
export const newName = 'new'

/** Kept by member: who signs in next on this device must not find another's words. */
const nameOf = (memberId: string, draftId: string): string => `weft.draft.${memberId}.${draftId}`

export function readCopy(memberId: string, draftId: string): LocalCopy | null {
  try {
    const raw = localStorage.getItem(nameOf(memberId, draftId))
    const copy = raw === null ? null : (JSON.parse(raw) as Partial<LocalCopy>)
    return copy?.content && typeof copy.revision === 'number' && Array.isArray(copy.content.variants)
      ? { content: copy.content, revision: copy.revision, sent: copy.sent ?? null }
      : null
  } catch {
    return null
  }
}

/** False when the browser keeps nothing (a private window, a full disk). */
export function keepCopy(memberId: string, draftId: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(nameOf(memberId, draftId), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(memberId: string, draftId: string): void {
  try {
    localStorage.removeItem(nameOf(memberId, draftId))
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}
