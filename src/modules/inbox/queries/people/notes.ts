import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PersonNote } from '../../contract/people.ts'
import { contactNotes } from '../../tables/people.ts'

const MOST = 50

/** What colleagues must know to answer, as far as it has not ended. */
export async function notesAbout(ctx: Ctx, contactIds: readonly string[]): Promise<PersonNote[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(contactNotes)
      .where(
        and(
          eq(contactNotes.organisationId, ctx.organisationId),
          inArray(contactNotes.contactId, [...contactIds]),
          gt(contactNotes.endsAt, ctx.now()),
        ),
      )
      .orderBy(desc(contactNotes.at))
      .limit(MOST),
  )
  const authors = await memberCards(ctx, [...new Set(rows.map(({ authorId }) => authorId))])
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return rows.map((row) => {
    const author = authors.get(row.authorId)
    return {
      id: row.id,
      author: {
        id: row.authorId,
        name: author?.name ?? 'Somebody who left',
        initials: author?.initials ?? '?',
      },
      text: row.text,
      at: row.at.toISOString(),
      endsAt: row.endsAt.toISOString(),
      mine: row.authorId === me,
    }
  })
}
