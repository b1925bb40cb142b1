import type { Audience, PartName, Scenario, StatementCard } from '#modules/statements/contract.ts'
import { t } from '#web/i18n.ts'

/** What kind of crisis, as people say it. */
export function scenarioName(scenario: Scenario): string {
  const names: Record<Scenario, string> = {
    'product-safety': t('A product may be unsafe'),
    outage: t('Something does not work'),
    'data-breach': t('Data may have been seen by others'),
    recall: t('A recall'),
    executive: t('Somebody who leads us'),
    employee: t('One of our people'),
    accident: t('An accident'),
    rumour: t('A rumour'),
    legal: t('A case before a court or an authority'),
    other: t('Something else'),
  }
  return names[scenario]
}

export function partWords(part: PartName): { name: string; hint: string } {
  const words: Record<PartName, { name: string; hint: string }> = {
    acknowledgement: { name: t('We have seen it'), hint: t('What it is about, in their words.') },
    empathy: { name: t('Empathy'), hint: t('To those it touches, before anything else.') },
    facts: { name: t('What we know'), hint: t('Known facts only; a blank for what is not known yet.') },
    action: { name: t('What is done'), hint: t('By us, and by them.') },
    nextUpdate: { name: t('Next update'), hint: t('When and where we speak again.') },
  }
  return words[part]
}

export function audienceName(audience: Audience): string {
  const names: Record<Audience, string> = {
    customers: t('Customers'),
    press: t('Press'),
    regulators: t('Regulators'),
    partners: t('Partners'),
    employees: t('Employees'),
  }
  return names[audience]
}

type Standing = { word: string; tone: 'good' | 'wait' | 'warn' | 'stop' | undefined }

/** Where a statement stands, in a word and a tone. */
export function standingWord({ state, ending }: Pick<StatementCard, 'state' | 'ending'>): Standing {
  if (ending) return { word: t('Ends soon'), tone: 'warn' }
  const words: Record<StatementCard['state'], Standing> = {
    draft: { word: t('Not agreed'), tone: undefined },
    asked: { word: t('Asked'), tone: 'wait' },
    returned: { word: t('Sent back'), tone: 'stop' },
    approved: { word: t('Agreed'), tone: 'good' },
    expired: { word: t('Over'), tone: 'stop' },
  }
  return words[state]
}

/** Where a post of a statement is. */
export function postWord(state: string): string {
  if (state === 'live') return t('is out')
  if (state === 'held') return t('is held')
  if (state === 'refused') return t('was refused')
  if (state === 'cancelled') return t('was cancelled')
  if (state === 'removed') return t('was taken back')
  return t('on its way')
}
