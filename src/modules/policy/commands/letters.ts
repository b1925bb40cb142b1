import { type MemberCard, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { askLetter, type Locale, remindLetter } from '../domain/letters.ts'
import type { PolicyRow } from '../queries/rows.ts'

const KEEP_MS = 30 * 86_400_000
const letters = { ask: askLetter, remind: remindLetter }

interface Post {
  readonly kind: 'ask' | 'remind'
  readonly policy: PolicyRow
  readonly note: string
  readonly to: readonly { readonly member: MemberCard; readonly dueAt: Date | null }[]
}

/** Writes to members, each in their first language. Without a mail server nothing is kept: Today shows it anyway. */
export async function sendLetters(ctx: Ctx, tx: WriteTx, { kind, policy, note, to }: Post): Promise<void> {
  const mail = ctx.use(MAIL)
  if (!mail.configured || to.length === 0) return
  const { name: organisationName, zone } = await organisation(ctx)
  const profiles = await memberProfiles(
    ctx,
    to.map(({ member }) => member.id),
  )
  const link = mail.link(`/people/policy?policy=${policy.id}`)
  for (const { member, dueAt } of to) {
    const locale: Locale = profiles.get(member.id)?.languages[0]?.startsWith('de') ? 'de' : 'en'
    const until = dueAt
      ? new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
          dateStyle: 'long',
          timeZone: zone,
        }).format(dueAt)
      : null
    const about = {
      name: member.name,
      organisation: organisationName,
      title: policy.title,
      note,
      until,
      link,
    }
    await sendMail(ctx, tx, {
      kind: `policy-${kind}`,
      to: member.email,
      ...letters[kind](locale, about),
      link,
      expiresAt: new Date(ctx.now().getTime() + KEEP_MS),
      about: policy.id,
    })
  }
}
