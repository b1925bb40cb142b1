import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards, connectDirect } from '#modules/channels/index.ts'
import { organisation } from '#modules/people/index.ts'
import { handedInHandle } from '#networks/contract/handed-in/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { followChannel } from '../../commands/follow-channel.ts'
import { IMPORT_PART_BYTES } from '../../contract/imports.ts'
import { mayManageSources } from '../../policy.ts'
import { eraseParts, insertImport, putPart, updateImport } from '../../store/inflow/imports.ts'
import type { ImportRow } from '../tables.ts'
import { arrivedOf } from './file.ts'
import { changedMeanwhile, findImport } from './find.ts'
import { eraseImportJob } from './jobs.ts'
import { readHead } from './read-head.ts'

type Card = Result<{ importId: string }>

const WEEK_MS = 7 * 86_400_000

/** Begins an import: the file follows in parts. The tool it comes from becomes a channel, or is one already. */
export async function beginImport(
  ctx: Ctx,
  input: { readonly from: string; readonly fileName: string; readonly bytes: number },
): Promise<Card> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const channel = await channelOf(ctx, input.from)
  if (!channel.ok) return channel
  const { zone } = await organisation(ctx)
  return ctx.write(async (tx): Promise<Card> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertImport(tx, {
      ...{ organisationId: ctx.organisationId, id, channelId: channel.value, bytes: input.bytes },
      fileName:
        input.fileName
          .toWellFormed()
          .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/gu, '')
          .slice(-120) || 'file',
      state: 'uploading',
      settings: { mapping: {}, zone, order: 'dmy', network: null },
      ...{
        layout: null,
        done: 0,
        total: null,
        good: null,
        refused: null,
        fresh: null,
        known: null,
        failure: null,
      },
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      ...{ createdAt: now, settledAt: null },
    })
    await tx.enqueue(eraseImportJob, { importId: id }, { startAfter: new Date(now.getTime() + WEEK_MS) })
    return ok({ importId: id })
  })
}

async function channelOf(ctx: Ctx, from: string): Promise<Result<string>> {
  // Known the way connecting knows it, so that “Old tool” and “old-tool” are one.
  const handle = handedInHandle(from)
  const known = (await channelCards(ctx)).find((card) => card.network === 'import' && card.handle === handle)
  if (known?.state === 'connected') return ok(known.id)
  const channel = await connectDirect(ctx, { network: 'import', input: { name: from } })
  if (!channel.ok) {
    const { fields, ...error } = channel.error
    return { ok: false, error: fields?.name ? { ...error, fields: { from: fields.name } } : channel.error }
  }
  await followChannel(ctx, channel.value.id)
  return ok(channel.value.id)
}

/** Stores one part of the file. The same part again replaces it, so a broken upload goes on where it stopped. */
export async function addImportPart(
  ctx: Ctx,
  input: { readonly importId: string; readonly part: number; readonly content: string },
): Promise<Card> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const { importId, part, content } = input
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0 || bytes.length > IMPORT_PART_BYTES)
    return refuse('too_large', 'A part of a file has between one byte and 4 MB, in base64.')
  return ctx.write(async (tx): Promise<Card> => {
    if (!(await updateImport(tx, ctx.organisationId, importId, ['uploading'], { failure: null })))
      return changedMeanwhile()
    await putPart(tx, { organisationId: ctx.organisationId, importId, part, bytes })
    return ok({ importId })
  })
}

/** All parts are there: reads how the file is written, guesses what its columns mean. */
export async function finishUpload(ctx: Ctx, { importId }: { readonly importId: string }): Promise<Card> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  if (found.value.state !== 'uploading') return changedMeanwhile()
  const whole = await isWhole(ctx, found.value)
  if (!whole.ok) return whole
  const read = await readHead(ctx, found.value)
  return ctx
    .write(async (tx): Promise<Card> => {
      const change = read.ok
        ? ({ state: 'draft', ...read.value } as const)
        : ({ state: 'dropped', failure: read.error.message, settledAt: ctx.now() } as const)
      if (!(await updateImport(tx, ctx.organisationId, importId, ['uploading'], change)))
        return changedMeanwhile()
      if (!read.ok) await eraseParts(tx, ctx.organisationId, importId)
      return ok({ importId })
    })
    .then((stored) => (stored.ok && !read.ok ? read : stored))
}

async function isWhole(ctx: Ctx, row: ImportRow): Promise<Result<undefined>> {
  const { bytes, parts, last } = await arrivedOf(ctx, row.id)
  if (bytes === row.bytes && last === parts - 1) return ok()
  return refuse('conflict', 'Parts of the file are missing.', { help: 'Choose the file again.' })
}
