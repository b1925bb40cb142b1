import type { QueryInput, QueryView } from '#modules/listening/contract.ts'

/** What the form of a query holds. */
export type Draft = {
  readonly name: string
  readonly purpose: QueryView['purpose']
  readonly rival: boolean
  readonly departmentId: string | null
  readonly text: string
  readonly note: string
  readonly floorCount: number | null
  readonly floorDays: number | null
  readonly expert: { readonly id: string; readonly name: string } | null
}

export const emptyDraft: Draft = {
  name: '',
  purpose: 'brand',
  rival: false,
  departmentId: null,
  text: '',
  note: '',
  floorCount: null,
  floorDays: null,
  expert: null,
}

/** A saved query as its form begins. */
export function draftOf(query: QueryView): Draft {
  const { name, purpose, rival, departmentId, text, floorCount, floorDays, expertId, expertName } = query
  const expert = expertId === null ? null : { id: expertId, name: expertName ?? '' }
  return { name, purpose, rival, departmentId, text, note: '', floorCount, floorDays, expert }
}

/** Whether something was typed or chosen that is not saved. */
export function differs(draft: Draft, start: Draft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(start)
}

/** What the server is given; `from` is the query and the version somebody began with. */
export function inputOf(
  draft: Draft,
  from: { readonly id: string; readonly version: number } | null,
): QueryInput {
  const { expert, note, ...facts } = draft
  const known = from === null ? {} : { id: from.id, editedVersion: from.version }
  return { ...known, ...facts, note: note.trim() || null, expertId: expert?.id ?? null }
}
