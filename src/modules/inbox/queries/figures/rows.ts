import { type SQL, sql } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow, RowPage } from '#platform/metric.ts'
import type { FigureId, FigureRow } from '../../contract/figures.ts'
import { type Asked, type AskedInput, askedOf } from './asked.ts'
import { handOffs } from './hand-offs.ts'
import { compared, contradicted, doubled, engaged, openedIn } from './rates.ts'
import { shiftsIn } from './shifts.ts'
import { clocksIn, judged, minutesOf, runningMinutes } from './waits.ts'

/** A row with what else its figure is counted from; of no use to a screen. */
interface CountedRow extends FigureRow {
  readonly counted: NonNullable<MetricRow['counted']>
}

interface Raw extends Record<string, unknown> {
  conversation_id: string
  at: string
  value: number | null
  note: string | null
  counted: CountedRow['counted'] | null
  who: string
  what: string
  department_id: string
  channel_id: string
  total: string
}

/** Clocks for an answer, first and further ones together, are a metric of their own. */
type RowsOf = FigureId | 'answers'
type RowsInput = AskedInput & { readonly of: RowsOf }

/** The rows a figure stands on, the newest first. */
export async function figureRows(
  ctx: Ctx,
  input: RowsInput & RowPage,
): Promise<Result<{ rows: FigureRow[]; total: number }>> {
  const found = await countedRows(ctx, input)
  if (!found.ok) return found
  const { rows, total } = found.value
  return ok({ rows: rows.map(({ counted: _, ...row }) => row), total })
}

/** The same rows with what else the figure is counted from. */
export async function countedRows(
  ctx: Ctx,
  input: RowsInput & RowPage,
): Promise<Result<{ rows: CountedRow[]; total: number }>> {
  const checked = await askedOf(ctx, input)
  if (!checked.ok) return checked
  return ctx.read(async () => ok(await rowsOf(ctx, checked.value, input.of, input)))
}

const MOST_EXPORTED = 50_000

/** The same as CSV text; the figure can be computed again from it. */
export async function exportFigure(
  ctx: Ctx,
  input: RowsInput,
): Promise<Result<{ name: string; csv: string }>> {
  const found = await figureRows(ctx, { ...input, limit: MOST_EXPORTED, offset: 0 })
  if (!found.ok) return found
  const csv = csvOf(
    ['conversation', 'at', 'who', 'what', 'desk', 'channel', unit(input), 'note'],
    found.value.rows.map((row) => [
      row.conversationId,
      row.at,
      row.who,
      row.what,
      row.desk,
      row.channel,
      row.value,
      row.note,
    ]),
  )
  return ok({ name: `inbox-${input.of}-${input.from.slice(0, 10)}-${input.to.slice(0, 10)}.csv`, csv })
}

const unit = ({ of, by }: RowsInput): string => {
  if (of === 'sentiment-shift') return 'shift'
  return by === 'business' ? 'working minutes' : 'minutes'
}

async function rowsOf(
  ctx: Ctx,
  asked: Asked,
  of: RowsOf,
  page: RowPage,
): Promise<{ rows: CountedRow[]; total: number }> {
  const source = await sourceOf(ctx, asked, of, page.whole ?? false)
  const { rows } = await ctx.read((tx) =>
    tx.execute<Raw>(sql`with behind as materialized (${source})
      select b.*, p.name as who, k.title as what, k.department_id, k.channel_id, (select count(*) from behind) as total
      from (select * from behind order by at desc, conversation_id limit ${page.limit} offset ${page.offset}) b
      join conversation k on k.organisation_id = ${ctx.organisationId} and k.id = b.conversation_id
      join contact p on p.organisation_id = k.organisation_id and p.id = k.contact_id
      order by b.at desc, b.conversation_id`),
  )
  const desks = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  const channels = new Map(
    (await channelCards(ctx)).map((one) => [one.id, `${one.networkName} (${one.handle})`]),
  )
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map((row) => ({
      conversationId: row.conversation_id,
      at: new Date(row.at).toISOString(),
      who: row.who,
      what: row.what,
      desk: desks.get(row.department_id) ?? 'A department that is gone',
      channel: channels.get(row.channel_id) ?? 'A channel that is gone',
      value: row.value,
      note: row.note,
      counted: row.counted ?? {},
    })),
  }
}

const conditions = {
  engagements: engaged,
  'double-replies': sql`${engaged} and ${doubled}`,
  contradictions: contradicted,
}

/** What a share is of, with the mark that says which of them are its part. */
const wholes = {
  engagements: { of: engaged, counted: sql`null::jsonb` },
  'double-replies': { of: engaged, counted: sql`jsonb_build_object('answered twice', ${doubled})` },
  contradictions: { of: compared, counted: sql`jsonb_build_object('contradicted', ${contradicted})` },
}

/** conversation_id, at, value, note, counted. */
async function sourceOf(ctx: Ctx, asked: Asked, of: RowsOf, whole: boolean): Promise<SQL> {
  if (of === 'engagements' || of === 'double-replies' || of === 'contradictions')
    return sql`select k.id as conversation_id, k.opened_at as at, null::float8 as value, k.state as note,
        ${whole ? wholes[of].counted : sql`null::jsonb`} as counted
      from conversation k where ${openedIn(ctx, asked)} and ${whole ? wholes[of].of : conditions[of]}`
  if (of === 'sentiment-shift') return shiftSource(ctx, asked)
  if (of === 'hand-off')
    return sql`select h.subject as conversation_id, h.at, extract(epoch from h.taken - h.at)::float8 / 60 as value,
      case when h.taken is null then 'not taken over yet' end as note, null::jsonb as counted from ${await handOffs(ctx, asked)}`
  const running = asked.by === 'business' ? await runningMinutes(ctx, asked, of) : sql``
  return sql`select c.conversation_id, c.started_at as at,
      case when c.stopped_at is not null and c.outcome is distinct from 'closed' then ${minutesOf(asked)} end as value,
      case when c.stopped_at is null then case when c.kind = 'resolution' then 'not closed yet' else 'not answered yet' end
        when c.outcome = 'closed' then 'closed without an answer' else c.outcome end as note,
      jsonb_build_object('waited', ${minutesOf(asked)}, 'judged', ${judged(asked)}) as counted
    from clock c ${running} where ${clocksIn(ctx, asked, of)} and ${minutesOf(asked)} is not null`
}

async function shiftSource(ctx: Ctx, asked: Asked): Promise<SQL> {
  const shifts = await shiftsIn(ctx, asked, null)
  return sql`select s.*, null::jsonb as counted from unnest(${sql.param(shifts.map((one) => one.conversationId))}::uuid[],
    ${sql.param(shifts.map((one) => one.at))}::timestamptz[], ${sql.param(shifts.map((one) => one.by))}::float8[],
    ${sql.param(shifts.map(({ from, to }) => `${from} → ${to}`))}::text[]) as s(conversation_id, at, value, note)`
}
