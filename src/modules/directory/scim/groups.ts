import {
  applyDirectory,
  type DirectoryEntry,
  type DirectoryPerson,
  directoryEntries,
  holdDirectory,
} from '#modules/people/index.ts'
import { pathOf } from '../domain/departments.ts'
import { matches, parseFilter } from '../domain/scim/filter.ts'
import { applyPatch, readOperations } from '../domain/scim/patch.ts'
import { get, isObject, type Json, type JsonObject, ScimError, urn } from '../domain/scim/resource.ts'
import { scimEvent } from '../events.ts'
import { membersOf, uuids, type World, world } from '../queries/scim.ts'
import { nameGroup, nameGroupRole } from '../store/tokens.ts'
import { answer, checkVersion, listAnswer, readBody, resourceAnswer } from './http.ts'
import type { ScimCaller } from './token.ts'

type Call = ScimCaller & { readonly request: Request; readonly baseUrl: string }

/** A group is a department, or a role that was mapped by hand; which of the two its id tells. */
type Group =
  | {
      readonly kind: 'department'
      readonly id: string
      readonly name: string
      readonly externalId: string | null
    }
  | {
      readonly kind: 'role'
      readonly id: string
      readonly name: string
      readonly externalId: string | null
      readonly role: string
    }

function groupsIn(around: World): Group[] {
  return [
    ...around.departments.map(({ id }) => ({
      kind: 'department' as const,
      id,
      name: around.departmentPath(id) ?? '',
      externalId: around.groupNames.get(id) ?? null,
    })),
    ...around.roleGroups.map(({ id, groupName, role, externalId }) => ({
      ...{ kind: 'role' as const, id, role, externalId, name: groupName },
    })),
  ]
}

function shape(call: Call, group: Group, members: readonly DirectoryEntry[] | null): JsonObject {
  return {
    schemas: [urn.group],
    id: group.id,
    ...(group.externalId ? { externalId: group.externalId } : {}),
    displayName: group.name,
    ...(members
      ? {
          members: members.map((one) => ({
            ...{ value: one.id, display: one.name, type: 'User', $ref: `${call.baseUrl}/Users/${one.id}` },
          })),
        }
      : {}),
    meta: { resourceType: 'Group', location: `${call.baseUrl}/Groups/${group.id}` },
  }
}

const people = (call: Call, group: Group): Promise<DirectoryEntry[]> =>
  membersOf(call.ctx, group.kind === 'department' ? { departmentIds: [group.id] } : { role: group.role })

function find(around: World, id: string): Group {
  const group = groupsIn(around).find((one) => one.id === id)
  if (!group) throw new ScimError(404, `There is no group ${id.slice(0, 80)}.`)
  return group
}

export async function listGroups(call: Call, query: URLSearchParams): Promise<Response> {
  const text = query.get('filter')
  const filter = text ? parseFilter(text) : null
  const groups = groupsIn(await world(call.ctx, call.baseUrl))
  const bare = /(^|,)\s*members\s*(,|$)/i.test(query.get('excludedAttributes') ?? '')
  const shown: JsonObject[] = []
  for (const group of groups) {
    const needsMembers = !bare || (text !== null && /members/i.test(text))
    const resource = shape(call, group, needsMembers ? await people(call, group) : null)
    if (filter === null || matches(filter, resource)) shown.push(resource)
  }
  return listAnswer(shown, query)
}

export async function readGroup(call: Call, id: string): Promise<Response> {
  const group = find(await world(call.ctx, call.baseUrl), id)
  return resourceAnswer(call.request, 200, shape(call, group, await people(call, group)))
}

const samePath = (a: string, b: string): boolean =>
  pathOf(a).join('\n').toLowerCase() === pathOf(b).join('\n').toLowerCase()

/** Takes a group over: a department of this path or a mapped role. Others are refused, so that nothing is made by chance. */
export async function createGroup(call: Call): Promise<Response> {
  const body = await readBody(call.request)
  const name = get(body, 'displayName')
  if (typeof name !== 'string' || name.trim() === '')
    throw new ScimError(400, 'displayName is missing.', 'invalidValue')
  const around = await world(call.ctx, call.baseUrl)
  const groups = groupsIn(around)
  const group =
    groups.find((one) => one.kind === 'role' && one.name.toLowerCase() === name.trim().toLowerCase()) ??
    groups.find((one) => one.kind === 'department' && samePath(one.name, name))
  if (!group)
    throw new ScimError(
      400,
      `There is no department “${name.slice(0, 200)}”, and no role is mapped to a group of that name. Add the one or the other in Weft first.`,
      'invalidValue',
    )
  if (group.externalId !== null && group.externalId !== get(body, 'externalId'))
    throw new ScimError(409, `The group ${group.name} is taken over already.`, 'uniqueness')
  await save(call, group, body, 'create')
  return resourceAnswer(call.request, 201, await current(call, group.id))
}

export async function replaceGroup(call: Call, id: string): Promise<Response> {
  const body = await readBody(call.request)
  return update(call, id, 'replace', () => body)
}

export async function patchGroup(call: Call, id: string): Promise<Response> {
  const operations = readOperations(await readBody(call.request))
  return update(call, id, 'patch', (resource) => applyPatch(resource, operations))
}

async function update(
  call: Call,
  id: string,
  operation: string,
  next: (group: JsonObject) => JsonObject,
): Promise<Response> {
  const group = find(await world(call.ctx, call.baseUrl), id)
  await call.ctx.write(async () => {
    await holdDirectory(call.ctx)
    const before = shape(call, group, await people(call, group))
    checkVersion(call.request, before)
    await save(call, group, next(before), operation)
  })
  return resourceAnswer(call.request, 200, await current(call, id))
}

/** Ends the tie to the other system. Whoever had a role by the group loses it; departments stay with their people. */
export async function deleteGroup(call: Call, id: string): Promise<Response> {
  const group = find(await world(call.ctx, call.baseUrl), id)
  const body = { displayName: group.name, ...(group.kind === 'role' ? { members: [] } : {}) }
  await save(call, group, body, 'delete')
  return answer(204, null)
}

async function current(call: Call, id: string): Promise<JsonObject> {
  const group = find(await world(call.ctx, call.baseUrl), id)
  return shape(call, group, await people(call, group))
}

async function save(call: Call, group: Group, said: JsonObject, operation: string): Promise<void> {
  const { ctx, token } = call
  const name = get(said, 'displayName')
  if (typeof name === 'string' && !samePath(name, group.name))
    throw new ScimError(400, 'Groups are renamed in Weft, not here.', 'mutability')
  const external = get(said, 'externalId')
  const externalId = typeof external === 'string' && operation !== 'delete' ? external.slice(0, 200) : null
  await ctx.write(async (tx) => {
    await holdDirectory(ctx)
    if (group.kind === 'role') await nameGroupRole(tx, ctx.organisationId, group.id, externalId)
    else await nameGroup(tx, ctx.organisationId, group.id, externalId)
    const members = get(said, 'members')
    // A new group without a word about members keeps those it has; any other without members has none.
    if (members !== undefined || operation === 'patch' || operation === 'replace')
      await setMembers(call, group, members ?? [])
    tx.emit(scimEvent(`group.${operation}`, group.id, token))
  })
}

function wantedIds(members: Json): Set<string> {
  const list = Array.isArray(members) ? members : [members]
  const ids = list.map((one) => (isObject(one) ? get(one, 'value') : one))
  if (!ids.every((id): id is string => typeof id === 'string' && uuids([id]).length === 1))
    throw new ScimError(400, 'members hold ids of users.', 'invalidValue')
  return new Set(ids)
}

/** Makes the members of a department, or of a role, those that are listed. */
async function setMembers(call: Call, group: Group, members: Json): Promise<void> {
  const wanted = wantedIds(members)
  const now = await people(call, group)
  const has = new Set(now.map((one) => one.id))
  const coming = await directoryEntries(call.ctx, { ids: [...wanted].filter((id) => !has.has(id)) })
  const here = coming.filter((one) => one.status !== 'left')
  if (here.length < [...wanted].filter((id) => !has.has(id)).length)
    throw new ScimError(400, 'A member is no user here, or has left.', 'invalidValue')
  const going = now.filter((one) => !wanted.has(one.id))
  const batch = [...here.map((one) => into(one, group)), ...going.map((one) => outOf(one, group))]
  if (batch.length === 0) return
  const done = await applyDirectory(call.ctx, { departments: [], people: batch, leave: [] })
  if (!done.ok) throw new ScimError(400, done.error.message, 'invalidValue')
}

function personOf({ status: _, userId: __, emailKey: ___, ...person }: DirectoryEntry): DirectoryPerson {
  return person
}

const into = (entry: DirectoryEntry, group: Group): DirectoryPerson =>
  group.kind === 'department'
    ? { ...personOf(entry), departmentId: group.id }
    : { ...personOf(entry), roles: [...entry.roles, group.role] }

const outOf = (entry: DirectoryEntry, group: Group): DirectoryPerson =>
  group.kind === 'department'
    ? { ...personOf(entry), departmentId: null }
    : { ...personOf(entry), roles: entry.roles.filter((role) => role !== group.role) }
