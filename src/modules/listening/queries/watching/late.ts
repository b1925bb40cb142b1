import { sql } from 'drizzle-orm'
import { IMPORTS } from '../../domain/imports/network.ts'

/** Of a mention `m`: `src`, what brought it. */
export const itsSource = sql`left join source src on src.organisation_id = m.organisation_id
  and src.channel_id = m.channel_id and case when m.source_id is null then src.kind = 'account' else src.id = m.source_id end`

/**
 * Whether a mention `m` of `src` is no news: it came by a file, was written before anybody listened there, or came more than
 * six hours after it was written without our having been deaf meanwhile.
 */
export const cameLate = sql`(coalesce(src.network = ${IMPORTS} or m.published_at < src.created_at, false)
  or (m.received_at > m.published_at + interval '6 hours' and not exists (select from source_gap gap
    where gap.organisation_id = m.organisation_id and gap.channel_id = m.channel_id
      and gap.from_at <= m.published_at + interval '1 hour' and coalesce(gap.to_at >= m.published_at, true))))`
