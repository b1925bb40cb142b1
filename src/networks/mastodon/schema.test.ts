import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { redSquare } from '#networks/contract/kit/media.ts'
import { mastodonEdit, mastodonLook, mastodonRemove } from './change.ts'
import { mastodonConnect } from './connect.ts'
import { mastodonHandles } from './handles.ts'
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
    if (path.endsWith('/source')) return json({ id: '7', text: 'x' })
    if (path === '/api/v2/search') return json({ accounts: [] })
    if (path === '/api/v1/accounts/search') return json({ error: 'Not found' }, 404)
    return json(ourStatus('7', 'x', { edited_at: now.toISOString() }))
  })
  const begun = await mastodonConnect.begin(
    { server: 'weft.example' },
    { redirectUri: 'https://d.example/cb', state: 's' },
    session.io,
  )
  if (begun.ok) await mastodonConnect.complete(begun.pending, { code: 'c' }, session.io)
  const media = [await redSquare('A')]
  const replyTo = { remoteId: '5', context: { acct: 'ida@knit.example', visibility: 'unlisted' } }
  const request = { key: 'k', claimedAt: now, text: 'Hello', lang: 'nb', media, replyTo }
  await mastodonPublish.publish(session, request)
  await mastodonPublish.publish(session, { ...request, media: [], replyTo: null })
  await mastodonPublish.reconcile(session, request)
  await mastodonReceive.poll(session, null)
  await mastodonReceive.poll(session, '{"done":"5","gap":{"below":"9","upTo":"12"}}')
  await mastodonMeasure.measure(session, ['1', '2'])
  await mastodonMeasure.measure(session, ['1'])
  const poll = { options: ['A', 'B'], multiple: true, minutes: 60 }
  await mastodonPublish.publish(session, { ...request, media: [], poll })
  const post = { remoteId: '7', context: {} }
  await mastodonEdit.edit(session, post, request)
  await mastodonRemove.remove(session, post)
  await mastodonLook.look(session, [post, { ...post, remoteId: '8' }])
  await mastodonHandles.resolve(session, 'ida@knit.example')
  await mastodonHandles.search(session, 'ida', 5)
  return seen
}

function operationOf(api: OpenApi, { path, method }: Seen): Operation | undefined {
  const found = Object.entries(api.paths).find(([template]) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  )
  return (api.paths[path] ?? found?.[1])?.[method.toLowerCase()]
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

function bodyComplaints(api: OpenApi, operation: Operation, seen: Seen): string[] {
  const form = seen.json
    ? Object.entries(seen.json).map(([name, value]) => [name, String(value)] as const)
    : seen.form
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  if (!schema) return form.length > 0 ? ['a body where none belongs'] : []
  const choices = (resolved(api, schema).oneOf ?? [schema]).map((one) => flat(api, one))
  const verdicts = choices.map((choice) => againstChoice(api, choice, form))
  return verdicts.find((verdict) => verdict.length === 0) ?? verdicts[0] ?? []
}

function againstChoice(api: OpenApi, choice: Schema, form: Seen['form']): string[] {
  const names = form.map(([name]) => plain(name).split('.')[0])
  const missing = (choice.required ?? []).filter((name) => !names.includes(name))
  const wrong = form.flatMap(([raw, value]) => {
    const [name = '', inner] = plain(raw).split('.')
    const outer = choice.properties?.[name]
    const property = inner === undefined ? outer : outer?.properties?.[inner]
    if (!property) return [`unknown field ${raw}`]
    const allowed = resolved(api, property).enum
    return allowed && !allowed.includes(value) ? [`${raw} may not be ${value}`] : []
  })
  return [...missing.map((name) => `${name} is missing`), ...wrong]
}

/** `poll[options][]` is the field `options` of the object `poll`. */
function plain(name: string): string {
  return name.replace('[]', '').replace(/\[(\w+)\]/, '.$1')
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
  expect(new Set(seen.map((one) => `${one.method} ${one.path}`)).size).toBeGreaterThan(15)
  expect(seen.flatMap((one) => complaints(api, one))).toEqual([])
})
