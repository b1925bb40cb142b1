import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, listMembers } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { RotaText } from '../contract.ts'
import { gaps, type Shift } from '../domain/shifts.ts'
import { rotaChanged } from '../events.ts'
import { forbidden, self } from '../policy.ts'
import { readRota } from '../queries/duty.ts'
import { usableWays } from '../queries/people.ts'
import { holidaysOf, readRotas } from '../queries/rotas.ts'
import { insertRota, updateRota } from '../store/rotas.ts'
import { type RotaRow, rotas } from '../tables.ts'
import { planDrill } from './plan-drill.ts'
import { planHandOver } from './plan-hand-over.ts'

type Saved = { readonly id: string; readonly warnings: string[] }

/** Makes or changes a rota. Refused when there would be a stretch with nobody on call; warned when somebody is hard to reach. */
export async function saveRota(ctx: Ctx, text: RotaText): Promise<Result<Saved>> {
  const no = await forbidden(ctx, 'rota')
  if (no) return no
  return ctx.write(async (tx): Promise<Result<Saved>> => {
    const before = text.id === null ? null : await liveRota(ctx, tx, text.id)
    if (before === undefined) return gone
    const fault = (await unknownPeople(ctx, text)) ?? (await emptyStretch(ctx, text))
    if (fault) return fault
    const now = ctx.now()
    const id = before?.id ?? newId(now.getTime())
    const { name, departmentId, deputyId, layers } = text
    const said = { name, departmentId, deputyId, layers, changedAt: now, changedBy: self(ctx) }
    const key = { organisationId: ctx.organisationId, id }
    if (before) await updateRota(tx, key, said)
    else await insertRota(tx, { ...key, ...said, madeAt: now, madeBy: self(ctx), endedAt: null })
    tx.emit(rotaChanged(id))
    await planHandOver(ctx, tx, id)
    await planDrill(ctx, tx)
    return ok({ id, warnings: await warnings(ctx, text) })
  })
}

/** Ends a rota. Rungs of the ladder that ring it fall to those above. */
export async function endRota(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ id: string }>> {
  const no = await forbidden(ctx, 'rota')
  if (no) return no
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (!(await liveRota(ctx, tx, id))) return gone
    const now = ctx.now()
    const key = { organisationId: ctx.organisationId, id }
    await updateRota(tx, key, { endedAt: now, changedAt: now, changedBy: self(ctx) })
    tx.emit(rotaChanged(id))
    return ok({ id })
  })
}

export const gone: Refused = refuse('not_found', 'This rota is not there any more.')

/** A rota that was not ended, held until the transaction is over. */
export async function liveRota(ctx: Ctx, tx: WriteTx, id: string): Promise<RotaRow | undefined> {
  const [row] = await tx
    .select()
    .from(rotas)
    .where(and(eq(rotas.organisationId, ctx.organisationId), eq(rotas.id, id), isNull(rotas.endedAt)))
    .for('update')
  return row
}

async function unknownPeople(
  ctx: Ctx,
  { layers, deputyId, departmentId }: RotaText,
): Promise<Refused | null> {
  const active = new Set(
    (await listMembers(ctx)).filter(({ status }) => status === 'active').map(({ id }) => id),
  )
  const all = [...layers.flatMap(({ memberIds }) => memberIds), ...(deputyId ? [deputyId] : [])]
  if (all.some((id) => !active.has(id)))
    return refuse(
      'invalid',
      'Somebody in this rota has no account here. Take them out, or invite them first.',
    )
  if (departmentId && !(await departmentCards(ctx)).some(({ id }) => id === departmentId))
    return refuse('invalid', 'This department is not there any more.')
  return null
}

/** A refusal that says from when to when nobody would be on call, in the zone of the first layer. */
async function emptyStretch(ctx: Ctx, text: RotaText): Promise<Refused | null> {
  const holidays = (await holidaysOf(ctx, [text.departmentId])).get(text.departmentId) ?? []
  const known = (await readRotas(ctx)).find(({ row }) => row.id === text.id)
  const empty = gaps(readRota(text.layers, known?.rota.overrides ?? [], holidays), ctx.now())
  const [first] = empty
  if (!first) return null
  const zone = text.layers[0]?.zone ?? 'UTC'
  const more = empty.length === 1 ? '' : ` There are ${empty.length - 1} more such stretches.`
  const message = `Nobody is on call from ${said(first, zone)}.${more}`
  return refuse('invalid', message, {
    fields: { layers: message },
    help: 'Add a layer for that time, or let the first hand-over be earlier.',
  })
}

function said({ from, to }: Shift, zone: string): string {
  const show = (at: Date): string => {
    const { day, minute } = localTime(at, zone)
    const two = (n: number) => String(n).padStart(2, '0')
    return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  }
  return `${show(from)} to ${show(to)} (${zone})`
}

async function warnings(ctx: Ctx, { layers, deputyId }: RotaText): Promise<string[]> {
  const ids = [...new Set([...layers.flatMap(({ memberIds }) => memberIds), ...(deputyId ? [deputyId] : [])])]
  const ways = await usableWays(ctx, ids)
  const few = ids.filter((id) => (ways.get(id) ?? []).length < 2)
  if (few.length === 0) return []
  const names = (await listMembers(ctx)).filter(({ id }) => few.includes(id)).map(({ name }) => name)
  const list = new Intl.ListFormat('en').format(names)
  return [
    `${list} can be reached in one way only. Each needs a second one, set up under Settings, How you are reached.`,
  ]
}
