import { type SQL, sql } from 'drizzle-orm'
import { queryHit } from '../tables-queries.ts'

/** Of a found post: it was not deleted on the network, and the one who asks may see it. As figures count. */
export const standingHit: SQL = sql`${queryHit.mentionId} not in (select weft_hidden_mentions())
  and not exists (select from mention gone where gone.organisation_id = ${queryHit.organisationId}
    and gone.id = ${queryHit.mentionId} and gone.deleted_at is not null)`
