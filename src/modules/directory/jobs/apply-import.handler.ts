import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import {
  applyDirectory,
  type DirectoryEntry,
  type DirectoryPerson,
  directorySnapshot,
  memberCards,
  membersWithRight,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ImportPlan } from '../domain/plan-import.ts'
import { importEvent } from '../events.ts'
import { type ImportRow, importById, planOf } from '../queries/imports.ts'
import { updateImport } from '../store/imports.ts'

const DAY_MS = 86_400_000

/** Everything in one transaction, that the import is done included; only the progress is written beside it. */
export async function applyImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  // Calls made through this do not join the transaction of the import.
  const beside = AsyncLocalStorage.snapshot()
  const patch = (change: Parameters<typeof updateImport>[4]) =>
    ctx.write((tx) => updateImport(tx, ctx.organisationId, importId, ['waiting', 'running'], change))
  if (!(await patch({ state: 'running', done: 0 }))) return
  const row = await ctx.read((tx) => importById(tx, ctx.organisationId, importId))
  if (!row) return
  const progress = async (done: number): Promise<void> => {
    await beside(() => patch({ done }))
  }
  const applied = await apply(ctx, row, progress)
  if (applied.ok) return
  const { message, help } = applied.error
  await ctx.write(async (tx) => {
    const failure = help ? `${message} ${help}` : message
    const change = { state: 'failed', failure, settledAt: ctx.now() } as const
    if (await updateImport(tx, ctx.organisationId, importId, ['running'], change))
      tx.emit(importEvent('failed', importId))
  })
}

async function apply(
  ctx: Ctx,
  row: ImportRow,
  progress: (done: number) => Promise<void>,
): Promise<Result<undefined>> {
  const actor = await importer(ctx, row.createdBy)
  if (!actor) return refuse('forbidden', 'Whoever started this import may not manage people any more.')
  const as = ctx.as(actor)
  return as.write(async (tx): Promise<Result<undefined>> => {
    const plan = await planOf(as, row, true)
    if (!plan.ok) return plan
    if (plan.value.counts.error > 0 && !row.options.leaveOutErrors)
      return refuse('stale', 'The directory was changed meanwhile, and some lines do not fit any more.', {
        help: 'Upload the file again to see which.',
      })
    const inverse = inverseOf(plan.value, (await directorySnapshot(as)).people)
    const done = await applyDirectory(as, plan.value.batch, progress)
    if (!done.ok) return done
    const { joined, changed, left } = done.value
    tx.emit(importEvent('done', row.id, { joined, changed, left }))
    const now = ctx.now()
    await updateImport(tx, ctx.organisationId, row.id, ['running'], {
      state: 'done',
      done: row.total,
      counts: plan.value.counts,
      source: null,
      inverse,
      undoUntil: new Date(now.getTime() + DAY_MS),
      settledAt: now,
    })
    return ok()
  })
}

/** The batch that takes this one back. */
function inverseOf(plan: ImportPlan, people: readonly DirectoryEntry[]): NonNullable<ImportRow['inverse']> {
  const before = new Map(people.map((one) => [one.id, one]))
  const back: DirectoryPerson[] = []
  const leave: string[] = []
  const touched = [...plan.batch.people.map((one) => one.id), ...plan.batch.leave]
  for (const id of touched) {
    const was = before.get(id)
    if (!was || was.status === 'left') leave.push(id)
    else back.push(personOf(was))
  }
  return { people: back, leave }
}

function personOf({ status: _, userId: __, emailKey: ___, ...person }: DirectoryEntry): DirectoryPerson {
  return person
}

/** The member who started it, as long as they still may; the record names them, not the job. */
async function importer(ctx: Ctx, memberId: string | null): Promise<Actor | null> {
  if (memberId === null) return ctx.actor
  const may = (await membersWithRight(ctx, 'people.manage')).some((one) => one.id === memberId)
  const card = (await memberCards(ctx, [memberId])).get(memberId)
  if (!may || !card) return null
  const rights = { rights: new Set(['people.manage'] as const), scopes: new Map(), hidden: [] }
  return { kind: 'member', memberId, userId: '', name: card.name, departmentId: card.departmentId, ...rights }
}
