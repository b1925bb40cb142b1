import { tidyTopics, tidyWords } from '#kernel/words.ts'
import type { Field } from './fields.ts'
import type { Draft, Entry, ImportOptions, Person } from './types.ts'

export interface FieldChange {
  readonly field: Field
  readonly before: string | null
  readonly after: string | null
}

/** What two spellings of one address have in common; the same rule as for signing in. */
export function sameKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

interface Found {
  readonly departmentId: string | undefined
  readonly managerId: string | undefined
  readonly options: ImportOptions
  readonly today: string
}

/** What somebody becomes by a line: what it says, else what is there. */
export function toPerson(
  { read, was, id }: Draft,
  { departmentId, managerId, options, today }: Found,
): Person {
  const clears = (field: Field): boolean => options.emptyClears && read.empty.includes(field)
  const one = <T>(field: Field, said: T | undefined, stood: T | null | undefined): T | null =>
    said ?? (clears(field) ? null : (stood ?? null))
  const many = (field: Field, said: readonly string[] | undefined, stood: readonly string[] | undefined) =>
    said ?? (clears(field) ? [] : (stood ?? []))
  // Somebody who left and comes back starts anew: their old days and roles are over.
  const gone = was?.status === 'left'
  const over = gone || (was?.endsOn ?? '9999') <= today
  return {
    id,
    name: read.name ?? was?.name ?? '',
    // Another spelling of the same address is no change.
    email: read.email && sameKey(read.email) !== was?.emailKey ? read.email : (was?.email ?? ''),
    title: one('title', read.title, was?.title),
    departmentId: one('department', departmentId, was?.departmentId),
    managerId: one('manager', managerId, gone ? null : was?.managerId),
    roles: read.roles ?? (gone ? [] : (was?.roles ?? [])),
    languages: many('languages', read.languages, was?.languages),
    regions: tidyWords(many('regions', read.regions, was?.regions)),
    topics: tidyTopics(many('topics', read.topics, was?.topics)),
    externalId: one('externalId', read.externalId, was?.externalId),
    startsOn: one('startsOn', read.startsOn, gone ? null : was?.startsOn),
    endsOn: one('endsOn', read.endsOn, over ? null : was?.endsOn),
  }
}

/** Field by field, what is there and what it becomes, in words. For somebody new: what is said about them. */
export function differences(
  was: Entry | undefined,
  person: Person,
  nameOf: (id: string) => string | undefined,
): FieldChange[] {
  const name = (id: string | null | undefined): string | null => (id ? (nameOf(id) ?? null) : null)
  const list = (values: readonly string[] | undefined): string | null =>
    values && values.length > 0 ? values.join(', ') : null
  const pairs: [Field, string | null, string | null, boolean?][] = [
    ['name', was?.name ?? null, person.name],
    ['email', was?.email ?? null, person.email],
    ['title', was?.title ?? null, person.title],
    [
      'department',
      name(was?.departmentId),
      name(person.departmentId),
      was?.departmentId === person.departmentId,
    ],
    ['manager', name(was?.managerId), name(person.managerId), was?.managerId === person.managerId],
    ['languages', list(was?.languages), list(person.languages)],
    ['regions', list(was?.regions), list(person.regions)],
    ['topics', list(was?.topics), list(person.topics)],
    ['roles', list([...(was?.roles ?? [])].sort()), list([...person.roles].sort())],
    ['startsOn', was?.startsOn ?? null, person.startsOn],
    ['endsOn', was?.endsOn ?? null, person.endsOn],
    ['externalId', was?.externalId ?? null, person.externalId],
  ]
  return pairs
    .filter(([, before, after, same]) => (same === undefined ? before !== after : !same))
    .filter(([, before, after]) => before !== null || after !== null)
    .map(([field, before, after]) => ({ field, before, after }))
}
