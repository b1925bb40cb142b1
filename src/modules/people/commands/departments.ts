import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { DepartmentCard } from '../contract/shapes.ts'
import { type DepartmentKind, wouldCircle } from '../domain/departments.ts'
import { departmentEvent } from '../events.ts'
import { sentences } from '../policy.ts'
import { openDepartments } from '../queries/departments.ts'
import { memberById } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { whoCanHelp } from '../queries/right-holders.ts'
import { insertDepartment, moveChildren, updateDepartment as store } from '../store/department.ts'
import { moveMembers } from '../store/member.ts'
import { lockOrganisation } from '../store/organisation.ts'
import { allow } from './allow.ts'

export interface NewDepartment {
  readonly name: string
  readonly kind: DepartmentKind
  readonly parentId: string | null
  readonly headMemberId: string | null
}

type Answer = Result<DepartmentCard>
const taken = (name: string): Result<never> =>
  refuse('conflict', 'Two departments in the same place cannot have the same name.', {
    fields: { name: `There is a department “${name}” here already.` },
  })
const gone = (): Result<never> => refuse('not_found', 'This department is not here any more.')

/** Adds a department. */
export async function createDepartment(ctx: Ctx, input: NewDepartment): Promise<Answer> {
  const allowed = await allow(ctx, 'people.manage', sentences.departments, { departmentId: input.parentId })
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Answer> => {
    await lockOrganisation(tx, ctx.organisationId)
    const id = newId(ctx.now().getTime())
    const open = await openDepartments(tx, ctx.organisationId)
    const fits = await check(ctx, tx, open, { id, ...input, restricted: false })
    if (!fits.ok) return fits
    const { headMemberId: headId, ...card } = input
    const row = { ...card, id, headId, organisationId: ctx.organisationId, createdAt: ctx.now() }
    if (!(await insertDepartment(tx, row))) return taken(input.name)
    tx.emit(departmentEvent('created', row))
    return ok({ id, ...input, restricted: false })
  })
}

export type DepartmentChange = {
  readonly departmentId: string
  /** Whether what lies here shows to its own people only. */
  readonly restricted?: boolean | undefined
} & {
  readonly [F in keyof NewDepartment]?: NewDepartment[F] | undefined
}

/** Renames, moves or restricts a department, or names its head. What is left out stays. */
export async function updateDepartment(ctx: Ctx, input: DepartmentChange): Promise<Answer> {
  for (const departmentId of [input.departmentId, input.parentId ?? input.departmentId]) {
    const allowed = await allow(ctx, 'people.manage', sentences.departments, { departmentId })
    if (!allowed.ok) return allowed
  }
  return ctx.write(async (tx): Promise<Answer> => {
    await lockOrganisation(tx, ctx.organisationId)
    const open = await openDepartments(tx, ctx.organisationId)
    const before = open.find((one) => one.id === input.departmentId)
    if (!before) return gone()
    const given = Object.entries(input).filter(
      ([key, value]) => key !== 'departmentId' && value !== undefined,
    )
    const after: DepartmentCard = { ...before, ...Object.fromEntries(given) }
    const fits = await check(ctx, tx, open, after)
    if (!fits.ok) return fits
    const { id, headMemberId: headId, name, kind, parentId, restricted } = after
    if ((before.restricted && !restricted) || before.parentId !== parentId) {
      const opened = await mayOpen(ctx, before)
      if (!opened.ok) return opened
    }
    await store(tx, ctx.organisationId, id, { headId, name, kind, parentId, restricted })
    tx.emit(departmentEvent('changed', after))
    return ok(after)
  })
}

async function check(
  ctx: Ctx,
  tx: Tx,
  open: DepartmentCard[],
  after: DepartmentCard,
): Promise<Result<undefined>> {
  const { id, name, parentId, headMemberId } = after
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  if (open.some((one) => one.id !== id && one.parentId === parentId && same(one.name))) return taken(name)
  const fields: Record<string, string> = {}
  if (parentId && !open.some((one) => one.id === parentId))
    fields.parentId = 'This department was closed. Choose another one.'
  if (wouldCircle(open, id, parentId))
    fields.parentId = 'A department cannot stand below itself. Choose another one.'
  const head = headMemberId ? await memberById(tx, ctx.organisationId, headMemberId) : undefined
  if (headMemberId && (!head || head.status === 'left'))
    fields.headMemberId = 'This person is not here any more.'
  return Object.keys(fields).length === 0
    ? ok()
    : refuse('invalid', 'This does not fit any more.', { fields })
}

/** Closes a department: its people and the departments below it move up. The reception desk must move first. */
export async function archiveDepartment(
  ctx: Ctx,
  input: { departmentId: string },
): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.departments, input)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    await lockOrganisation(tx, ctx.organisationId)
    const { organisationId } = ctx
    const open = await openDepartments(tx, organisationId)
    const one = open.find(({ id }) => id === input.departmentId)
    if (!one) return gone()
    if (one.restricted)
      return refuse(
        'conflict',
        `${one.name} is restricted, and what lies on its desk would show to nobody.`,
        {
          help: 'Hand its conversations on, then lift the restriction first.',
        },
      )
    const opened = await mayOpen(ctx, one)
    if (!opened.ok) return opened
    const twin = risingTwin(open, one)
    if (twin)
      return refuse('conflict', `There is another “${twin}” where the departments below would move.`, {
        help: 'Rename one of the two first.',
      })
    if ((await organisation(ctx)).receptionId === one.id)
      return refuse('conflict', `${one.name} is the reception desk.`, {
        help: 'Choose another reception desk in Settings first.',
      })
    await store(tx, organisationId, one.id, { archivedAt: ctx.now() })
    await moveChildren(tx, organisationId, one.id, one.parentId)
    await moveMembers(tx, organisationId, one.id, one.parentId)
    tx.emit(departmentEvent('changed', one))
    return ok({ done: true })
  })
}

/** The name of a department below `one` that would meet its like when it moves up; undefined when none does. */
function risingTwin(open: readonly DepartmentCard[], one: DepartmentCard): string | undefined {
  const there = open.filter((other) => other.parentId === one.parentId && other.id !== one.id)
  const names = new Set(there.map((other) => other.name.toLowerCase()))
  return open.find((child) => child.parentId === one.id && names.has(child.name.toLowerCase()))?.name
}

/** What is hidden from somebody, they cannot uncover: not by lifting a restriction, nor by moving it from under one. */
async function mayOpen(ctx: Ctx, one: DepartmentCard): Promise<Result<undefined>> {
  const { actor } = ctx
  if (actor.kind === 'system' || !actor.hidden.includes(one.id)) return ok()
  return refuse(
    'forbidden',
    `What lies in ${one.name} is restricted to its own people, so they decide this.`,
    {
      help: await whoCanHelp(ctx, 'people.manage', { departmentId: one.id }),
    },
  )
}
