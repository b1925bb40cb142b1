import type { Entry } from '../types.ts'
import { get, isObject, type Json, type JsonObject, readBoolean, ScimError, urn } from './resource.ts'

/** What SCIM knows about a member beside the directory. */
export interface UserExtras {
  readonly userName: string
  readonly employeeNumber: string | null
}

export interface Surroundings {
  readonly baseUrl: string
  readonly departmentPath: (id: string) => string | null
  readonly nameOf: (id: string) => string | null
  /** Groups a person is in besides the department: mapped roles. */
  readonly roleGroups: readonly { readonly id: string; readonly groupName: string; readonly role: string }[]
}

/** A member as SCIM shows them. */
export function toScimUser(entry: Entry, extras: UserExtras | undefined, around: Surroundings): JsonObject {
  const { baseUrl, departmentPath, nameOf } = around
  const words = entry.name.split(/\s+/)
  const family = words.length > 1 ? words.at(-1) : undefined
  const department = entry.departmentId ? departmentPath(entry.departmentId) : null
  const enterprise: JsonObject = {
    ...(extras?.employeeNumber ? { employeeNumber: extras.employeeNumber } : {}),
    ...(department ? { department } : {}),
    ...(entry.managerId
      ? {
          manager: {
            value: entry.managerId,
            $ref: `${baseUrl}/Users/${entry.managerId}`,
            ...(nameOf(entry.managerId) ? { displayName: nameOf(entry.managerId) } : {}),
          },
        }
      : {}),
  }
  const groups = groupsOf(entry, department, around)
  return {
    schemas: [urn.user, urn.enterprise],
    id: entry.id,
    ...(entry.externalId ? { externalId: entry.externalId } : {}),
    userName: extras?.userName ?? entry.email,
    name: {
      formatted: entry.name,
      givenName: family ? words.slice(0, -1).join(' ') : entry.name,
      ...(family ? { familyName: family } : {}),
    },
    displayName: entry.name,
    ...(entry.title ? { title: entry.title } : {}),
    ...(entry.languages[0] ? { preferredLanguage: entry.languages[0] } : {}),
    active: entry.status !== 'left',
    emails: [{ value: entry.email, type: 'work', primary: true }],
    ...(groups.length > 0 ? { groups } : {}),
    [urn.enterprise]: enterprise,
    meta: { resourceType: 'User', location: `${baseUrl}/Users/${entry.id}` },
  }
}

function groupsOf(entry: Entry, department: string | null, around: Surroundings): JsonObject[] {
  const group = (id: string, display: string): JsonObject => ({
    ...{ value: id, display, type: 'direct', $ref: `${around.baseUrl}/Groups/${id}` },
  })
  if (entry.status === 'left') return []
  return [
    ...(entry.departmentId && department ? [group(entry.departmentId, department)] : []),
    ...around.roleGroups
      .filter((one) => entry.roles.includes(one.role))
      .map((one) => group(one.id, one.groupName)),
  ]
}

/** What a User says, as far as this house keeps it; undefined was not said, null was taken away. */
export interface SaidUser {
  readonly userName: string
  readonly email: string
  readonly name: string
  readonly active: boolean
  readonly externalId: string | null
  readonly title: string | null
  readonly language: string | null
  readonly employeeNumber: string | null
  /** A path; undefined when the extension was left out. */
  readonly department: string | null | undefined
  readonly managerId: string | null | undefined
}

const invalid = (detail: string): ScimError => new ScimError(400, detail, 'invalidValue')
const email = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+$/

/** Reads a whole User. Throws a ScimError that names what does not fit. */
export function readScimUser(resource: JsonObject, before?: JsonObject): SaidUser {
  const userName = text(resource, 'userName', 254)
  if (!userName) throw invalid('userName is missing.')
  const address = emailOf(resource) ?? userName
  if (!email.test(address) || address.length > 254)
    throw invalid('Either emails or userName must hold a whole e-mail address.')
  const active = get(resource, 'active')
  const standing = readBoolean(active)
  if (active !== undefined && active !== null && standing === undefined)
    throw invalid('active is true or false.')
  const enterprise = get(resource, urn.enterprise)
  const extension = isObject(enterprise) ? enterprise : undefined
  return {
    userName,
    email: address,
    name: nameOf(resource, before, address),
    active: standing ?? true,
    externalId: text(resource, 'externalId', 200),
    title: text(resource, 'title', 120),
    language: languageOf(text(resource, 'preferredLanguage', 60)),
    employeeNumber: extension ? text(extension, 'employeeNumber', 200) : null,
    department: extension ? text(extension, 'department', 400) : undefined,
    managerId: extension ? managerOf(get(extension, 'manager')) : undefined,
  }
}

function text(object: JsonObject, name: string, max: number): string | null {
  const value = get(object, name)
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid(`${name} is text.`)
  const trimmed = String(value).trim()
  if (trimmed.length > max) throw invalid(`${name} has at most ${max} characters.`)
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(trimmed)) throw invalid(`${name} holds invisible signs.`)
  return trimmed === '' ? null : trimmed
}

function emailOf(resource: JsonObject): string | null {
  const emails = get(resource, 'emails')
  const list = (Array.isArray(emails) ? emails : [emails]).filter(isObject)
  const chosen =
    list.find((one) => readBoolean(get(one, 'primary'))) ??
    list.find((one) => String(get(one, 'type')).toLowerCase() === 'work') ??
    list[0]
  return chosen ? text(chosen, 'value', 254) : null
}

/** The name that was changed last counts: a part of it by itself, else the display name, else the whole one. */
function nameOf(resource: JsonObject, before: JsonObject | undefined, address: string): string {
  const said = (from: JsonObject | undefined) => {
    const name = get(from, 'name')
    const parts = isObject(name) ? name : {}
    return {
      display: from ? text(from, 'displayName', 120) : null,
      formatted: text(parts, 'formatted', 120),
      whole: [text(parts, 'givenName', 60), text(parts, 'familyName', 60)].filter(Boolean).join(' ') || null,
    }
  }
  const now = said(resource)
  if (before) {
    const old = said(before)
    if (now.display && now.display !== old.display) return now.display
    if (now.whole && now.whole !== old.whole) return now.whole
    if (now.formatted && now.formatted !== old.formatted) return now.formatted
  }
  return now.display ?? now.formatted ?? now.whole ?? address.split('@')[0] ?? address
}

function languageOf(value: string | null): string | null {
  const tag = value?.split(/[,;]/)[0]?.trim().replace('_', '-') ?? ''
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}

/** { value: id }, an id, a list with one, or nothing. */
function managerOf(value: Json | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value
  const id = isObject(one) ? get(one, 'value') : one
  return typeof id === 'string' && id !== '' ? id : null
}
