import { createHash } from 'node:crypto'
import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ListeningImportCard, ListeningImportView } from '../../contract/imports.ts'
import { judgeMapping } from '../../domain/imports/columns.ts'
import { readRow } from '../../domain/imports/row.ts'
import { mayManageSources } from '../../policy.ts'
import { type ImportRow, importRefusal, listeningImport } from '../tables.ts'
import { csvText } from './csv-text.ts'
import { fileOf } from './file.ts'
import { type FileRow, UnreadableFile } from './file-row.ts'
import { findImport, layoutOf } from './find.ts'
import { readRows } from './read-rows.ts'

const PREVIEWED = 10
const SAMPLES = 3

/** What was handed in, when and by whom, the last first. */
export async function listImports(ctx: Ctx): Promise<Result<{ imports: ListeningImportCard[] }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(listeningImport)
      .where(
        and(eq(listeningImport.organisationId, ctx.organisationId), ne(listeningImport.state, 'dropped')),
      )
      .orderBy(desc(listeningImport.createdAt))
      .limit(100),
  )
  return ok({ imports: await cardsOf(ctx, rows) })
}

/** One import for its screen: while it is a draft, its columns and its first rows as they would come in. */
export async function importView(
  ctx: Ctx,
  { importId }: { readonly importId: string },
): Promise<Result<ListeningImportView>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  const row = found.value
  const [card] = await cardsOf(ctx, [row])
  if (!card) throw new Error('A row became no card.')
  const draft = row.state === 'draft' || row.state === 'checked'
  const head = draft && row.layout ? await firstRows(ctx, row) : []
  const { settings, layout } = row
  const missing = judgeMapping(settings.mapping)
  const columns = layout?.columns.map((name, place) => ({ head: name, sample: samplesOf(head, place) }))
  return ok({
    ...card,
    settings: { ...settings, mapping: { ...settings.mapping } },
    columns: (draft && columns) || null,
    format: layout?.format ?? null,
    missing,
    preview: missing ? [] : head.map((one) => previewOf(ctx, row, one)),
    refusals: await refusalsOf(ctx, importId, 100),
  })
}

/** The rows that could not be read, as CSV that no spreadsheet takes for formulas. */
export async function refusedRows(
  ctx: Ctx,
  { importId }: { readonly importId: string },
): Promise<Result<{ fileName: string; content: string }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const found = await findImport(ctx, importId)
  if (!found.ok) return found
  const rows = await refusalsOf(ctx, importId, 10_000)
  const cells = rows.map(({ line, reason, row }) => [String(line), reason, row])
  const name = found.value.fileName.replace(/\.\w{1,5}$/, '')
  return ok({ fileName: `${name}-refused.csv`, content: csvText([['Line', 'Reason', 'Row'], ...cells]) })
}

async function refusalsOf(ctx: Ctx, importId: string, limit: number) {
  return ctx.read((tx) =>
    tx
      .select({ line: importRefusal.line, reason: importRefusal.reason, row: importRefusal.row })
      .from(importRefusal)
      .where(and(eq(importRefusal.organisationId, ctx.organisationId), eq(importRefusal.importId, importId)))
      .orderBy(asc(importRefusal.line))
      .limit(limit),
  )
}

async function firstRows(ctx: Ctx, row: ImportRow): Promise<FileRow[]> {
  const rows: FileRow[] = []
  try {
    for await (const found of readRows(
      fileOf(ctx, row.id, (work) => work()),
      layoutOf(row),
    )) {
      rows.push(found)
      if (rows.length === PREVIEWED) break
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
  }
  return rows
}

function samplesOf(rows: readonly FileRow[], place: number): string[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells[place] ?? ''] : []))
  return cells
    .filter(Boolean)
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, 80))
}

function previewOf(ctx: Ctx, row: ImportRow, found: FileRow): ListeningImportView['preview'][number] {
  const nothing = { at: null, author: '', text: '', network: null, problem: null }
  if ('problem' in found)
    return { ...nothing, line: found.line, text: found.text.slice(0, 200), problem: found.problem }
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const read = readRow(found, { importId: row.id, settings: row.settings, now: ctx.now(), digest })
  if (typeof read === 'string')
    return { ...nothing, line: found.line, text: found.cells.join(' | ').slice(0, 200), problem: read }
  const body = read.body as {
    publishedAt: string
    text: string
    title: string | null
    network?: string
    author: { name: string; handle: string }
  }
  const words = [body.title, body.text].filter(Boolean).join(' · ')
  return {
    line: found.line,
    at: body.publishedAt,
    author: body.author.name || body.author.handle,
    text: words.slice(0, 200),
    network: body.network ?? null,
    problem: null,
  }
}

async function cardsOf(ctx: Ctx, rows: readonly ImportRow[]): Promise<ListeningImportCard[]> {
  const names = new Map((await channelCards(ctx)).map(({ id, displayName }) => [id, displayName]))
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.createdBy ?? []),
  )
  return rows.map(
    ({ organisationId: _, createdBy, createdAt, settledAt, layout: __, settings: ___, ...row }) => ({
      ...row,
      from: names.get(row.channelId) ?? '?',
      by: createdBy ? (people.get(createdBy)?.name ?? null) : null,
      createdAt: createdAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    }),
  )
}
