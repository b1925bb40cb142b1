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

const fields = Object.keys(emptyDraft) as (keyof Draft)[]
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whether something was typed or chosen that is not saved. */
export function differs(draft: Draft, start: Draft): boolean {
  return fields.some((field) => !same(draft[field], start[field]))
}

/**
 * What a form holds when somebody else saved meanwhile: theirs where nothing was typed here, ours where they left it.
 * `quarrels` names the fields that both changed, each in their own way; those stay as they were typed.
 */
export function merged(
  draft: Draft,
  start: Draft,
  theirs: Draft,
): { draft: Draft; quarrels: (keyof Draft)[] } {
  const quarrels: (keyof Draft)[] = []
  const taken: Partial<Draft> = {}
  for (const field of fields) {
    const [mine, before, their] = [draft[field], start[field], theirs[field]]
    if (field === 'note' || same(mine, their) || same(their, before)) continue
    if (same(mine, before)) Object.assign(taken, { [field]: their })
    else quarrels.push(field)
  }
  return { draft: { ...draft, ...taken }, quarrels }
}

/** What the server is given; `from` is the query and the revision somebody began with. */
export function inputOf(
  draft: Draft,
  from: { readonly id: string; readonly revision: number } | null,
): QueryInput {
  const { expert, note, ...facts } = draft
  const known = from === null ? {} : { id: from.id, editedRevision: from.revision }
  return { ...known, ...facts, note: note.trim() || null, expertId: expert?.id ?? null }
}
