import { type JsonObject, urn } from '../domain/scim/resource.ts'

type Attribute = readonly [name: string, type: string, more?: JsonObject]

function attribute([name, type, more = {}]: Attribute): JsonObject {
  return {
    name,
    type,
    multiValued: false,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...more,
  }
}

const of = (...list: Attribute[]): JsonObject[] => list.map(attribute)
const readOnly = { mutability: 'readOnly' }

const parts = {
  name: of(['formatted', 'string'], ['familyName', 'string'], ['givenName', 'string']),
  emails: of(['value', 'string'], ['type', 'string'], ['primary', 'boolean']),
  groups: of(['value', 'string', readOnly], ['display', 'string', readOnly], ['type', 'string', readOnly]),
  manager: of(['value', 'string'], ['displayName', 'string', readOnly]),
  members: of(
    ['value', 'string', { mutability: 'immutable' }],
    ['display', 'string', readOnly],
    ['type', 'string', { mutability: 'immutable' }],
  ),
}

const externalId: Attribute = ['externalId', 'string', { caseExact: true, uniqueness: 'server' }]

const definitions: readonly (readonly [string, string, JsonObject[]])[] = [
  [
    urn.user,
    'User',
    of(
      ['userName', 'string', { required: true, uniqueness: 'server' }],
      externalId,
      ['name', 'complex', { subAttributes: parts.name }],
      ['displayName', 'string'],
      ['title', 'string'],
      ['preferredLanguage', 'string'],
      ['active', 'boolean'],
      ['emails', 'complex', { multiValued: true, subAttributes: parts.emails }],
      ['groups', 'complex', { multiValued: true, ...readOnly, subAttributes: parts.groups }],
    ),
  ],
  [
    urn.group,
    'Group',
    of(
      ['displayName', 'string', { required: true, mutability: 'immutable' }],
      ['externalId', 'string', { caseExact: true }],
      ['members', 'complex', { multiValued: true, subAttributes: parts.members }],
    ),
  ],
  [
    urn.enterprise,
    'EnterpriseUser',
    of(
      ['employeeNumber', 'string'],
      ['department', 'string'],
      ['manager', 'complex', { subAttributes: parts.manager }],
    ),
  ],
]

export function schemas(baseUrl: string): JsonObject[] {
  return definitions.map(([id, name, attributes]) => ({
    schemas: [urn.schema],
    id,
    name,
    attributes,
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${id}` },
  }))
}

export function resourceTypes(baseUrl: string): JsonObject[] {
  const type = (name: string, schema: string, more: JsonObject = {}): JsonObject => ({
    schemas: [urn.resourceType],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema,
    ...more,
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
  })
  return [
    type('User', urn.user, { schemaExtensions: [{ schema: urn.enterprise, required: false }] }),
    type('Group', urn.group),
  ]
}

export function serviceProviderConfig(baseUrl: string): JsonObject {
  return {
    schemas: [urn.config],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 500 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Key from Weft',
        description: 'A key made in Weft under Settings, Directory, sent as Authorization: Bearer.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  }
}
