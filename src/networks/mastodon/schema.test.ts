import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mastodonConnect } from './connect.ts'
import { mastodonMeasure } from './measure.ts'
import { mastodonPublish } from './publish.ts'
import { mastodonReceive } from './receive.ts'
import { json, now, ourStatus, type Seen, scripted } from './testing/scripted-server.ts'

const document = new URL('../../../../shared/data/schemas/mastodon-openapi.json', import.meta.url)

interface Schema {
  readonly $ref?: string
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly type?: string
}
interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Every kind of request the adapter makes. */
async function everyRequest(): Promise<Seen[]> {
  const { session, seen } = scripted(({ path }) => {
    if (path === '/api/v2/instance') return json({ domain: 'weft.example', version: '4.7.0' })
    if (path === '/api/v1/apps') return json({ client_id: 'id', client_secret: 'secret' })
    if (path === '/oauth/token') return json({ access_token: 'tok' })
    if (path.endsWith('/verify_credentials')) return json({ id: '100', username: 'fjell' })
    if (path === '/api/v1/notifications' || /accounts\/100\/statuses$/.test(path)) return json([])
    return json(ourStatus('7', 'x'))
  })
  const begun = await mastodonConnect.begin(
    { server: 'weft.example' },
    { redirectUri: 'https://d.example/cb', state: 's' },
    session.io,
  )
  if (begun.ok) await mastodonConnect.complete(begun.pending, { code: 'c' }, session.io)
  const media = [{ bytes: new Uint8Array([1]), mimeType: 'image/png', alt: 'A', width: 1, height: 1 }]
  const replyTo = { remoteId: '5', context: { acct: 'ida@knit.example', visibility: 'unlisted' } }
  const request = { key: 'k', claimedAt: now, text: 'Hello', lang: 'nb', media, replyTo }
  await mastodonPublish.publish(session, request)
  await mastodonPublish.publish(session, { ...request, media: [], replyTo: null })
  await mastodonPublish.reconcile(session, request)
  await mastodonReceive.poll(session, null)
  await mastodonReceive.poll(session, '{"done":"5","gap":{"below":"9","upTo":"12"}}')
  await mastodonMeasure.measure(session, ['1', '2'])
  await mastodonMeasure.measure(session, ['1'])
  return seen
}

function operationOf(api: OpenApi, { path, method }: Seen): Operation | undefined {
  const found = Object.entries(api.paths).find(([template]) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  )
  return found?.[1][method.toLowerCase()]
}

function complaints(api: OpenApi, seen: Seen): string[] {
  const operation = operationOf(api, seen)
  const name = `${seen.method} ${seen.path}`
  if (!operation) return [`${name}: no such operation`]
  const known = new Set(
    (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
  )
  const query = [...seen.query.keys()].map((key) => key.replace('[]', ''))
  return [
    ...query.filter((key) => !known.has(key)).map((key) => `${name}: unknown parameter ${key}`),
    ...bodyComplaints(api, operation, seen).map((what) => `${name}: ${what}`),
  ]
}

function bodyComplaints(api: OpenApi, operation: Operation, { form }: Seen): string[] {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  if (!schema) return form.length > 0 ? ['a body where none belongs'] : []
  const choices = (resolved(api, schema).oneOf ?? [schema]).map((one) => flat(api, one))
  const verdicts = choices.map((choice) => againstChoice(api, choice, form))
  return verdicts.find((verdict) => verdict.length === 0) ?? verdicts[0] ?? []
}

function againstChoice(api: OpenApi, choice: Schema, form: Seen['form']): string[] {
  const names = form.map(([name]) => name.replace('[]', ''))
  const missing = (choice.required ?? []).filter((name) => !names.includes(name))
  const wrong = form.flatMap(([raw, value]) => {
    const property = choice.properties?.[raw.replace('[]', '')]
    if (!property) return [`unknown field ${raw}`]
    const allowed = resolved(api, property).enum
    return allowed && !allowed.includes(value) ? [`${raw} may not be ${value}`] : []
  })
  return [...missing.map((name) => `${name} is missing`), ...wrong]
}

function resolved(api: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? (api.components.schemas[name] ?? {}) : schema
}

function flat(api: OpenApi, schema: Schema): Schema {
  const own = resolved(api, schema)
  const parts = (own.allOf ?? []).map((part) => flat(api, part))
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), own.properties),
    required: [...parts.flatMap((part) => part.required ?? []), ...(own.required ?? [])],
  }
}

it.skipIf(!existsSync(document))('every request fits the published OpenAPI document', async () => {
  const api = JSON.parse(readFileSync(document, 'utf8')) as OpenApi
  const seen = await everyRequest()
  expect(new Set(seen.map((one) => `${one.method} ${one.path}`)).size).toBeGreaterThan(9)
  expect(seen.flatMap((one) => complaints(api, one))).toEqual([])
})
