import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { answerLetter, dueLetter, invitationLetter, type Letter, voteLetter } from '../domain/letters.ts'
import type { DecisionRow, ItemRow, MeetingRow, QuestionRow } from '../tables.ts'

const DAY_MS = 86_400_000

interface Reader {
  readonly name: string
  readonly organisation: string
  readonly locale: 'en' | 'de'
  /** A moment as this reader reads it, in the organisation’s zone. */
  readonly at: (moment: Date) => string
  readonly day: (day: string) => string
}

interface Posting {
  readonly to: readonly string[]
  readonly kind: string
  readonly path: string
  readonly about: string
  readonly goodForDays: number
  readonly write: (reader: Reader, link: string) => Letter
}

/**
 * Writes to active members in their language; gives how many. Everything stands under Today and on the council’s pages
 * too, so without a mail server nothing is kept for anybody to hand over.
 */
async function mailTo(ctx: Ctx, tx: WriteTx, posting: Posting): Promise<number> {
  const mail = ctx.use(MAIL)
  if (!mail.configured || posting.to.length === 0) return 0
  const people = await memberCards(ctx, posting.to)
  const profiles = await memberProfiles(ctx, posting.to)
  const { name: house, zone } = await organisation(ctx)
  const link = mail.link(posting.path)
  const expiresAt = new Date(ctx.now().getTime() + posting.goodForDays * DAY_MS)
  const here = [...people.values()].filter((one) => one.status === 'active')
  for (const person of here) {
    const locale = profiles.get(person.id)?.locale ?? 'en'
    const tag = locale === 'de' ? 'de' : 'en-GB'
    const exact = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short', timeZone: zone })
    const whole = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
    const reader = {
      name: person.name,
      organisation: house,
      locale,
      at: (moment: Date) => exact.format(moment),
      day: (day: string) => whole.format(new Date(`${day}T00:00:00Z`)),
    }
    const { kind, about } = posting
    await sendMail(ctx, tx, {
      kind,
      to: person.email,
      ...posting.write(reader, link),
      link,
      expiresAt,
      about,
    })
  }
  return here.length
}

export function writeInvitations(
  ctx: Ctx,
  tx: WriteTx,
  { meeting, agenda, to }: { meeting: MeetingRow; agenda: readonly ItemRow[]; to: readonly string[] },
): Promise<number> {
  const { title, place, startsAt } = meeting
  return mailTo(ctx, tx, {
    to,
    kind: 'council-meeting',
    path: `/people/council/meetings/${meeting.id}`,
    about: meeting.id,
    goodForDays: 30,
    write: (reader, link) =>
      invitationLetter(reader.locale, {
        ...reader,
        link,
        title,
        place,
        when: reader.at(startsAt),
        agenda: agenda.map((item) => item.title),
      }),
  })
}

export function writeVoteLetters(
  ctx: Ctx,
  tx: WriteTx,
  item: ItemRow,
  closesAt: Date,
  to: readonly string[],
): Promise<number> {
  return mailTo(ctx, tx, {
    to,
    kind: 'council-vote',
    path: `/people/council/items/${item.id}`,
    about: item.id,
    goodForDays: 30,
    write: (reader, link) =>
      voteLetter(reader.locale, { ...reader, link, title: item.title, until: reader.at(closesAt) }),
  })
}

export function writeDueLetter(
  ctx: Ctx,
  tx: WriteTx,
  decision: DecisionRow,
  when: 'soon' | 'over',
): Promise<number> {
  const { id, title, year, number, dueOn, ownerId } = decision
  return mailTo(ctx, tx, {
    to: [ownerId],
    kind: 'council-decision',
    path: `/people/council/decisions/${id}`,
    about: id,
    goodForDays: 30,
    write: (reader, link) =>
      dueLetter(reader.locale, {
        ...reader,
        link,
        title,
        number: `${year}-${number}`,
        due: reader.day(dueOn ?? ''),
        over: when === 'over',
      }),
  })
}

export function writeAnswer(
  ctx: Ctx,
  tx: WriteTx,
  question: QuestionRow,
  accepted: boolean,
  answer: string,
): Promise<number> {
  return mailTo(ctx, tx, {
    to: [question.askedBy],
    kind: 'council-question',
    path: '/people/council/questions',
    about: question.id,
    goodForDays: 30,
    write: (reader, link) =>
      answerLetter(reader.locale, { ...reader, link, title: question.title, accepted, answer }),
  })
}
