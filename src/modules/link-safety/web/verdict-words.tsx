import type { HeldLink, LinkList, LinkTrial } from '#modules/link-safety/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

type Verdict = LinkTrial['verdict']

const words: Record<Verdict, () => string> = {
  safe: () => t('Safe'),
  unknown: () => t('Unknown'),
  suspicious: () => t('Suspicious'),
  dangerous: () => t('Dangerous'),
}

const look = {
  safe: { tone: 'good', icon: 'check' },
  unknown: { tone: 'wait', icon: 'help' },
  suspicious: { tone: 'warn', icon: 'warning' },
  dangerous: { tone: 'stop', icon: 'stop' },
} as const

export const verdictWord = (verdict: Verdict): string => words[verdict]()

/** A verdict by its word and shape. */
export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const { tone, icon } = look[verdict]
  return (
    <StateWord tone={tone} icon={icon}>
      {verdictWord(verdict)}
    </StateWord>
  )
}

/** What a list says about the addresses it names. */
export const listVerdictChoices = (): { value: LinkList['verdict']; label: string; hint: string }[] => [
  { value: 'dangerous', label: t('Dangerous'), hint: t('Held back in messages; may not be published.') },
  {
    value: 'suspicious',
    label: t('Suspicious'),
    hint: t('Held back in messages; publishing needs consent.'),
  },
  { value: 'safe', label: t('Safe'), hint: t('Outweighs a suspicion, never a list of dangerous addresses.') },
]

const states: Record<HeldLink['state'], () => string> = {
  held: () => t('Waits for a decision'),
  released: () => t('Released'),
  kept: () => t('Stays held back'),
  lifted: () => t('Lifted'),
}

export const stateWord = (state: HeldLink['state']): string => states[state]()
