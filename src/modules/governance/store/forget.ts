import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'

/** Takes the words out of consents and readings; who decided what, when and about which digest stays. */
export async function forgetWords(
  tx: WriteTx,
  organisationId: string,
  subjectIds: readonly string[],
): Promise<void> {
  const these = sql`organisation_id = ${organisationId} and subject_id = any (${sql.param([...subjectIds])}::uuid[])`
  await tx.execute(sql`update approval_consent c set note = null from approval_request r
    where r.organisation_id = ${organisationId} and r.subject_id = any (${sql.param([...subjectIds])}::uuid[])
      and c.organisation_id = r.organisation_id and c.approval_id = r.id`)
  await tx.execute(
    sql`update approval_request set title = 'Erased', preview = '[]'::jsonb, note = null where ${these}`,
  )
  await tx.execute(sql`update reading set title = 'Erased', text = '', note = null where ${these}`)
}
