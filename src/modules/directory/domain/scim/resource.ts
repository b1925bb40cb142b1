/** JSON as SCIM sends it. Names of attributes are the same in any case (RFC 7643, 2.1). */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export const urn = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  search: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  config: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
} as const

export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'noTarget'
  | 'mutability'
  | 'uniqueness'
  | 'tooMany'

/** A refusal in SCIM's terms; thrown within this room's SCIM code only, caught by its handler. */
export class ScimError extends Error {
  readonly status: number
  readonly scimType: ScimType | undefined
  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The key under which an object holds an attribute, whatever its case; undefined when it does not. */
export function keyOf(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name
  const wanted = name.toLowerCase()
  return Object.keys(object).find((key) => key.toLowerCase() === wanted)
}

export function get(object: Json | undefined, name: string): Json | undefined {
  if (!isObject(object)) return undefined
  const key = keyOf(object, name)
  return key === undefined ? undefined : object[key]
}

/** An attribute's address: the schema it belongs to (null: the core), its name, a part of it. */
export interface AttributePath {
  readonly schema: string | null
  readonly name: string
  readonly sub: string | null
}

const schemas = [urn.enterprise, urn.user, urn.group]
const plainName = /^[A-Za-z$][\w$-]*$/

/** Reads “name.familyName” or “urn:…:enterprise:2.0:User:manager.value”; null when it is no address. */
export function readPath(text: string): AttributePath | null {
  const schema = schemas.find((one) => text.toLowerCase().startsWith(`${one.toLowerCase()}:`))
  const whole = schemas.find((one) => text.toLowerCase() === one.toLowerCase())
  if (whole) return { schema: null, name: whole, sub: null }
  const rest = schema ? text.slice(schema.length + 1) : text
  const [name = '', sub = null, ...more] = rest.split('.')
  if (more.length > 0 || !plainName.test(name) || (sub !== null && !plainName.test(sub))) return null
  return { schema: schema === urn.enterprise ? schema : null, name, sub }
}

/** The object that holds an attribute: the resource, or its part of an extension. */
export function holder(resource: JsonObject, path: AttributePath): Json | undefined {
  return path.schema === null ? resource : get(resource, path.schema)
}

/** “True” and “False” as some systems send them. */
export function readBoolean(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return undefined
}
