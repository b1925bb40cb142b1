import { and, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import type { browserAddress } from '../contract/addresses.ts'
import { ways } from '../tables.ts'
import { refused, sent, type WayPort } from './port.ts'

/** Windows say every minute that they are open; two missed and some time to travel, and there is none. */
const HEARD_MS = 150_000

/** The fact `page.rung` is the ring: every open window of theirs hears it and sounds. Without one there is nobody to hear. */
export const browser: WayPort<z.output<typeof browserAddress>> = {
  async send(ctx, _address, { memberId }) {
    const [open] = await ctx.read((tx) =>
      tx
        .select({ id: ways.id })
        .from(ways)
        .where(
          and(
            eq(ways.organisationId, ctx.organisationId),
            eq(ways.memberId, memberId),
            eq(ways.kind, 'browser'),
            gt(ways.heardAt, new Date(ctx.now().getTime() - HEARD_MS)),
          ),
        )
        .limit(1),
    )
    return open ? sent : refused('No window of theirs is open.')
  },
}
