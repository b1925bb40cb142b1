import { FOLLOWED } from '#modules/inbox/contract/followed.ts'
import type { Happening } from '#modules/inbox/contract.ts'
import { formatTime, t } from '#web/i18n.ts'

/** The newest routing carries its reason; what came before it has been overtaken. */
export function lastRouting(happenings: readonly Happening[]): number | undefined {
  return happenings.findLast(({ type }) => type === 'conversation.handed' || type === 'conversation.opened')
    ?.seq
}

/** One thing that happened to a conversation, as a short phrase without its time. `because` only where it is known. */
export function happeningWords({ type, actor, data }: Happening, because: string | undefined): string {
  const who = actor ?? t('Weft')
  const desk = data.desk ?? t('a desk')
  switch (type) {
    case 'conversation.opened':
      return because ? t('Came to {desk}: {because}', { desk, because }) : t('Came to {desk}', { desk })
    case 'conversation.handed': {
      // What follows an answer happens later, by itself, in the name of whoever sent it.
      const by = actor ?? data.member ?? who
      const why = because === FOLLOWED ? t('By the saved reply that answered it.') : because
      return why
        ? t('{who} handed it to {desk}: {because}', { who: by, desk, because: why })
        : t('{who} handed it to {desk}', { who: by, desk })
    }
    case 'conversation.reopened':
      return actor ? t('{who} opened it again', { who }) : t('They wrote again, so it is open again')
    case 'conversation.assigned':
      return assigned(who, data.member ?? null)
    case 'conversation.closed':
      // With an answer it closes later, by itself, in the name of whoever sent it.
      return t('{who} closed it', { who: actor ?? data.member ?? who })
    case 'conversation.snoozed':
      return data.until
        ? t('{who} put it aside until {time}', { who, time: formatTime(data.until) })
        : t('{who} put it aside', { who })
    case 'conversation.woken':
      return t('Back from being put aside')
    case 'conversation.merged':
      return t('{who} added a conversation', { who })
    case 'conversation.split':
      return t('{who} took messages out', { who })
    case 'conversation.undone':
    case 'conversation.restored':
      return t('{who} put it back as it was', { who })
    case 'conversation.paused':
      return data.because
        ? t('{who} paused the clocks: {because}', { who, because: data.because })
        : t('{who} paused the clocks', { who })
    case 'conversation.resumed':
      return t('{who} let the clocks go on', { who })
    case 'clock.breached':
      return t('The clock ran out')
    default:
      return type
  }
}

function assigned(who: string, member: string | null): string {
  if (member === null) return t('{who} gave it back to the desk', { who })
  return member === who ? t('{who} took it', { who }) : t('{who} gave it to {member}', { who, member })
}
