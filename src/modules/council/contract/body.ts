import { z } from 'zod'
import {
  area,
  cadence,
  day,
  done,
  get,
  holder,
  id,
  iso,
  longText,
  majority,
  post,
  quorum,
  why,
} from './shapes.ts'

export const seat = z.object({
  id,
  area,
  /** The organisation’s own word for it, such as a region; null: the area says it. */
  name: z.string().nullable(),
  /** False: an adviser. */
  voting: z.boolean(),
  holder: holder.extend({ title: z.string().nullable(), departmentName: z.string().nullable() }).nullable(),
  from: iso.nullable(),
  to: iso.nullable(),
  /** Why it is empty: the last holder left, or their term is over. */
  emptySince: iso.nullable(),
  emptyBecause: z.enum(['never', 'left', 'term', 'ended']).nullable(),
})
export type SeatView = z.infer<typeof seat>

export const charter = z.object({
  version: z.number().int(),
  text: z.string(),
  chair: holder.nullable(),
  quorum,
  majority,
  /** Minutes and results show who voted how; otherwise only how many. */
  namedVotes: z.boolean(),
  cadence: cadence.nullable(),
  termMonths: z.number().int().nullable(),
  reason: z.string(),
  by: z.string().nullable(),
  at: iso,
})
export type CharterView = z.infer<typeof charter>

/** What the viewer is here; each `mayNot…` null when they may. */
export const myPart = z.object({
  seatId: id.nullable(),
  voting: z.boolean(),
  /** Reads agendas, votes and minutes. */
  inside: z.boolean(),
  /** Puts items on the agenda. */
  mayNotPropose: z.string().nullable(),
  mayNotChair: z.string().nullable(),
})
export type MyPart = z.infer<typeof myPart>

const seatFields = {
  area,
  name: z.string().trim().max(80).nullable().default(null),
  voting: z.boolean().default(true),
}

export const bodyContract = {
  charter: get('/council/charter', 'The charter, as it holds or in an earlier version')
    .input(z.object({ version: z.coerce.number().int().min(1).optional() }))
    .output(
      z.object({
        charter: charter.nullable(),
        versions: z.array(
          z.object({ version: z.number().int(), at: iso, by: z.string().nullable(), reason: z.string() }),
        ),
        /** When the council would meet next by this charter. */
        dates: z.array(iso),
        /** What to begin with, in the viewer’s language. */
        starter: z.string(),
        me: myPart,
      }),
    ),
  setCharter: post('/council/charter', 'Write the charter, or its next version')
    .input(
      z.object({
        /** The version it was changed from; 0 for the first. */
        basedOn: z.number().int().min(0),
        text: longText.min(20, 'Write what the council is for.'),
        chairId: id,
        quorum,
        majority,
        namedVotes: z.boolean(),
        cadence: cadence.nullable(),
        termMonths: z.number().int().min(1).max(120).nullable(),
        reason: why,
        /** Only with the first version: seats to begin with. */
        seats: z.array(area).max(12).default([]),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  seats: get('/council/seats', 'Seats and who holds them').output(
    z.object({ seats: z.array(seat), me: myPart }),
  ),
  addSeat: post('/council/seats', 'Add a seat').input(z.object(seatFields)).output(z.object({ id })),
  changeSeat: post('/council/seats/{id}', 'Change what a seat stands for')
    .input(z.object({ id, ...seatFields }))
    .output(done),
  removeSeat: post('/council/seats/{id}/remove', 'Remove a seat').input(z.object({ id })).output(done),
  nameSeat: post('/council/seats/{id}/name', 'Name somebody to a seat; whoever held it steps down')
    .input(z.object({ id, memberId: id, from: day.optional(), to: day.nullable().optional() }))
    .output(z.object({ id })),
  vacateSeat: post('/council/seats/{id}/vacate', 'The holder steps down now')
    .input(z.object({ id }))
    .output(done),
}
