import type { Ctx } from '#platform/ctx.ts'
import { type FileCard, fileCards } from '#platform/files/index.ts'
import type { MediumCard } from '../contract.ts'
import { stateOf, whyNot } from '../domain/rights.ts'
import type { MediumRow } from '../tables.ts'
import { departmentNames, tagReader } from './names.ts'

/** Media as lists and pickers show them, in the order given. */
export async function mediumCards(ctx: Ctx, rows: readonly MediumRow[]): Promise<MediumCard[]> {
  const files = await fileCards(
    ctx,
    rows.map((row) => row.fileId),
  )
  const tags = await tagReader(
    ctx,
    rows.flatMap((row) => row.tagIds),
  )
  const department = await departmentNames(ctx)
  const now = ctx.now()
  return rows.map((row) => ({
    id: row.id,
    fileId: row.fileId,
    file: shape(files.get(row.fileId)),
    kind: row.kind,
    title: row.title,
    alts: { ...row.alts },
    tags: tags(row.tagIds),
    departmentId: row.departmentId,
    departmentName: department(row.departmentId),
    state: stateOf(row, now),
    reason: whyNot(row, now),
    endsAt: row.endsAt?.toISOString() ?? null,
    channelIds: row.channelIds,
    territories: row.territories,
  }))
}

function shape(card: FileCard | undefined): MediumCard['file'] {
  if (!card) return null
  const { name, mimeType, size, width, height } = card
  return {
    name,
    mimeType,
    size,
    width,
    height,
    seconds: figure(card, 'seconds'),
    pages: figure(card, 'pages'),
  }
}

/** A figure that only some kinds of files have. */
function figure(card: FileCard, name: 'seconds' | 'pages'): number | null {
  const value: unknown = Reflect.get(card, name)
  return typeof value === 'number' ? value : null
}
