import type { SurveyCard } from '#modules/survey/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

/** What states, kinds and grounds are called on screens. */
type State = { tone: Tone; words: string }

export function surveyState({ state, armed }: Pick<SurveyCard, 'state' | 'armed'>): State {
  if (state === 'open') return { tone: 'good', words: t('Open for answers') }
  if (state === 'closed') return { tone: 'wait', words: t('Closed') }
  return armed ? { tone: 'wait', words: t('Opens by itself') } : { tone: 'warn', words: t('Draft') }
}

const planStates: Readonly<Record<string, () => State>> = {
  draft: () => ({ tone: 'warn', words: t('Draft') }),
  submitted: () => ({ tone: 'wait', words: t('Waits for approval') }),
  approved: () => ({ tone: 'good', words: t('Approved') }),
  returned: () => ({ tone: 'stop', words: t('Sent back') }),
  replaced: () => ({ tone: 'wait', words: t('Replaced') }),
}
export const planState = (state: string): State => planStates[state]?.() ?? { tone: 'wait', words: state }

const marks: Readonly<Record<string, () => State>> = {
  dormant: () => ({ tone: 'wait', words: t('Dormant') }),
  invited: () => ({ tone: 'warn', words: t('Invited') }),
  active: () => ({ tone: 'good', words: t('Said yes') }),
  ended: () => ({ tone: 'stop', words: t('Said no') }),
}
export const earmarkState = (state: string): State => marks[state]?.() ?? { tone: 'wait', words: state }

export const audiences = () => [
  {
    value: 'internal' as const,
    label: t('Members, signed in'),
    hint: t('Each once; they can change and withdraw.'),
  },
  {
    value: 'public' as const,
    label: t('Anyone with the link'),
    hint: t('Without an account; an address is optional.'),
  },
]

export const grounds = () => [
  { value: 'consent' as const, label: t('Consent of the person') },
  { value: 'legitimate-interest' as const, label: t('Legitimate interest') },
  { value: 'contract' as const, label: t('Contract') },
  { value: 'public-task' as const, label: t('Public task') },
]

export const groundWord = (basis: string): string =>
  grounds().find(({ value }) => value === basis)?.label ?? basis
