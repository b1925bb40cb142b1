import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { JobDefinition } from '#platform/jobs/define.ts'
import { judgeMapping, type Settings } from '../../domain/imports/columns.ts'
import { mayManageSources } from '../../policy.ts'
import { eraseParts, eraseRefusals, type ImportPatch, updateImport } from '../../store/inflow/imports.ts'
import { importTold } from '../events.ts'
import type { ImportState } from '../tables.ts'
import { changedMeanwhile, findImport, layoutOf } from './find.ts'
import { checkImportJob, runImportJob, undoImportJob } from './jobs.ts'

type Card = Result<{ importId: string }>
interface One {
  readonly importId: string
}

/** Says what the columns mean and how times are meant; what was checked before has to be checked again. */
export async function adjustImport(ctx: Ctx, input: One & { readonly settings: Settings }): Promise<Card> {
  const { importId, settings } = input
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  if (!isZone(settings.zone))
    return refuse('invalid', 'These settings cannot be used.', {
      fields: { zone: 'Choose a time zone from the list.' },
    })
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  if (found.value.state !== 'draft' && found.value.state !== 'checked') return changedMeanwhile()
  const columns = layoutOf(found.value).columns.length
  if (Object.values(settings.mapping).some((place) => place !== undefined && place >= columns))
    return refuse('invalid', 'The file has no such column.')
  const draft = {
    state: 'draft',
    settings,
    total: null,
    good: null,
    refused: null,
    done: 0,
    failure: null,
  } as const
  return turn(ctx, importId, ['draft', 'checked'], draft, (tx) =>
    eraseRefusals(tx, ctx.organisationId, importId),
  )
}

/** Reads every row in the background, without importing. */
export async function checkImport(ctx: Ctx, { importId }: One): Promise<Card> {
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  const wrong = judgeMapping(found.value.settings.mapping)
  if (wrong) return refuse('invalid', 'Some columns are not chosen yet.', { fields: wrong })
  const change = { state: 'checking', done: 0, failure: null } as const
  return turn(ctx, importId, ['draft', 'checked'], change, job(checkImportJob, importId))
}

/** Imports what was checked, in the background: all of it or nothing. Refused rows stay out when `leaveOut` says so. */
export async function startImport(
  ctx: Ctx,
  { importId, leaveOut }: One & { readonly leaveOut: boolean },
): Promise<Card> {
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  const { state, refused, good } = found.value
  if (state === 'draft')
    return refuse('conflict', 'This file was not checked yet.', { help: 'Check it first.' })
  if (good === 0)
    return refuse('conflict', 'No row of this file can be read.', {
      help: 'Choose other columns, or another file.',
    })
  if (refused && !leaveOut)
    return refuse('invalid', `${refused} rows cannot be read.`, {
      help: 'Leave them out, or correct the file and choose it again.',
    })
  return turn(ctx, importId, ['checked', 'failed'], { state: 'waiting', done: 0 }, async (tx) => {
    await tx.enqueue(runImportJob, { importId })
    tx.emit(importTold('started', importId))
  })
}

/** Puts a file away; it is erased at once. */
export async function dropImport(ctx: Ctx, { importId }: One): Promise<Card> {
  const from = ['uploading', 'draft', 'checked', 'failed'] as const
  return turn(ctx, importId, from, { state: 'dropped', settledAt: ctx.now() }, async (tx) => {
    await eraseParts(tx, ctx.organisationId, importId)
    await eraseRefusals(tx, ctx.organisationId, importId)
  })
}

/** Takes away what an import brought, in the background; the same file can be imported again afterwards. */
export async function undoImport(ctx: Ctx, { importId }: One): Promise<Card> {
  return turn(ctx, importId, ['done'], { state: 'undoing', done: 0 }, job(undoImportJob, importId))
}

const job =
  (definition: JobDefinition, importId: string) =>
  (tx: WriteTx): Promise<void> =>
    tx.enqueue(definition, { importId })

async function turn(
  ctx: Ctx,
  importId: string,
  from: readonly ImportState[],
  change: ImportPatch,
  also: (tx: WriteTx) => Promise<void>,
): Promise<Card> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  return ctx.write(async (tx): Promise<Card> => {
    if (!(await updateImport(tx, ctx.organisationId, importId, from, change))) return changedMeanwhile()
    await also(tx)
    return ok({ importId })
  })
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
