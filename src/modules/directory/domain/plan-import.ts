import { newId } from '#kernel/ids.ts'
import { DepartmentTree } from './departments.ts'
import type { Mapping } from './fields.ts'
import { breakCircles } from './ladder.ts'
import { differences, type FieldChange, sameKey, toPerson } from './merge.ts'
import { readPerson } from './read-person.ts'
import type {
  Batch,
  CsvTable,
  Draft,
  Entry,
  Importer,
  ImportOptions,
  LineError,
  Person,
  ReadPerson,
  Snapshot,
} from './types.ts'

export type LineKind = 'new' | 'returns' | 'changed' | 'same' | 'error'

export interface PlannedLine {
  readonly line: number
  readonly kind: LineKind
  readonly memberId: string | null
  readonly name: string
  readonly email: string
  readonly changes: readonly FieldChange[]
  readonly errors: readonly LineError[]
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[]
  readonly leaving: readonly { readonly memberId: string; readonly name: string; readonly email: string }[]
  readonly counts: Readonly<Record<LineKind, number>> & {
    readonly leaving: number
    readonly departments: number
  }
  readonly batch: Batch
}

/** Compares a file with the directory: what would happen line by line, and the batch that makes it happen. Pure but for new ids. */
export function planImport(
  table: CsvTable,
  mapping: Mapping,
  options: ImportOptions,
  snapshot: Snapshot,
  importer: Importer,
): ImportPlan {
  const drafts = match(
    table.lines.map((line) =>
      readPerson(line, mapping, { columns: table.headers.length, roleIds: importer.roleIds }),
    ),
    snapshot,
  )
  const leaving = options.leaveMissing ? whoLeaves(drafts, snapshot, importer) : []
  const tree = new DepartmentTree(snapshot.departments, options.createDepartments)
  const book = new AddressBook(drafts, snapshot, new Set(leaving.map((one) => one.id)))
  for (const draft of drafts) judge(draft, { tree, book, options, snapshot, importer })
  breakCircles(drafts, snapshot)
  return finish(drafts, leaving, tree, snapshot)
}

/** Finds whom each line means: by number, else by address. Two lines for one person are errors, both of them. */
function match(people: readonly ReadPerson[], snapshot: Snapshot): Draft[] {
  const byKey = new Map(snapshot.people.map((one) => [one.emailKey, one]))
  const byNumber = new Map(snapshot.people.flatMap((one) => (one.externalId ? [[one.externalId, one]] : [])))
  const drafts = people.map((read): Draft => {
    const byAddress = read.email ? byKey.get(sameKey(read.email)) : undefined
    const numbered = read.externalId ? byNumber.get(read.externalId) : undefined
    const errors = [...read.errors]
    if (numbered && byAddress && numbered.id !== byAddress.id)
      errors.push({
        field: 'externalId',
        message: `The number belongs to ${numbered.name}, the address to ${byAddress.name}.`,
        cure: 'Correct one of the two.',
      })
    const was = numbered ?? byAddress
    return { read, was, id: was?.id ?? newId(), errors, person: null }
  })
  flagTwins(drafts, 'email', (draft) => draft.read.email && sameKey(draft.read.email))
  flagTwins(drafts, 'externalId', (draft) => draft.read.externalId)
  flagTwins(drafts, 'line', (draft) => draft.was?.id)
  return drafts
}

function flagTwins(
  drafts: readonly Draft[],
  field: LineError['field'],
  keyOf: (draft: Draft) => string | undefined,
): void {
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (key === undefined) continue
    const other = first.get(key)
    if (!other) {
      first.set(key, draft)
      continue
    }
    const cure = 'Keep one line for each person.'
    const said = (one: Draft): boolean => one.errors.some((error) => /^The same person/.test(error.message))
    if (!said(draft))
      draft.errors.push({ field, message: `The same person as in line ${other.read.line}.`, cure })
    if (!said(other))
      other.errors.push({ field, message: `The same person as in line ${draft.read.line}.`, cure })
  }
}

/** Everybody who is here and not meant by any line; never who imports. */
function whoLeaves(drafts: readonly Draft[], snapshot: Snapshot, importer: Importer): Entry[] {
  const meant = new Set(drafts.map((draft) => draft.id))
  return snapshot.people.filter(
    (one) => one.status === 'active' && !meant.has(one.id) && one.id !== importer.memberId,
  )
}

/** Whom a manager's cell means: by address, number or name, in the file or the directory. */
class AddressBook {
  readonly #ids = new Map<string, string | null>()
  readonly #leaving: ReadonlySet<string>

  constructor(drafts: readonly Draft[], snapshot: Snapshot, leaving: ReadonlySet<string>) {
    this.#leaving = leaving
    // The file comes after the directory: what it says about an address counts.
    for (const one of snapshot.people)
      if (one.status !== 'left') this.#note(one.id, one.emailKey, one.externalId, one.name)
    for (const { id, read } of drafts)
      this.#note(id, read.email && sameKey(read.email), read.externalId, read.name)
  }

  #note(
    id: string,
    key: string | undefined,
    number: string | null | undefined,
    name: string | undefined,
  ): void {
    if (key) this.#ids.set(key, id)
    if (number) this.#ids.set(`#${number}`, id)
    const called = name?.toLowerCase()
    const known = called === undefined ? undefined : this.#ids.get(`=${called}`)
    // Two of one name: the name alone means nobody.
    if (called) this.#ids.set(`=${called}`, known === undefined || known === id ? id : null)
  }

  find(cell: string): { id: string } | { message: string; cure: string } {
    const id =
      this.#ids.get(sameKey(cell)) ?? this.#ids.get(`#${cell}`) ?? this.#ids.get(`=${cell.toLowerCase()}`)
    if (id === null)
      return { message: `Several people are called “${cell}”.`, cure: 'Write the e-mail address.' }
    if (id === undefined)
      return {
        message: `Nobody has the address “${cell}”.`,
        cure: 'Add a line for the manager, or correct it.',
      }
    if (this.#leaving.has(id))
      return {
        message: `The manager “${cell}” would leave.`,
        cure: 'Add a line for them, or name another manager.',
      }
    return { id }
  }
}

interface Judging {
  readonly tree: DepartmentTree
  readonly book: AddressBook
  readonly options: ImportOptions
  readonly snapshot: Snapshot
  readonly importer: Importer
}

function judge(draft: Draft, { tree, book, options, snapshot, importer }: Judging): void {
  const { read, was, id, errors } = draft
  if (!was && !read.name && !errors.some((error) => error.field === 'name'))
    errors.push({ field: 'name', message: 'The name is missing.', cure: 'Write it.' })
  if ((!was || was.status === 'left') && read.endsOn && read.endsOn <= snapshot.today)
    errors.push({
      field: 'endsOn',
      message: 'They have left already.',
      cure: 'Leave the line out, or correct the day.',
    })
  let departmentId: string | undefined
  // Lines that go wrong anyway make no departments.
  if (read.department && errors.length === 0) {
    const found = tree.find(read.department)
    if ('value' in found) departmentId = found.value
    else errors.push({ field: 'department', ...found })
  }
  let managerId: string | undefined
  if (read.manager) {
    const found = book.find(read.manager)
    if (!('id' in found)) errors.push({ field: 'manager', ...found })
    else if (found.id === id)
      errors.push({
        field: 'manager',
        message: 'Nobody is their own manager.',
        cure: 'Leave it empty, or name another.',
      })
    else managerId = found.id
  }
  const why = judgeRoles(draft, importer)
  if (why) errors.push({ field: 'roles', ...why })
  if (errors.length === 0)
    draft.person = toPerson(draft, { departmentId, managerId, options, today: snapshot.today })
}

function judgeRoles({ read, was, id }: Draft, importer: Importer): { message: string; cure: string } | null {
  if (!read.roles) return null
  const before = was && was.status !== 'left' ? was.roles : []
  const same = before.length === read.roles.length && read.roles.every((role) => before.includes(role))
  if (same) return null
  if (id === importer.memberId)
    return { message: 'Your own roles are changed by somebody else.', cure: 'Leave the cell as it was.' }
  if (before.includes('owner') !== read.roles.includes('owner') && !importer.isOwner)
    return {
      message: 'Only an owner makes owners, or takes that back.',
      cure: 'Ask an owner to import this line.',
    }
  return null
}

function finish(
  drafts: readonly Draft[],
  leaving: readonly Entry[],
  tree: DepartmentTree,
  snapshot: Snapshot,
): ImportPlan {
  const nameOf = names(drafts, tree, snapshot)
  const people: Person[] = []
  const lines = drafts.map(({ read, was, id, errors, person }): PlannedLine => {
    const changes = person ? differences(was, person, nameOf) : []
    const kind = kindOf(was, person, changes.length)
    if (person && kind !== 'same') people.push(person)
    const name = read.name ?? was?.name ?? ''
    return {
      line: read.line,
      kind,
      memberId: was ? id : null,
      name,
      email: read.email ?? '',
      changes,
      errors,
    }
  })
  const used = new Set(people.map((one) => one.departmentId))
  const departments = tree.made.filter((one) => reaches(tree.made, one.id, used))
  const of = (kind: LineKind): number => lines.filter((line) => line.kind === kind).length
  const counts = {
    new: of('new'),
    returns: of('returns'),
    changed: of('changed'),
    same: of('same'),
    error: of('error'),
  }
  return {
    lines,
    leaving: leaving.map(({ id, name, email }) => ({ memberId: id, name, email })),
    counts: { ...counts, leaving: leaving.length, departments: departments.length },
    batch: { departments, people, leave: leaving.map((one) => one.id) },
  }
}

function kindOf(was: Entry | undefined, person: Person | null, changes: number): LineKind {
  if (!person) return 'error'
  if (!was) return 'new'
  if (was.status === 'left') return 'returns'
  return changes > 0 ? 'changed' : 'same'
}

/** True when somebody who is imported stands in this department or below it. */
function reaches(made: Batch['departments'], id: string, used: ReadonlySet<string | null>): boolean {
  return used.has(id) || made.some((one) => one.parentId === id && reaches(made, one.id, used))
}

function names(
  drafts: readonly Draft[],
  tree: DepartmentTree,
  snapshot: Snapshot,
): (id: string) => string | undefined {
  const known = new Map<string, string>()
  for (const one of snapshot.people) known.set(one.id, one.name)
  for (const { id, read } of drafts) if (read.name) known.set(id, read.name)
  for (const one of [...snapshot.departments, ...tree.made]) known.set(one.id, one.name)
  return (id) => known.get(id)
}
