import type { ConversationCard } from '#modules/inbox/contract.ts'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'

type Card = Pick<ConversationCard, 'given' | 'owner' | 'desk'>

/** Why it was given to whoever has it; null when a person did that, or it is somebody else's by now. */
export function givenWords({ given, owner, desk }: Card): string | null {
  if (!given || !owner || given.memberId !== owner.id || given.deskId !== desk.id) return null
  const because = [
    given.before ? t('had this person before') : null,
    given.way === 'least-open' && given.open !== null
      ? t('{n, plural, =0 {nothing open} one {least open (#)} other {least open (#)}}', { n: given.open })
      : null,
    given.way === 'round-robin' ? t('it was their turn') : null,
    given.works ? t('works now') : null,
    given.language ? t('speaks {language}', { language: languageName(given.language) }) : null,
    given.topic ? t('knows about “{topic}”', { topic: given.topic }) : null,
  ].filter(Boolean)
  return t('Given to {name}: {because}', { name: owner.name, because: because.join(', ') })
}

/** Why it is nobody's; null when nobody tried. */
export function leftWords({ given, owner, desk }: Card): string | null {
  if (!given?.left || owner || given.deskId !== desk.id) return null
  const why = {
    'nobody-may': t('Nobody here may answer it'),
    'nobody-works': t('Nobody works now'),
    'nobody-present': t('Nobody is here now'),
    'all-full': t('Everybody has enough'),
    'nobody-speaks': t('Nobody here speaks the language'),
  }[given.left]
  if (!given.until || Date.parse(given.until) <= Date.now()) return why
  return t('{why}; tried again {time}', { why, time: formatTime(given.until) })
}
