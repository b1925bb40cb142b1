import { and, eq, gte } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { memberCards, memberProfiles, membersWhoSee, organisation } from '#modules/people/index.ts'
import { newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { expertLetter, mentionLetter, type Occasion } from '../../domain/expert-letters.ts'
import { insertExpertLink } from '../../store/experts.ts'
import { expertLinks, noteMentions, type QuestionRow } from '../../tables/experts.ts'

/** A link is good for so long after the answer was due: a late answer is better than none. */
const AFTER_DUE_MS = 14 * 86_400_000
const MENTION_MS = 14 * 86_400_000

/** A mail with a personal link to the expert. Nothing is sent where no mail server is set up; Today shows it anyway. */
export async function tellExpert(ctx: Ctx, row: QuestionRow, why: Occasion, since: Date): Promise<void> {
  if (!ctx.use(MAIL).configured) return
  const people = await memberCards(ctx, [row.memberId, row.askedBy])
  const person = people.get(row.memberId)
  if (person?.status !== 'active') return
  const locale = (await memberProfiles(ctx, [person.id])).get(person.id)?.locale ?? 'en'
  const { name: house, zone } = await organisation(ctx)
  await ctx.write(async (tx) => {
    // A reaction may run twice: who was written to on this occasion already is not again.
    const told = await tx
      .select({ id: expertLinks.id })
      .from(expertLinks)
      .where(
        and(
          eq(expertLinks.organisationId, ctx.organisationId),
          eq(expertLinks.questionId, row.id),
          gte(expertLinks.createdAt, since),
        ),
      )
    if (told.length > 0) return
    const { token, hash } = newToken()
    const createdAt = ctx.now()
    const expiresAt = new Date(row.dueAt.getTime() + AFTER_DUE_MS)
    const id = newId(createdAt.getTime())
    const { organisationId } = ctx
    const { id: questionId, memberId } = row
    await insertExpertLink(tx, {
      organisationId,
      id,
      questionId,
      memberId,
      tokenHash: hash,
      createdAt,
      expiresAt,
    })
    const link = ctx.use(MAIL).link(`/p/expert/${token}`)
    const due = new Intl.DateTimeFormat(locale === 'de' ? 'de' : 'en-GB', {
      ...{ dateStyle: 'full', timeStyle: 'short', timeZone: zone },
    }).format(row.dueAt)
    const by = people.get(row.askedBy)?.name ?? ''
    const letter = expertLetter(locale, { name: person.name, organisation: house, by, due, link }, why)
    await sendMail(ctx, tx, { kind: 'expert', to: person.email, ...letter, link, expiresAt, about: id })
  })
}

/** A mail to everybody a note names who may see the conversation still. */
export async function tellNamed(
  ctx: Ctx,
  about: { readonly conversationId: string; readonly noteId: string; readonly authorId: string | null },
): Promise<void> {
  if (!ctx.use(MAIL).configured) return
  const named = await ctx.read((tx) =>
    tx
      .select({ id: noteMentions.memberId, seenAt: noteMentions.seenAt })
      .from(noteMentions)
      .where(and(eq(noteMentions.organisationId, ctx.organisationId), eq(noteMentions.noteId, about.noteId))),
  )
  const unseen = named.flatMap(({ id, seenAt }) => (seenAt ? [] : [id]))
  const seeing = await membersWhoSee(ctx, about.conversationId, unseen)
  const people = await memberCards(ctx, [...unseen, ...(about.authorId ? [about.authorId] : [])])
  const profiles = await memberProfiles(ctx, unseen)
  const { name: house } = await organisation(ctx)
  const by = (about.authorId && people.get(about.authorId)?.name) || house
  const link = ctx.use(MAIL).link(`/inbox/all/${about.conversationId}`)
  const expiresAt = new Date(ctx.now().getTime() + MENTION_MS)
  await ctx.write(async (tx) => {
    for (const id of unseen) {
      const person = people.get(id)
      if (person?.status !== 'active' || !seeing.has(id)) continue
      const locale = profiles.get(id)?.locale ?? 'en'
      const letter = mentionLetter(locale, { name: person.name, organisation: house, by, link })
      const mail = { kind: 'mention', to: person.email, ...letter, link, expiresAt, about: about.noteId }
      await sendMail(ctx, tx, mail)
    }
  })
}
