import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readCsv } from '../csv.ts'
import { guessMapping, type Mapping } from '../domain/fields.ts'
import type { ImportOptions } from '../domain/types.ts'
import { importEvent } from '../events.ts'
import { applyImportJob } from '../jobs/apply-import.ts'
import { eraseImportJob } from '../jobs/erase-import.ts'
import { allow } from '../policy.ts'
import { importById, planOf, unknownImport } from '../queries/imports.ts'
import { insertImport, updateImport } from '../store/imports.ts'

type Done = Result<{ done: true }>
const DAY_MS = 86_400_000

export const defaultOptions: ImportOptions = {
  createDepartments: true,
  leaveMissing: false,
  emptyClears: false,
  leaveOutErrors: false,
}

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Takes a file, reads its columns and guesses what they mean. Nothing is imported yet. */
export async function uploadList(
  ctx: Ctx,
  { fileName, bytes }: Upload,
): Promise<Result<{ importId: string }>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const table = readCsv(bytes)
  if (!table.ok) return table
  if (table.value.lines.length === 0)
    return refuse('invalid', 'The file has a head and no lines.', { help: 'Add one line for each person.' })
  return ctx.write(async (tx) => {
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertImport(tx, {
      organisationId: ctx.organisationId,
      id,
      fileName: fileName.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'people.csv',
      source: Buffer.from(bytes),
      mapping: guessMapping(table.value.headers),
      options: defaultOptions,
      state: 'draft',
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      createdAt: now,
    })
    await tx.enqueue(eraseImportJob, { importId: id }, { startAfter: new Date(now.getTime() + DAY_MS) })
    return ok({ importId: id })
  })
}

/** Says which column means what, and what the import does beyond adding and changing people. */
export async function adjustImport(
  ctx: Ctx,
  input: { readonly importId: string; readonly mapping: Mapping; readonly options: ImportOptions },
): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const { importId, mapping, options } = input
  return ctx.write(async (tx): Promise<Done> => {
    const changed = await updateImport(tx, ctx.organisationId, importId, ['draft'], { mapping, options })
    return changed ? ok({ done: true }) : notDraft()
  })
}

const notDraft = (): Result<never> =>
  refuse('conflict', 'This import was started or dropped meanwhile.', { help: 'Load the page again.' })

/** Starts an import: all of it or nothing happens, in the background. Whoever starts it is the one who did it. */
export async function startImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const row = await ctx.read((tx) => importById(tx, ctx.organisationId, importId))
  if (!row) return unknownImport()
  if (row.state !== 'draft') return notDraft()
  const own = ctx.actor.kind === 'system' || ctx.actor.memberId === row.createdBy
  if (!own)
    return refuse('forbidden', 'Somebody else uploaded this file.', {
      help: 'Upload it yourself to import it.',
    })
  const plan = await planOf(ctx, row)
  if (!plan.ok) return plan
  const { counts } = plan.value
  if (counts.error > 0 && !row.options.leaveOutErrors)
    return refuse('invalid', `${counts.error} lines have errors.`, {
      help: 'Correct the file and upload it again, or leave these lines out.',
    })
  const total = counts.new + counts.returns + counts.changed
  if (total + counts.leaving + counts.departments === 0)
    return refuse('conflict', 'Nothing would change.', {
      help: 'The directory agrees with this file already.',
    })
  return ctx.write(async (tx): Promise<Done> => {
    const patch = { state: 'waiting', total, done: 0, counts } as const
    if (!(await updateImport(tx, ctx.organisationId, importId, ['draft'], patch))) return notDraft()
    await tx.enqueue(applyImportJob, { importId })
    tx.emit(importEvent('started', importId))
    return ok({ done: true })
  })
}

/** Puts a draft away; its file is erased at once. */
export async function dropImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Done> => {
    const patch = { state: 'dropped', source: null, settledAt: ctx.now() } as const
    const dropped = await updateImport(tx, ctx.organisationId, importId, ['draft', 'failed'], patch)
    return dropped ? ok({ done: true }) : notDraft()
  })
}
