import { and, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CaseBody, CaseView, Comparison, ValuedOption } from '../contract.ts'
import { lacking } from '../domain/body.ts'
import { type Option, valued } from '../domain/estimate.ts'
import type { Frozen } from '../domain/frozen.ts'
import { measures } from '../domain/measures.ts'
import { headsAbove, mayView, mayWrite, noCase } from '../policy.ts'
import { type AskedRow, businessCases, type CaseRow } from '../tables.ts'
import { askedOf, caseCards } from './cases.ts'
import { comparisonsOf } from './comparisons.ts'

export async function caseRow(ctx: Ctx, id: string): Promise<CaseRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(businessCases)
      .where(and(eq(businessCases.organisationId, ctx.organisationId), eq(businessCases.id, id))),
  )
  return row
}

/** One case. What was submitted shows the figures it was submitted with, and beside them those of today. */
export async function caseView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<CaseView>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const row = await caseRow(ctx, id)
  if (!row) return noCase
  const [card] = await caseCards(ctx, [row])
  if (!card) return noCase
  const asked = await ctx.read((tx) => askedOf(tx, ctx.organisationId, [id]))
  const stands = row.state === 'draft' || row.state === 'withdrawn' ? undefined : asked[0]
  const body = stands?.body ?? row.body
  const today = await comparisonsOf(ctx, body.compared)
  const people = await peopleOf(ctx, body, asked)
  const deciders = await nameDeciders(ctx, row)
  return ok({
    ...card,
    title: stands?.title ?? row.title,
    revision: row.revision,
    body: body as CaseBody,
    comparisons: stands ? stands.figures.map(thawed) : today,
    today: stands ? today : null,
    valued: body.options.map((option) => valuedOf(option, body)),
    people: [...people.values()].map(({ id: memberId, name }) => ({ id: memberId, name })),
    asked: asked.map((one) => askedView(one, (memberId) => people.get(memberId ?? '')?.name ?? null)),
    lacks: lacking(body),
    deciders,
    may: {
      write: row.state === 'draft' && mayWrite(ctx.actor, row),
      decide: card.mine,
      review: row.state === 'decided' && stands !== undefined && mayLook(ctx, row, stands),
    },
  })
}

export const valuedOf = (
  option: Option,
  frame: { readonly months: number; readonly hourRate: number | null },
): ValuedOption => {
  const { effects, ...rest } = valued(option, frame)
  return { ...rest, effects: [...effects] }
}

/** Who wrote it, decided it or keeps the business cases looks whether it came. */
export function mayLook(ctx: Ctx, row: CaseRow, asked: AskedRow): boolean {
  const { actor } = ctx
  return mayWrite(actor, row) || (actor.kind === 'member' && actor.memberId === asked.decidedBy)
}

const thawed = (one: Frozen): Comparison => ({
  ...one,
  unit: measures[one.compared.measure].unit,
  lowerIsBetter: measures[one.compared.measure].lowerIsBetter,
  peers: [...one.peers],
})

function peopleOf(ctx: Ctx, body: CaseRow['body'], asked: readonly AskedRow[]) {
  return memberCards(ctx, [
    ...new Set([
      ...body.steps.flatMap(({ ownerId }) => ownerId ?? []),
      ...asked.flatMap(({ askedBy, decidedBy, reviewedBy }) =>
        [askedBy, decidedBy, reviewedBy].flatMap((one) => one ?? []),
      ),
    ]),
  ])
}

const MOST_NAMED = 5

/** Names of those who decide, so that whoever waits knows whom to ask. */
async function nameDeciders(ctx: Ctx, row: CaseRow): Promise<string[]> {
  const heads = [...(await headsAbove(ctx))(row.departmentId)]
  const ids = heads.length > 0 ? heads : (await membersWithRight(ctx, 'planning.approve')).map(({ id }) => id)
  const cards = await memberCards(ctx, ids.filter((id) => id !== row.authorId).slice(0, MOST_NAMED))
  return [...cards.values()].map(({ name }) => name)
}

function askedView(row: AskedRow, nameOf: (id: string | null) => string | null): CaseView['asked'][number] {
  return {
    no: row.no,
    askedAt: row.askedAt.toISOString(),
    askedBy: nameOf(row.askedBy),
    verdict: row.verdict,
    option: row.optionNo === null ? null : (row.body.options[row.optionNo]?.name ?? null),
    reason: row.reason,
    decidedBy: nameOf(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reviewOn: row.reviewOn,
    review: row.review ? { words: row.review.words, effects: [...row.review.effects] } : null,
    reviewedBy: nameOf(row.reviewedBy),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  }
}
