import type { Outsider } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

type Standing = NonNullable<Outsider['standing']>

/** What somebody is to us, in a word. */
export function standingWord(standing: Standing): string {
  const words: Record<Standing, string> = {
    customer: t('Customer'),
    prospect: t('Interested'),
    partner: t('Partner'),
    journalist: t('Journalist'),
    influencer: t('Creator'),
    investor: t('Investor'),
    candidate: t('Applicant'),
    employee: t('Employee'),
    supplier: t('Supplier'),
    authority: t('Public authority'),
  }
  return words[standing]
}

export const allStandings: readonly Standing[] = [
  'customer',
  'prospect',
  'partner',
  'journalist',
  'influencer',
  'investor',
  'candidate',
  'employee',
  'supplier',
  'authority',
]

type Proof = Outsider['merges'][number]['proof']

/** Why two accounts are one person. */
export function proofWord(proof: Proof): string {
  const words: Record<Proof, string> = {
    'verified-link': t('Their profiles link to each other'),
    'same-login': t('They wrote the word that was sent to the other account'),
    decision: t('A colleague decided it'),
  }
  return words[proof]
}

/** An address of a person’s page. */
export const pageOf = (id: string): string => `/inbox/people/${id}`
