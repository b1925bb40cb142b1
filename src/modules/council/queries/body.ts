import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type MemberCard, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MyPart, SeatView } from '../contract.ts'
import { chairs, memberOf, sentences } from '../policy.ts'
import type { SeatRow, SittingRow } from '../tables.ts'
import { type SeatSitting, seatRows, sits } from './rows.ts'

/** Somebody who sits on the council at a moment. */
export interface Sitter {
  readonly memberId: string
  readonly name: string
  readonly seat: SeatRow
  readonly sitting: SittingRow
  readonly voting: boolean
}

/** The council at this moment: whoever left is not among them, even before their seat is cleared. */
export async function sitters(ctx: Ctx): Promise<Sitter[]> {
  const rows = await ctx.read((tx) => seatRows(tx, ctx.organisationId))
  return sittersOf(ctx, rows)
}

async function sittersOf(ctx: Ctx, rows: readonly SeatSitting[]): Promise<Sitter[]> {
  const at = ctx.now()
  const held = rows.flatMap(({ seat, sitting }) => (sits(sitting, at) ? [{ seat, sitting }] : []))
  const people = await memberCards(
    ctx,
    held.map(({ sitting }) => sitting.memberId),
  )
  return held.flatMap(({ seat, sitting }) => {
    const card = people.get(sitting.memberId)
    return card?.status === 'active'
      ? [{ memberId: card.id, name: card.name, seat, sitting, voting: seat.voting }]
      : []
  })
}

/** What the actor is to the council. */
export async function myPart(ctx: Ctx, known?: readonly Sitter[]): Promise<MyPart> {
  const me = memberOf(ctx)
  const mine = (known ?? (await sitters(ctx))).find((one) => one.memberId === me)
  const { actor } = ctx
  const partakes = mine !== undefined || may(actor, 'council.take-part')
  return {
    seatId: mine?.seat.id ?? null,
    voting: mine?.voting ?? false,
    inside: partakes || chairs(actor) || may(actor, 'audit.view'),
    mayNotPropose: partakes ? null : sentences.propose,
    mayNotChair: chairs(actor) ? null : sentences.chair,
  }
}

/** Goes on for those who read agendas, votes and minutes. */
export async function allowInside(ctx: Ctx): Promise<Result<MyPart>> {
  const me = await myPart(ctx)
  return me.inside
    ? ok(me)
    : refuse('forbidden', sentences.inside, { help: await whoCanHelp(ctx, 'council.chair') })
}

/** Goes on for those who put something on an agenda. */
export async function allowPropose(ctx: Ctx): Promise<Result<MyPart>> {
  const me = await myPart(ctx)
  return me.mayNotPropose === null
    ? ok(me)
    : refuse('forbidden', me.mayNotPropose, {
        help: `Ask the council a question instead: everybody may. ${await whoCanHelp(ctx, 'council.chair')}`,
      })
}

/** Seats with whoever holds them; an empty one says since when and why. */
export async function seatViews(ctx: Ctx): Promise<SeatView[]> {
  const rows = await ctx.read((tx) => seatRows(tx, ctx.organisationId))
  const people = await memberCards(
    ctx,
    rows.flatMap(({ sitting }) => sitting?.memberId ?? []),
  )
  return rows.map((row) => seatView(row, people, ctx.now()))
}

function seatView(
  { seat, sitting }: SeatSitting,
  people: ReadonlyMap<string, MemberCard>,
  now: Date,
): SeatView {
  const { id, area, name, voting } = seat
  const card = sitting ? people.get(sitting.memberId) : undefined
  // Somebody named for later holds it already: nobody else is looked for.
  const held = sitting !== null && card?.status === 'active' && (sits(sitting, now) || coming(sitting, now))
  const holder =
    held && card
      ? { id: card.id, name: card.name, here: true, title: card.title, departmentName: card.departmentName }
      : null
  const over = held ? null : (sitting?.endedAt ?? sitting?.validTo ?? null)
  const because = held
    ? null
    : sitting === null
      ? 'never'
      : (sitting.endedBecause ?? (card?.status === 'left' ? 'left' : 'term'))
  return {
    id,
    area,
    name,
    voting,
    holder,
    from: held ? sitting.validFrom.toISOString() : null,
    to: held ? (sitting.validTo?.toISOString() ?? null) : null,
    emptySince: over?.toISOString() ?? null,
    emptyBecause: because,
  }
}

function coming(sitting: SittingRow, now: Date): boolean {
  return sitting.endedAt === null && sitting.validFrom > now
}

export async function listSeats(ctx: Ctx): Promise<Result<{ seats: SeatView[]; me: MyPart }>> {
  return ok({ seats: await seatViews(ctx), me: await myPart(ctx) })
}

/** What a seat is called in minutes and lists of names. */
export function seatName(seat: Pick<SeatRow, 'area' | 'name'>): string {
  return seat.name ?? areaNames[seat.area]
}

const areaNames: Readonly<Record<SeatRow['area'], string>> = {
  marketing: 'Marketing',
  pr: 'Press',
  hr: 'Human resources',
  legal: 'Legal',
  it: 'IT and security',
  service: 'Customer service',
  sales: 'Sales',
  product: 'Product',
  ir: 'Investor relations',
  region: 'Regions',
  executive: 'Management',
  other: 'Seat',
}
