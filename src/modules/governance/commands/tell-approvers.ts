import { newId } from '#kernel/ids.ts'
import { type MemberCard, memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import { newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { type ConsentWords, consentLetter, lateLetter } from '../domain/letters.ts'
import { linksOf } from '../queries/approval-link.ts'
import { insertLink } from '../store/approvals.ts'
import type { ApprovalRow } from '../tables.ts'

/** Longer than any step may take; a link that is never used is worth nothing after that. */
const LINK_MS = 14 * 86_400_000
/** With more people asked than this, the Today page has to do: forty letters for one consent help nobody. */
const MOST_LETTERS = 12

/** A mail with a personal link to everybody who is asked. Nothing is sent where no mail server is set up. */
export async function tellApprovers(ctx: Ctx, row: ApprovalRow, late: boolean): Promise<void> {
  if (!ctx.use(MAIL).configured) return
  const asked = [...new Set([...row.anyOf, ...row.escalated])].filter((id) => id !== row.authorId)
  const people = await memberCards(ctx, [...asked, row.authorId])
  const profiles = await memberProfiles(ctx, asked)
  const { name: house, zone } = await organisation(ctx)
  await ctx.write(async (tx) => {
    // A reaction may run twice: who has a link for this round already is not written to again.
    const told = await linksOf(ctx, row.id, late ? row.overdueAt : null)
    for (const id of asked.slice(0, MOST_LETTERS)) {
      const person = people.get(id)
      if (person?.status !== 'active' || told.includes(id)) continue
      const { token, hash } = newToken()
      const createdAt = ctx.now()
      const expiresAt = new Date(createdAt.getTime() + LINK_MS)
      const linkId = newId(createdAt.getTime())
      const { organisationId } = ctx
      await insertLink(tx, {
        organisationId,
        id: linkId,
        approvalId: row.id,
        memberId: id,
        tokenHash: hash,
        createdAt,
        expiresAt,
      })
      const link = ctx.use(MAIL).link(`/p/approve/${token}`)
      const locale = profiles.get(id)?.locale ?? 'en'
      const words = wordsFor(row, person, {
        house,
        zone,
        locale,
        author: people.get(row.authorId)?.name ?? '',
        link,
      })
      const letter = consentLetter(locale, words, late)
      await sendMail(ctx, tx, {
        kind: 'approval',
        to: person.email,
        ...letter,
        link,
        expiresAt,
        about: linkId,
      })
    }
  })
}

/** The author hears that it waits too long, with the way to it. */
export async function tellAuthor(ctx: Ctx, row: ApprovalRow): Promise<void> {
  if (!ctx.use(MAIL).configured) return
  const author = (await memberCards(ctx, [row.authorId])).get(row.authorId)
  if (author?.status !== 'active') return
  const locale = (await memberProfiles(ctx, [author.id])).get(author.id)?.locale ?? 'en'
  const { name: house, zone } = await organisation(ctx)
  const link = ctx.use(MAIL).link('/today')
  const words = wordsFor(row, author, { house, zone, locale, author: author.name, link })
  const letter = lateLetter(locale, { ...words, waitsFor: row.label })
  const expiresAt = new Date(ctx.now().getTime() + LINK_MS)
  await ctx.write((tx) =>
    sendMail(ctx, tx, { kind: 'approval', to: author.email, ...letter, link, expiresAt, about: row.id }),
  )
}

type Around = {
  readonly house: string
  readonly zone: string
  readonly locale: 'en' | 'de'
  readonly author: string
  readonly link: string
}

function wordsFor(row: ApprovalRow, person: MemberCard, around: Around): ConsentWords {
  const due = new Intl.DateTimeFormat(around.locale === 'de' ? 'de' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: around.zone,
  }).format(row.dueAt)
  return {
    name: person.name,
    organisation: around.house,
    author: around.author,
    title: row.title,
    due,
    link: around.link,
  }
}
