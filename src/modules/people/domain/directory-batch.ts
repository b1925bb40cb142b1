import type { DepartmentKind } from './departments.ts'

/** A whole person as another system has them; what it does not know is passed on as it stands. */
export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  readonly email: string
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
}

export interface DirectoryBatch {
  /** New departments, parents before those below them. */
  readonly departments: readonly {
    readonly id: string
    readonly name: string
    readonly kind: DepartmentKind
    readonly parentId: string | null
  }[]
  /** New, changed and returning people; the ids of new ones are the caller's. */
  readonly people: readonly DirectoryPerson[]
  /** Who leaves today. */
  readonly leave: readonly string[]
}

export interface DirectoryOutcome {
  readonly joined: number
  readonly changed: number
  readonly left: number
  /** Of them, those who join or leave on a later day. */
  readonly planned: number
}
