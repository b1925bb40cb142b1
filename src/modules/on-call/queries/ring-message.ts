import { memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { alarmMessage, type Message, wordsFor } from '../domain/message.ts'
import type { PagingRow, RingRow } from '../tables.ts'

const ACK_PATH = '/p/alarm/'

/** The words of a ring with the link that acknowledges it. */
export async function messageOf(ctx: Ctx, ring: RingRow, paging: PagingRow, token: string): Promise<Message> {
  const { memberId, standsFor, veiled } = ring
  const people = await memberProfiles(ctx, [memberId, ...(standsFor ? [standsFor] : [])])
  const { name } = await organisation(ctx)
  const locale = people.get(memberId)?.locale ?? 'en'
  return alarmMessage(locale, {
    ...{ organisation: name, ...wordsFor(paging, locale), severity: paging.severity, veiled },
    drill: paging.subjectType === 'drill',
    standsFor: standsFor ? (people.get(standsFor)?.name ?? null) : null,
    link: ctx.use(MAIL).link(`${ACK_PATH}${token}`),
  })
}
