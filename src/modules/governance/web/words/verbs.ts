import { t } from '#web/i18n.ts'
import type { Verb } from '../types.ts'

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

/** The same as part of a sentence about somebody: “replies and publishes”. */
export function verbDoes(verb: Verb): string {
  const words: Record<Verb, () => string> = {
    reply: () => t('replies'),
    comment: () => t('comments'),
    publish: () => t('publishes'),
    approve: () => t('approves'),
    state: () => t('makes statements'),
  }
  return words[verb]()
}

/** The same, explained where it is chosen. */
export function verbHint(verb: Verb): string {
  const words: Record<Verb, () => string> = {
    reply: () => t('answers people who wrote to us'),
    comment: () => t('joins conversations of others in our name'),
    publish: () => t('puts out posts, with the consents that the rules ask for'),
    approve: () => t('consents to what others wrote'),
    state: () => t('speaks for the organisation, as a spokesperson'),
  }
  return words[verb]()
}
