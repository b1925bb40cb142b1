import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactRowView } from '../contract.ts'
import type { WordingState } from '../domain/lifecycle.ts'
import type { FactRow, WordingRow } from '../tables.ts'

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly left: boolean
}

/** Members by id for showing, those who left included. */
export async function peopleOf(
  ctx: Ctx,
  ids: readonly (string | null)[],
): Promise<(id: string) => PersonView> {
  const cards = await memberCards(ctx, [...new Set(ids.flatMap((id) => id ?? []))])
  return (id) => {
    const card = cards.get(id)
    return { id, name: card?.name ?? 'Somebody who left', left: card?.status !== 'active' }
  }
}

const furthest: readonly WordingState[] = [
  'live',
  'released',
  'approved',
  'proposed',
  'superseded',
  'declined',
  'withdrawn',
]

/** One line of the vault. Wordings come with the newest first. */
export function factRowView(
  fact: FactRow,
  wordings: readonly WordingRow[],
  person: (id: string) => PersonView,
  now: Date,
): FactRowView {
  const live = wordings.filter((wording) => wording.state === 'live')
  const shown = live.find((wording) => wording.lang.startsWith('en')) ?? live[0] ?? null
  const state = fact.withdrawnAt
    ? 'withdrawn'
    : (furthest.find((one) => wordings.some((wording) => wording.state === one)) ?? 'proposed')
  return {
    id: fact.id,
    kind: fact.kind,
    name: fact.name,
    class: fact.class,
    owner: person(fact.ownerId),
    text: shown?.text ?? null,
    languages: [...new Set(live.map((wording) => wording.lang))].sort(),
    state,
    waiting: wordings.filter((wording) => wording.state === 'proposed').length,
    embargoUntil: fact.embargoUntil && fact.embargoUntil > now ? fact.embargoUntil.toISOString() : null,
    reviewAt: fact.reviewAt.toISOString(),
    toReview: fact.withdrawnAt === null && (fact.reviewAt <= now || fact.ownerLeftAt !== null),
  }
}
