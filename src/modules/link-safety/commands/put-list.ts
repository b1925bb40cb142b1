import { and, eq, max } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type BadLine, type ListVerdict, type ReadList, readList } from '../domain/list-format.ts'
import type { ListIndex } from '../domain/list-index.ts'
import { linkListChanged } from '../events.ts'
import { allowManaging } from '../policy.ts'
import { insertList, insertVersion, lockList, updateList } from '../store/lists.ts'
import { type LinkListRow, linkListVersion } from '../tables.ts'
import { haveReviewed } from './review.ts'

export interface HandedList {
  /** The list this is the next version of. */
  readonly id?: string | undefined
  readonly name: string
  readonly verdict?: ListVerdict | undefined
  readonly text: string
  readonly leaveOutBad?: boolean | undefined
}

export interface TakenList {
  readonly id: string
  readonly version: number
  readonly ruleCount: number
  readonly leftOut: number
}

const VERSIONS_KEPT = 5

/**
 * Takes a list in, as a new one or as the next version of one, whole or not at all: a line that cannot be read refuses
 * everything, unless the member chose to leave such lines out.
 */
export async function putList(ctx: Ctx, handed: HandedList): Promise<Result<TakenList>> {
  const allowed = await allowManaging(ctx, 'You may not change lists of links.')
  if (!allowed.ok) return allowed
  const list = readList(handed.text)
  if (list.badCount > 0 && !handed.leaveOutBad) return badLines(list.bad, list.badCount)
  if (list.index.length === 0)
    return invalid('text', 'There is no rule in it. Write one a line: a host, *.host, or an address.')
  return ctx.write(async (tx): Promise<Result<TakenList>> => {
    const before = handed.id ? await lockList(tx, ctx.organisationId, handed.id) : undefined
    if (handed.id && !before) return refuse('not_found', 'This list is not there any more.')
    const row = before
      ? nextOf(ctx, before, handed, list, await newestVersion(ctx, tx, before.id))
      : firstOf(ctx, handed, list)
    if (typeof row === 'string') return invalid(row === 'name' ? 'name' : 'verdict', missing[row])
    await store(ctx, tx, row, list, before !== undefined)
    return ok({ id: row.id, version: row.version, ruleCount: list.index.length, leftOut: list.badCount })
  })
}

const missing = {
  name: 'Give the list a name, or begin it with a line “! name: …”.',
  verdict: 'Say what the list names: dangerous, suspicious or safe addresses.',
}

function firstOf(ctx: Ctx, handed: HandedList, list: ReadList): LinkListRow | 'name' | 'verdict' {
  const name = handed.name || list.name
  const verdict = handed.verdict ?? list.verdict
  if (!name) return 'name'
  if (!verdict) return 'verdict'
  const now = ctx.now()
  const id = newId(now.getTime())
  const common = { organisationId: ctx.organisationId, id, name, verdict, enabled: true, version: 1 }
  return {
    ...common,
    expiresAt: endOf(list.expires),
    createdAt: now,
    changedAt: now,
    changedBy: memberId(ctx),
  }
}

/** Not the one in use: that may be an older one somebody went back to. */
async function newestVersion(ctx: Ctx, tx: WriteTx, listId: string): Promise<number> {
  const mine = and(eq(linkListVersion.organisationId, ctx.organisationId), eq(linkListVersion.listId, listId))
  const [row] = await tx
    .select({ newest: max(linkListVersion.version) })
    .from(linkListVersion)
    .where(mine)
  return row?.newest ?? 0
}

function nextOf(
  ctx: Ctx,
  before: LinkListRow,
  handed: HandedList,
  list: ReadList,
  newest: number,
): LinkListRow {
  return {
    ...before,
    name: handed.name || before.name,
    verdict: handed.verdict ?? list.verdict ?? before.verdict,
    version: newest + 1,
    expiresAt: endOf(list.expires),
    changedAt: ctx.now(),
    changedBy: memberId(ctx),
  }
}

async function store(ctx: Ctx, tx: WriteTx, row: LinkListRow, list: ReadList, known: boolean): Promise<void> {
  const { organisationId, id: listId, version, expiresAt } = row
  if (known) await updateList(tx, organisationId, listId, row)
  else await insertList(tx, row)
  await insertVersion(
    tx,
    {
      organisationId,
      listId,
      version,
      rules: packed(list.index),
      ruleCount: list.index.length,
      expiresAt,
      addedAt: ctx.now(),
      addedBy: memberId(ctx),
    },
    version - VERSIONS_KEPT + 1,
  )
  tx.emit(linkListChanged(known ? 'changed' : 'added', row))
  await haveReviewed(tx)
  if (expiresAt && expiresAt > ctx.now()) await haveReviewed(tx, expiresAt)
}

export function memberId(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}

/** The list is good through its last day. */
function endOf(day: string | null): Date | null {
  return day === null ? null : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
}

function packed(index: ListIndex): Buffer {
  const rules = Buffer.alloc(index.length * 8)
  for (const [at, number] of index.entries()) rules.writeDoubleLE(number, at * 8)
  return rules
}

function invalid(field: string, message: string) {
  return refuse('invalid', message, { fields: { [field]: message } })
}

const SAID = 8

function badLines(bad: readonly BadLine[], count: number) {
  const said = bad.slice(0, SAID).map(({ line, text, message }) => `Line ${line}, “${text}”: ${message}`)
  const more = count > SAID ? [`${count - SAID} more lines cannot be read either.`] : []
  const lines = count === 1 ? 'One line cannot be read' : `${count} lines cannot be read`
  return refuse('invalid', `${lines}, so nothing was changed.`, {
    fields: { text: [...said, ...more].join('\n') },
    help: 'Correct the lines, or take the list without them.',
  })
}
