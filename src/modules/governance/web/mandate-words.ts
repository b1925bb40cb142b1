import type { MandateCard } from '#modules/governance/contract.ts'
import { t } from '#web/i18n.ts'

export type Verb = MandateCard['verbs'][number]
export const verbs: readonly Verb[] = ['reply', 'comment', 'publish', 'approve', 'state']

/** What a mandate lets somebody do, in one word. */
export function verbWord(verb: Verb): string {
  const words: Record<Verb, () => string> = {
    reply: () => t('Reply'),
    comment: () => t('Comment'),
    publish: () => t('Publish'),
    approve: () => t('Approve'),
    state: () => t('Make statements'),
  }
  return words[verb]()
}

/** The same, explained where it is chosen. */
export function verbHint(verb: Verb): string {
  const words: Record<Verb, () => string> = {
    reply: () => t('answers people who wrote to us'),
    comment: () => t('joins conversations of others in our name'),
    publish: () => t('puts out posts, with a second person’s consent'),
    approve: () => t('consents to what others wrote'),
    state: () => t('speaks for the organisation, as a spokesperson'),
  }
  return words[verb]()
}
