import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import type { Problem } from './draft.ts'

const problems: Record<Problem, () => { field: string; words: string }> = {
  member: () => ({ field: 'memberId', words: t('Choose a member.') }),
  verbs: () => ({ field: 'verbs', words: t('Choose at least one thing they may do.') }),
  channels: () => ({ field: 'channelIds', words: t('Choose at least one channel.') }),
  past: () => ({ field: 'validTo', words: t('Choose a moment that lies ahead.') }),
  order: () => ({ field: 'validTo', words: t('It ends before it begins. Choose a later end.') }),
  'deputy-order': () => ({ field: 'deputyTo', words: t('The deputy’s time ends before it begins.') }),
  'deputy-self': () => ({ field: 'deputyId', words: t('Choose somebody other than the holder.') }),
}

/** What is wrong with the form, on the fields where it can be mended. */
export function refusalOf(found: readonly Problem[]): Refusal {
  const said = found.map((problem) => problems[problem]())
  return {
    kind: 'fields',
    message: said[0]?.words ?? t('Some fields need another look.'),
    fields: Object.fromEntries(said.map(({ field, words }) => [field, words])),
    retry: false,
  }
}
