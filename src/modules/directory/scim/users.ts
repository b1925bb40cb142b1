import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import {
  applyDirectory,
  type DirectoryEntry,
  type DirectoryPerson,
  directoryEntries,
  holdDirectory,
  organisation,
} from '#modules/people/index.ts'
import { DepartmentTree } from '../domain/departments.ts'
import { sameKey } from '../domain/merge.ts'
import { matches, parseFilter } from '../domain/scim/filter.ts'
import { applyPatch, readOperations } from '../domain/scim/patch.ts'
import { type JsonObject, ScimError } from '../domain/scim/resource.ts'
import { readScimUser, type SaidUser } from '../domain/scim/user.ts'
import { scimEvent } from '../events.ts'
import { candidates, idsByUserName, scimUsersOf, uuids, type World, world } from '../queries/scim.ts'
import { markDeleted, saveScimUser } from '../store/scim.ts'
import { answer, checkVersion, listAnswer, readBody, resourceAnswer } from './http.ts'
import type { ScimCaller } from './token.ts'

type Call = ScimCaller & { readonly request: Request; readonly baseUrl: string }

export async function listUsers(call: Call, query: URLSearchParams): Promise<Response> {
  const text = query.get('filter')
  const filter = text ? parseFilter(text) : null
  const around = await world(call.ctx, call.baseUrl)
  const found = await scimUsersOf(call.ctx, around, await candidates(call.ctx, filter))
  const users = found.map((one) => one.user).filter((user) => filter === null || matches(filter, user))
  return listAnswer(users, query)
}

async function one(call: Call, around: World, id: string) {
  const [found] = await scimUsersOf(call.ctx, around, await directoryEntries(call.ctx, { ids: uuids([id]) }))
  if (!found) throw new ScimError(404, `There is no user ${id.slice(0, 80)}.`)
  return found
}

export async function readUser(call: Call, id: string): Promise<Response> {
  const { user } = await one(call, await world(call.ctx, call.baseUrl), id)
  return resourceAnswer(call.request, 200, user)
}

export async function createUser(call: Call): Promise<Response> {
  const said = readScimUser(await readBody(call.request))
  const id = await change(call, async (around) => {
    const was = await claimable(call, said)
    const memberId = was?.id ?? newId()
    return { operation: 'create', said, was, memberId, around }
  })
  const { user } = await one(call, await world(call.ctx, call.baseUrl), id)
  return resourceAnswer(call.request, 201, user)
}

/** Somebody who left and is not shown any more comes back under their old name; anybody else is a conflict. */
async function claimable(call: Call, said: SaidUser): Promise<DirectoryEntry | undefined> {
  const ids = await idsByUserName(call.ctx, said.userName)
  const same = await directoryEntries(call.ctx, {
    ids,
    emailKeys: [sameKey(said.email)],
    ...(said.externalId ? { externalIds: [said.externalId] } : {}),
  })
  const shown = await scimUsersOf(call.ctx, await world(call.ctx, call.baseUrl), same)
  const [first] = shown
  if (first) throw new ScimError(409, `${first.entry.email} is in the directory already.`, 'uniqueness')
  return same[0]
}

export async function replaceUser(call: Call, id: string): Promise<Response> {
  const body = await readBody(call.request)
  return update(call, id, 'replace', () => body)
}

export async function patchUser(call: Call, id: string): Promise<Response> {
  const operations = readOperations(await readBody(call.request))
  return update(call, id, 'patch', (user) => applyPatch(user, operations))
}

async function update(
  call: Call,
  id: string,
  operation: string,
  next: (user: JsonObject) => JsonObject,
): Promise<Response> {
  await change(call, async (around) => {
    const { entry, user } = await one(call, around, id)
    checkVersion(call.request, user)
    const said = readScimUser(next(user), user)
    return { operation, said, was: entry, memberId: entry.id, around }
  })
  const { user } = await one(call, await world(call.ctx, call.baseUrl), id)
  return resourceAnswer(call.request, 200, user)
}

export async function deleteUser(call: Call, id: string): Promise<Response> {
  await change(call, async (around) => {
    const { entry, user, row } = await one(call, around, id)
    checkVersion(call.request, user)
    const said = { ...readScimUser(user), active: false }
    const userName = row?.userName ?? entry.email
    return { operation: 'delete', said: { ...said, userName }, was: entry, memberId: entry.id, around }
  })
  return answer(204, null)
}

interface Change {
  readonly operation: string
  readonly said: SaidUser
  readonly was: DirectoryEntry | undefined
  readonly memberId: string
  readonly around: World
}

/** Decides and writes in one transaction that holds the directory; gives the member's id. */
function change(call: Call, decide: (around: World) => Promise<Change>): Promise<string> {
  const { ctx, token } = call
  return ctx.write(async (tx) => {
    await holdDirectory(ctx)
    const decided = await decide(await world(ctx, call.baseUrl))
    const { operation, said, memberId } = decided
    await apply(call, decided)
    const { userName, employeeNumber } = said
    const row = { organisationId: ctx.organisationId, memberId, userName, employeeNumber }
    await saveScimUser(tx, { ...row, userNameKey: sameKey(userName) })
    if (operation === 'delete') await markDeleted(tx, ctx.organisationId, memberId, ctx.now())
    tx.emit(scimEvent(`user.${operation}`, memberId, token))
    return memberId
  })
}

async function apply(call: Call, { said, was, memberId, around }: Change): Promise<void> {
  const { ctx } = call
  const gone = !was || was.status === 'left'
  // Nothing about somebody who left and stays gone is changed but what SCIM calls them.
  if (was && gone && !said.active) return
  const tree = new DepartmentTree(around.departments, true)
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const person = personOf(said, was, memberId, departmentOf(said, was, tree))
  await checkTaken(call, said, memberId)
  const { managerId } = person
  if (managerId && uuids([managerId]).length === 0)
    throw new ScimError(400, 'manager is no id of a user.', 'invalidValue')
  const done = await applyDirectory(ctx, {
    departments: tree.made,
    people: [said.active ? person : { ...person, endsOn: today }],
    leave: [],
  })
  if (done.ok) return
  const taken = /belongs to/.test(done.error.message)
  throw new ScimError(taken ? 409 : 400, done.error.message, taken ? 'uniqueness' : 'invalidValue')
}

async function checkTaken(call: Call, said: SaidUser, memberId: string): Promise<void> {
  const named = await idsByUserName(call.ctx, said.userName)
  if (named.some((id) => id !== memberId))
    throw new ScimError(409, `Somebody else is called ${said.userName} already.`, 'uniqueness')
}

function departmentOf(said: SaidUser, was: DirectoryEntry | undefined, tree: DepartmentTree): string | null {
  if (said.department === undefined) return was?.departmentId ?? null
  if (said.department === null) return null
  const found = tree.find(said.department)
  if ('value' in found) return found.value
  throw new ScimError(400, `${found.message} ${found.cure}`, 'invalidValue')
}

function personOf(
  said: SaidUser,
  was: DirectoryEntry | undefined,
  id: string,
  departmentId: string | null,
): DirectoryPerson {
  const back = was?.status === 'left'
  const others = (was?.languages ?? []).filter((tag) => tag !== said.language)
  return {
    id,
    name: said.name,
    email: was && sameKey(said.email) === was.emailKey ? was.email : said.email,
    title: said.title,
    departmentId,
    managerId: said.managerId === undefined ? (back ? null : (was?.managerId ?? null)) : said.managerId,
    roles: back ? [] : (was?.roles ?? []),
    languages: said.language ? [said.language, ...others] : (was?.languages ?? []),
    regions: was?.regions ?? [],
    topics: was?.topics ?? [],
    externalId: said.externalId,
    startsOn: back ? null : (was?.startsOn ?? null),
    endsOn: back ? null : (was?.endsOn ?? null),
  }
}
