import type { Engine } from '#platform/ctx.ts'
import { MAIL, type Mail } from '#platform/mail/index.ts'
import { get, type JsonObject, ScimError } from '../domain/scim/resource.ts'
import { SCIM_PATH } from '../queries/tokens.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts'
import { createGroup, deleteGroup, listGroups, patchGroup, readGroup, replaceGroup } from './groups.ts'
import { answer, failure, listAnswer, readBody } from './http.ts'
import { callerOf, Rate, type ScimCaller } from './token.ts'
import { createUser, deleteUser, listUsers, patchUser, readUser, replaceUser } from './users.ts'

type Call = ScimCaller & { readonly request: Request; readonly baseUrl: string }

export interface ScimFrom {
  /** The caller's address as far as it can be trusted, for slowing down who guesses keys. */
  readonly address: string
  readonly requestId?: string
}

/** Answers everything under /scim/v2: one fetch handler, mounted by the web role. */
export function scimHandler(engine: Engine): (request: Request, from: ScimFrom) => Promise<Response> {
  const calls = new Rate(50, 200)
  const guesses = new Rate(0.5, 20)
  return async (request, from) => {
    const now = Date.now()
    try {
      const caller = await callerOf(engine, request, from.requestId).catch((error: unknown) => {
        const wait = error instanceof ScimError ? guesses.take(from.address, now) : 0
        throw wait > 0 ? new TooMany(wait) : error
      })
      const wait = calls.take(caller.token.id, now)
      if (wait > 0) throw new TooMany(wait)
      const mail = engine.services.get(MAIL.name) as Mail
      return await route({ ...caller, request, baseUrl: mail.link(SCIM_PATH) })
    } catch (error) {
      if (error instanceof TooMany) return failure(error, { 'retry-after': String(error.seconds) })
      if (error instanceof ScimError)
        return failure(error, error.status === 401 ? { 'www-authenticate': 'Bearer realm="Weft SCIM"' } : {})
      engine.log.error({ err: error, requestId: from.requestId }, 'a SCIM request failed')
      return failure(new ScimError(500, 'Something went wrong on our side. Try again.'))
    }
  }
}

class TooMany extends ScimError {
  readonly seconds: number
  constructor(seconds: number) {
    super(429, 'Too many calls. Slow down.')
    this.seconds = seconds
  }
}

function route(call: Call): Promise<Response> | Response {
  const url = new URL(call.request.url)
  const at = url.pathname.indexOf(SCIM_PATH)
  const [kind = '', id = '', ...more] = url.pathname
    .slice(at + SCIM_PATH.length)
    .split('/')
    .filter(Boolean)
    .map(decoded)
  if (at === -1 || more.length > 0) throw new ScimError(404, 'There is nothing at this address.')
  const name = kind.toLowerCase()
  if (name === 'users' || name === 'groups') return resource(call, name, id, url.searchParams)
  if (call.request.method !== 'GET') throw new ScimError(405, 'This address is only read.')
  return discover(call, name, id)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new ScimError(404, 'There is nothing at this address.')
  }
}

const verbs = {
  users: {
    list: listUsers,
    create: createUser,
    GET: readUser,
    PUT: replaceUser,
    PATCH: patchUser,
    DELETE: deleteUser,
  },
  groups: {
    ...{ list: listGroups, create: createGroup, GET: readGroup, PUT: replaceGroup },
    ...{ PATCH: patchGroup, DELETE: deleteGroup },
  },
} as const

async function resource(
  call: Call,
  name: 'users' | 'groups',
  id: string,
  query: URLSearchParams,
): Promise<Response> {
  const { method } = call.request
  const can = verbs[name]
  if (id === '.search' && method === 'POST') return can.list(call, searchOf(await readBody(call.request)))
  if (id === '') {
    if (method === 'GET') return can.list(call, query)
    if (method === 'POST') return can.create(call)
  } else if (method === 'GET' || method === 'PUT' || method === 'PATCH' || method === 'DELETE')
    return can[method](call, id)
  throw new ScimError(405, `${method} is not possible here.`)
}

/** The body of a search as the query it stands for (RFC 7644, 3.4.3). */
function searchOf(body: JsonObject): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of ['filter', 'startIndex', 'count', 'attributes', 'excludedAttributes']) {
    const value = get(body, name)
    if (value !== undefined && value !== null)
      query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return query
}

function discover({ baseUrl }: Call, name: string, id: string): Response {
  if (name === 'serviceproviderconfig' && id === '') return answer(200, serviceProviderConfig(baseUrl))
  const lists: Record<string, JsonObject[]> = {
    schemas: schemas(baseUrl),
    resourcetypes: resourceTypes(baseUrl),
  }
  const list = lists[name]
  if (!list)
    throw new ScimError(name === 'me' || name === 'bulk' ? 501 : 404, 'There is nothing at this address.')
  if (id === '') return listAnswer(list, new URLSearchParams())
  const one = list.find((entry) => String(entry.id).toLowerCase() === id.toLowerCase())
  if (!one) throw new ScimError(404, 'There is nothing at this address.')
  return answer(200, one)
}
