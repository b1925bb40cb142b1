import type { Field } from './fields.ts'

/** One line of a list of people. */
export interface CsvLine {
  /** Where it begins in the file; the head is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly headers: readonly string[]
  readonly lines: readonly CsvLine[]
  readonly delimiter: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/** A member as the directory knows them: what people calls a DirectoryEntry. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly title: string | null
  readonly departmentId: string | null
  readonly managerId: string | null
  readonly roles: readonly string[]
  readonly languages: readonly string[]
  readonly regions: readonly string[]
  readonly topics: readonly string[]
  readonly externalId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly status: 'invited' | 'active' | 'left'
}

/** What somebody becomes: what people calls a DirectoryPerson. */
export type Person = Omit<Entry, 'emailKey' | 'status'>

export interface Department {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

export type Kind =
  | 'service'
  | 'sales'
  | 'marketing'
  | 'pr'
  | 'hr'
  | 'ir'
  | 'product'
  | 'ecommerce'
  | 'legal'
  | 'it'
  | 'finance'
  | 'executive'
  | 'other'

export interface NewDepartment extends Department {
  readonly kind: Kind
}

/** The directory a list is compared with. */
export interface Snapshot {
  readonly people: readonly Entry[]
  readonly departments: readonly Department[]
  /** The day it is in the organisation's zone. */
  readonly today: string
}

/** What people's applyDirectory takes. */
export interface Batch {
  readonly departments: readonly NewDepartment[]
  readonly people: readonly Person[]
  readonly leave: readonly string[]
}

export interface ImportOptions {
  /** Departments that are not there yet are made from the paths. */
  readonly createDepartments: boolean
  /** Whoever is here and not in the file leaves today. */
  readonly leaveMissing: boolean
  /** An empty cell empties what is there; else it leaves it. Names, addresses and roles are never emptied. */
  readonly emptyClears: boolean
  /** Lines with errors are left out; else nothing is imported while there are any. */
  readonly leaveOutErrors: boolean
}

/** Who imports, for the rules about roles, and which roles there are. */
export interface Importer {
  readonly memberId: string | null
  readonly isOwner: boolean
  readonly roleIds: readonly string[]
}

export interface LineError {
  readonly field: Field | 'line'
  readonly message: string
  readonly cure: string
}

/** What a line says. A field that is undefined was not in the file, or its cell was empty. */
export interface ReadPerson {
  readonly line: number
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly title?: string | undefined
  /** As written: a path. */
  readonly department?: string | undefined
  /** As written: an address, a number, or a name. */
  readonly manager?: string | undefined
  readonly languages?: string[] | undefined
  readonly regions?: string[] | undefined
  readonly topics?: string[] | undefined
  readonly roles?: string[] | undefined
  readonly startsOn?: string | undefined
  readonly endsOn?: string | undefined
  readonly externalId?: string | undefined
  /** Fields whose column is there and whose cell is empty. */
  readonly empty: readonly Field[]
  readonly errors: readonly LineError[]
}

/** A line on its way: what it says, whom it means, what they would become. */
export interface Draft {
  readonly read: ReadPerson
  readonly was: Entry | undefined
  readonly id: string
  readonly errors: LineError[]
  person: Person | null
}
