import { t } from '#web/i18n.ts'
import type { AccessMode, FindingView, SectionId } from '../contract.ts'

/** The heading of a section in the words of the screen. */
export function sectionTitle(section: SectionId): string {
  const titles: Record<SectionId, string> = {
    purpose: t('Purpose'),
    scope: t('Scope'),
    owner: t('Accountable owner'),
    speaking: t('Speaking for us and about us'),
    disclosure: t('Disclosure'),
    confidentiality: t('Confidentiality and company facts'),
    investors: t('Silence towards investors'),
    respect: t('Respect, rights of others, privacy'),
    security: t('Security and links'),
    'personal-time': t('Personal time and personal use'),
    triage: t('Answering: what to do with what'),
    escalation: t('Escalation'),
    records: t('Records'),
    rights: t('Rights preserved'),
    training: t('Training'),
    consequences: t('Consequences'),
    review: t('Review'),
  }
  return titles[section]
}

/** What belongs into a section, for whoever writes it. */
export function sectionHint(section: SectionId): string {
  const hints: Record<SectionId, string> = {
    purpose: t('Why there is a policy at all, in two sentences.'),
    scope: t('For whom and for what it holds, and for what it does not.'),
    owner: t('Who is accountable, and where questions go.'),
    speaking: t('Official speakers are accredited; everybody else speaks for themselves.'),
    disclosure: t('Employment is said in the post itself, not only in a profile.'),
    confidentiality: t('The classes of facts, each with an example.'),
    investors: t('What may move a share price, and who alone speaks about it.'),
    respect: t('Conduct, other people’s works, pictures of people.'),
    security: t('Passwords, second factors, links that look wrong.'),
    'personal-time': t('Private use at work, and our channels after work.'),
    triage: t('The troll, the angry, the mistaken and the unhappy: what each one gets.'),
    escalation: t('When to call whom, with an address or a number that is answered.'),
    records: t('What is kept, why and for how long.'),
    rights: t('That nothing here limits talk about pay and conditions, unions, authorities and the press.'),
    training: t('What to learn before speaking for us, and when again.'),
    consequences: t('What happens after a mistake; help comes first.'),
    review: t('When it is read again, and by whom.'),
  }
  return hints[section]
}

export const modeWord = (mode: AccessMode): string =>
  ({ open: t('At any time'), 'at-work': t('At work only'), barred: t('Barred') })[mode]

export const modeHint = (mode: AccessMode): string =>
  ({
    open: t('Our channels may be used at any time.'),
    'at-work': t('Our channels may be used in each person’s working hours.'),
    barred: t('Nobody here speaks for us.'),
  })[mode]

export const modeTone = (mode: AccessMode): 'good' | 'wait' | 'stop' =>
  (({ open: 'good', 'at-work': 'wait', barred: 'stop' }) as const)[mode]

export const severityWord = (severity: FindingView['severity']): string =>
  ({
    stop: t('Must be mended'),
    reason: t('Needs other words, or a recorded reason'),
    advice: t('Good to know'),
  })[severity]
