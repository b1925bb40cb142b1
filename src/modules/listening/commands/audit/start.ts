import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { FEWEST_HEARD, inOrder } from '../../auditing/draw.ts'
import type { Answer } from '../../auditing/judge.ts'
import { lastMonth, type Month, monthIn } from '../../auditing/months.ts'
import { ownNumber, sentimentVersion } from '../../enrichment/index.ts'
import { auditStarted } from '../../events.ts'
import { employeesNow, enrichmentTools } from '../../matching/enrichment-tools.ts'
import { withEverybodysEyes } from '../../matching/open-eyes.ts'
import { readMention, wordsOf } from '../../matching/read-mention.ts'
import { saidMoods } from '../../matching/said-moods.ts'
import { mayManageListening } from '../../policy.ts'
import { drawMonth } from '../../queries/audit/draw.ts'
import { memberOf } from '../../queries/audit/may-code.ts'
import { mentionRows } from '../../queries/mention-rows.ts'
import { addAudit } from '../../store/audit.ts'

/** Of the words alone: who speaks, and how often, has nothing to do with a mood. */
const unheard = { heard: 0, opinions: 0, lastHour: 0 }

/**
 * Draws 200 posts of a month that is over (the last one, when none is named) for people to code. The machine's verdict is
 * read anew from the words, by what is in use now, so that no person's correction counts as the machine's word; it is kept
 * with the item and shown to nobody before the figures stand. Restricted desks' posts and those that name one of us are
 * not drawn.
 */
export async function startAudit(
  ctx: Ctx,
  input: { readonly month?: string | undefined },
): Promise<Result<{ month: string; size: number }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const { zone } = await organisation(ctx)
  const month = input.month ? monthIn(input.month, zone) : lastMonth(ctx.now(), zone)
  if (month.to > ctx.now())
    return refuse('invalid', 'This month is not over, so not everything of it was heard.', {
      help: 'Choose a month that is over.',
    })
  const seed = createHash('sha256').update(`${ctx.organisationId} ${month.month}`).digest().readUInt32BE()
  const { heard, chosen, model } = await drawn(ctx, month, seed)
  if (chosen.length < FEWEST_HEARD)
    return refuse(
      'invalid',
      `In that month ${chosen.length} posts were heard that can be judged; ${FEWEST_HEARD} are needed for a figure.`,
      { help: 'Add a source or a query, or choose a month in which more was heard.' },
    )
  const items = inOrder(chosen, seed).map(({ item, position, wanted }) => ({
    ...item,
    ...{ organisationId: ctx.organisationId, month: first(month.month), position, wanted },
  }))
  return ctx.write(async (tx) => {
    const audit = {
      ...{
        organisationId: ctx.organisationId,
        month: first(month.month),
        fromAt: month.from,
        toAt: month.to,
      },
      ...{ seed, heard, size: items.length, rules: sentimentVersion, model },
      ...{ startedBy: memberOf(ctx), startedAt: ctx.now() },
    }
    if (!(await addAudit(tx, audit, items)))
      return refuse(
        'conflict',
        'This month is drawn already; it is drawn once, so that nobody draws until it pleases.',
      )
    tx.emit(auditStarted(month.month, items.length))
    return ok({ month: month.month, size: items.length })
  })
}

/** The first day of a month, as it is stored. */
export const first = (month: string): string => `${month}-01`

interface Chosen {
  readonly mentionId: string
  readonly network: string
  readonly language: string
  readonly machine: Answer
}

async function drawn(ctx: Ctx, month: Month, seed: number) {
  const tools = await ctx.read((tx) => enrichmentTools(ctx, tx))
  const everybody = await withEverybodysEyes(ctx)
  const namesEmployee = await employeesNow(ctx)
  const { heard, strata } = await drawMonth(everybody, month, seed)
  const rows = await mentionRows(
    everybody,
    strata.flatMap(({ ids }) => ids),
  )
  const taken = strata.flatMap(({ take, language, ids }) =>
    ids
      .flatMap((id) => rows.get(id) ?? [])
      .filter((row) => wordsOf(row).trim() !== '' && !namesEmployee(wordsOf(row)))
      .slice(0, take)
      .map((row) => ({ row, language })),
  )
  const said = await ctx.write((tx) =>
    saidMoods(
      ctx,
      tx,
      tools,
      taken.map(({ row }) => row),
    ),
  )
  const chosen = taken.map(({ row, language }): Chosen => {
    const { value } = readMention(row, unheard, tools, said.get(row.id)).sentiment
    const machine = value === 'withheld' ? 'unsure' : value
    return { mentionId: row.id, network: row.network, language, machine }
  })
  const model = tools.own.sentiment ? ownNumber(tools.own.sentiment.version) : null
  return { heard, chosen, model }
}
