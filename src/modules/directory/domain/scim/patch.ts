import { type Filter, matches, parseFilter } from './filter.ts'
import {
  type AttributePath,
  get,
  isObject,
  type Json,
  type JsonObject,
  keyOf,
  readPath,
  ScimError,
} from './resource.ts'

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove'
  readonly path: string | null
  readonly value: Json | undefined
}

const MAX_OPERATIONS = 1000

/** Reads the body of a PATCH; `op` in any case, as some systems write it. */
export function readOperations(body: Json): PatchOperation[] {
  const list = get(body, 'Operations')
  if (!Array.isArray(list) || list.length === 0)
    throw new ScimError(400, 'A PATCH needs a list of Operations.', 'invalidSyntax')
  if (list.length > MAX_OPERATIONS)
    throw new ScimError(400, `At most ${MAX_OPERATIONS} operations.`, 'tooMany')
  return list.map((one) => {
    const op = String(get(one, 'op') ?? '').toLowerCase()
    if (op !== 'add' && op !== 'replace' && op !== 'remove')
      throw new ScimError(400, `“${op}” is no operation.`, 'invalidSyntax')
    const path = get(one, 'path')
    const value = get(one, 'value')
    if (op === 'remove' && typeof path !== 'string')
      throw new ScimError(400, 'remove needs a path.', 'noTarget')
    if (op !== 'remove' && value === undefined)
      throw new ScimError(400, `${op} needs a value.`, 'invalidValue')
    return { op, path: typeof path === 'string' && path !== '' ? path : null, value }
  })
}

/** A resource after these operations (RFC 7644, 3.5.2); the one given stays as it is. */
export function applyPatch(resource: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  const after = structuredClone(resource)
  for (const operation of operations) {
    if (operation.path !== null) applyAt(after, readTarget(operation.path), operation)
    else applyWhole(after, operation)
  }
  return after
}

/** Without a path the value says it all: attributes by name, by dotted name, or by schema. */
function applyWhole(resource: JsonObject, { op, value }: PatchOperation): void {
  if (!isObject(value)) throw new ScimError(400, 'Without a path the value is an object.', 'invalidValue')
  for (const [path, part] of Object.entries(value)) {
    const target = readTarget(path)
    // A whole extension: each attribute for itself, so that those not named stay.
    if (target.path.name.startsWith('urn:') && isObject(part))
      for (const [name, inner] of Object.entries(part))
        applyAt(resource, readTarget(`${target.path.name}:${name}`), { op, path: name, value: inner })
    else applyAt(resource, target, { op, path, value: part })
  }
}

interface Target {
  readonly path: AttributePath
  readonly filter: Filter | null
  readonly sub: string | null
}

/** “members”, “name.givenName”, `emails[type eq "work"].value`, “urn:…:User:manager”. */
function readTarget(text: string): Target {
  const open = text.indexOf('[')
  if (open === -1) {
    const path = readPath(text)
    if (!path) throw new ScimError(400, `“${text.slice(0, 200)}” is no path.`, 'invalidPath')
    return { path, filter: null, sub: path.sub }
  }
  const close = text.lastIndexOf(']')
  const path = readPath(text.slice(0, open))
  const rest = text.slice(close + 1)
  if (!path || close < open || !/^(\.[A-Za-z$][\w$-]*)?$/.test(rest))
    throw new ScimError(400, `“${text.slice(0, 200)}” is no path.`, 'invalidPath')
  return { path, filter: parseFilter(text.slice(open + 1, close)), sub: rest === '' ? null : rest.slice(1) }
}

function applyAt(resource: JsonObject, target: Target, operation: PatchOperation): void {
  const { path } = target
  let home = resource
  if (path.schema !== null) {
    const inside = get(resource, path.schema)
    home = isObject(inside) ? inside : {}
    resource[keyOf(resource, path.schema) ?? path.schema] = home
  }
  const key = keyOf(home, path.name) ?? path.name
  if (target.filter) applyFiltered(home, key, target, operation)
  else if (target.sub !== null) applySub(home, key, target.sub, operation)
  else if (operation.op === 'remove') removeFrom(home, key, operation.value)
  else put(home, key, operation)
}

function put(home: JsonObject, key: string, operation: PatchOperation): void {
  const value = operation.value ?? null
  const before = home[key]
  if (operation.op === 'add' && Array.isArray(before)) home[key] = union(before, value)
  else if (isObject(before) && isObject(value)) home[key] = merged(before, value)
  else home[key] = value
}

function applySub(home: JsonObject, key: string, sub: string, { op, value }: PatchOperation): void {
  const before = home[key]
  const objects = Array.isArray(before) ? before.filter(isObject) : [isObject(before) ? before : {}]
  if (!Array.isArray(before)) home[key] = objects[0] ?? {}
  for (const object of objects) {
    const name = keyOf(object, sub) ?? sub
    if (op === 'remove') delete object[name]
    else object[name] = value ?? null
  }
}

function applyFiltered(
  home: JsonObject,
  key: string,
  { filter, sub }: Target,
  { op, value }: PatchOperation,
): void {
  const before = home[key]
  const list = Array.isArray(before) ? before : before === undefined || before === null ? [] : [before]
  const chosen = (element: Json): boolean => filter !== null && matches(filter, element)
  if (op === 'remove' && sub === null) {
    home[key] = list.filter((element) => !chosen(element))
    return
  }
  if (!list.some(chosen)) {
    if (op === 'remove') return
    // What the filter asks for is made, as those who send this expect: emails[type eq "work"].value.
    home[key] = [
      ...list,
      { ...implied(filter), ...(sub === null ? asObject(value) : { [sub]: value ?? null }) },
    ]
    return
  }
  home[key] = list.map((element) => {
    if (!chosen(element)) return element
    if (sub === null) return isObject(element) ? merged(element, asObject(value)) : (value ?? null)
    if (!isObject(element)) return element
    const name = keyOf(element, sub) ?? sub
    const { [name]: _, ...others } = element
    return op === 'remove' ? others : { ...others, [name]: value ?? null }
  })
}

/** The equalities of a filter as an object: type eq "work" is { type: 'work' }. */
function implied(filter: Filter | null): JsonObject {
  if (filter?.kind === 'and') return { ...implied(filter.left), ...implied(filter.right) }
  if (filter?.kind === 'compare' && filter.operator === 'eq') return { [filter.path.name]: filter.value }
  return {}
}

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : { value: value ?? null })

function merged(before: JsonObject, after: JsonObject): JsonObject {
  const all = { ...before }
  for (const [name, value] of Object.entries(after)) all[keyOf(all, name) ?? name] = value
  return all
}

/** Values of a multi-valued attribute are the same when their `value` is. */
const identity = (element: Json): string =>
  JSON.stringify(isObject(element) ? (get(element, 'value') ?? element) : element)

function union(before: readonly Json[], value: Json): Json[] {
  const known = new Set(before.map(identity))
  return [...before, ...[value].flat().filter((element) => !known.has(identity(element)))]
}

/** Removes an attribute, or, as some systems send it, only the values that are listed. */
function removeFrom(home: JsonObject, key: string, value: Json | undefined): void {
  const before = home[key]
  if (value === undefined || value === null || !Array.isArray(before)) {
    delete home[key]
    return
  }
  const gone = new Set([value].flat().map(identity))
  home[key] = before.filter((element) => !gone.has(identity(element)))
}
