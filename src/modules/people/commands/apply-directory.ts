import { inArray } from 'drizzle-orm'
import { mayFor } from '#kernel/actor.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { tidyTopics, tidyWords } from '#kernel/words.ts'
import { emailKey } from '#platform/auth/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { DirectoryBatch, DirectoryOutcome, DirectoryPerson } from '../domain/directory-batch.ts'
import { tidyRoles } from '../domain/roles.ts'
import { departmentEvent, memberEvent, memberMoved, membersEvents } from '../events.ts'
import type { StoredMember } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { whoCanHelp } from '../queries/right-holders.ts'
import { insertDepartment } from '../store/department.ts'
import { type NewMember, upsertMembers } from '../store/member.ts'
import { lockOrganisation } from '../store/organisation.ts'
import { cancelPlans, deleteHandovers } from '../store/plan.ts'
import { members } from '../tables.ts'
import { checkAddresses, checkBatchRoles, checkLadder } from './directory-checks.ts'
import { part } from './part.ts'
import { storePlan } from './plan-change.ts'

type Before = ReadonlyMap<string, StoredMember>

/** More than this, and reactions of other rooms get ids in bundles (`members.joined`, `members.changed`). */
const ONE_BY_ONE = 100

/** Rows written between two reports of progress. */
const AT_ONCE = 500

/**
 * Makes the directory agree with another system's list: all of it or nothing. New people are active and cannot sign in
 * until they are invited; first and last days that lie ahead become planned changes. Refused when a circle of managers
 * would arise, an address or number is somebody else's, or roles may not be given so.
 */
export async function applyDirectory(
  ctx: Ctx,
  batch: DirectoryBatch,
  onProgress: (written: number) => Promise<void> = async () => undefined,
): Promise<Result<DirectoryOutcome>> {
  if (!mayFor(ctx.actor, 'people.manage', { departmentId: null }))
    return refuse('forbidden', 'Importing people needs the right to manage people everywhere.', {
      help: await whoCanHelp(ctx, 'people.manage'),
    })
  return ctx.write(async (tx): Promise<Result<DirectoryOutcome>> => {
    await lockOrganisation(tx, ctx.organisationId)
    const before = await load(tx, ctx.organisationId, [...batch.people.map((one) => one.id), ...batch.leave])
    const today = localTime(ctx.now(), (await organisation(ctx)).zone).day
    const over = batch.people.filter((one) => one.endsOn !== null && one.endsOn <= today)
    const leaving = [...new Set([...batch.leave, ...over.map((one) => one.id)])]
    const roles = await checkBatchRoles(ctx, tx, { ...batch, leave: leaving }, before)
    if (!roles.ok) return roles
    const free = await checkAddresses(tx, ctx.organisationId, batch.people)
    if (!free.ok) return free
    for (const one of batch.departments) {
      const row = { ...one, headId: null, organisationId: ctx.organisationId, createdAt: ctx.now() }
      if (!(await insertDepartment(tx, row)))
        return refuse('stale', `There is a department “${one.name}” there meanwhile.`)
      tx.emit(departmentEvent('created', one))
    }
    let planned = 0
    for (let from = 0; from < batch.people.length; from += AT_ONCE) {
      const some = batch.people.slice(from, from + AT_ONCE)
      planned += await writePeople(ctx, tx, some, before, today)
      await onProgress(from + some.length)
    }
    const left = await letLeave(ctx, tx, leaving, before)
    const ladder = await checkLadder(tx, ctx.organisationId, batch.people)
    if (!ladder.ok) return ladder
    return ok({ ...tell(ctx, tx, batch.people, before, today), left, planned })
  })
}

async function load(tx: WriteTx, organisationId: string, ids: readonly string[]): Promise<Before> {
  const found = new Map<string, StoredMember>()
  for (let from = 0; from < ids.length; from += 5000) {
    const rows = await tx
      .select()
      .from(members)
      .where(inArray(members.id, ids.slice(from, from + 5000)))
    for (const row of rows) if (row.organisationId === organisationId) found.set(row.id, row)
  }
  return found
}

const comesLater = (person: DirectoryPerson, was: StoredMember | undefined, today: string): boolean =>
  was?.status !== 'active' && person.startsOn !== null && person.startsOn > today

function rowOf(ctx: Ctx, person: DirectoryPerson, was: StoredMember | undefined, today: string): NewMember {
  const now = ctx.now()
  const invited = was?.status === 'invited'
  const status = comesLater(person, was, today) || (invited && was.startsOn === null) ? 'invited' : 'active'
  const { id, name, title, departmentId, managerId, externalId, startsOn, endsOn } = person
  const locale = was?.locale ?? (person.languages[0]?.startsWith('de') ? 'de' : 'en')
  return {
    ...{ id, name, title, departmentId, managerId, externalId, startsOn, endsOn, locale, status },
    organisationId: ctx.organisationId,
    email: person.email.trim(),
    emailKey: emailKey(person.email),
    roles: tidyRoles(person.roles),
    languages: [...new Set(person.languages)],
    regions: tidyWords(person.regions),
    topics: tidyTopics(person.topics),
    createdAt: was?.createdAt ?? now,
    joinedAt: status === 'active' ? joinedAt(person, was, now) : (was?.joinedAt ?? null),
    leftAt: null,
  }
}

/** Somebody new who has been here for long joined on their first day, at noon: the same day in nearly every zone. */
function joinedAt({ startsOn }: DirectoryPerson, was: StoredMember | undefined, now: Date): Date {
  if (was?.status === 'active' && was.joinedAt) return was.joinedAt
  const first = startsOn ? new Date(`${startsOn}T12:00:00Z`) : now
  return first < now ? first : now
}

/** Writes the rows and what is planned for them; gives how many plans were made. */
async function writePeople(
  ctx: Ctx,
  tx: WriteTx,
  people: readonly DirectoryPerson[],
  before: Before,
  today: string,
): Promise<number> {
  const { organisationId } = ctx
  await upsertMembers(
    tx,
    people.map((one) => rowOf(ctx, one, before.get(one.id), today)),
  )
  let planned = 0
  const plan = async (id: string, kind: 'join' | 'leave', onDay: string): Promise<void> => {
    if (await storePlan(ctx, tx, id, { kind, onDay, move: null })) planned += 1
  }
  for (const one of people) {
    const was = before.get(one.id)
    if (was?.status === 'left') await deleteHandovers(tx, organisationId, one.id)
    if (was && was.startsOn !== one.startsOn)
      await cancelPlans(tx, organisationId, one.id, ctx.now(), { kinds: ['join'] })
    if (was && was.endsOn !== one.endsOn)
      await cancelPlans(tx, organisationId, one.id, ctx.now(), { kinds: ['leave'] })
    if (
      one.startsOn &&
      comesLater(one, was, today) &&
      (was?.status !== 'invited' || was.startsOn !== one.startsOn)
    )
      await plan(one.id, 'join', one.startsOn)
    if (one.endsOn && one.endsOn > today && was?.endsOn !== one.endsOn)
      await plan(one.id, 'leave', one.endsOn)
  }
  return planned
}

/** Lets these leave now; who had left already is not counted. */
async function letLeave(ctx: Ctx, tx: WriteTx, ids: readonly string[], before: Before): Promise<number> {
  const rows = await load(tx, ctx.organisationId, ids)
  let left = 0
  for (const row of rows.values()) {
    if (row.status === 'left' || before.get(row.id)?.status === 'left') continue
    await part(ctx, tx, row)
    left += 1
  }
  return left
}

/** Tells the other rooms, in bundles when there are many. */
function tell(
  ctx: Ctx,
  tx: WriteTx,
  people: readonly DirectoryPerson[],
  before: Before,
  today: string,
): { joined: number; changed: number } {
  const isNew = (one: DirectoryPerson): boolean => (before.get(one.id)?.status ?? 'left') === 'left'
  const coming = people.filter(isNew)
  const joined = coming.filter((one) => !comesLater(one, before.get(one.id), today))
  const changed = people.filter((one) => !isNew(one))
  if (people.length > ONE_BY_ONE) {
    const ids = (list: readonly DirectoryPerson[]): string[] => list.map((one) => one.id)
    for (const event of membersEvents('joined', ctx.organisationId, ids(joined))) tx.emit(event)
    for (const event of membersEvents('changed', ctx.organisationId, ids(changed))) tx.emit(event)
  } else {
    for (const one of joined) tx.emit(memberEvent('joined', one))
    for (const one of changed) {
      const was = before.get(one.id)
      tx.emit(memberEvent('changed', one))
      if (was && (was.departmentId !== one.departmentId || was.managerId !== one.managerId))
        tx.emit(memberMoved(one, was))
    }
  }
  return { joined: coming.length, changed: changed.length }
}
