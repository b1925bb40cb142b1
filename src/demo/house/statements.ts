import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { askConsent, type Scenario, startWith, statementCards } from '#modules/statements/index.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { RULES_DAY } from './rules.ts'

/** What legal and the owner agreed to after the recall; the others are drafts, which the coverage shows as holes. */
const agreed: readonly (readonly [Scenario, string])[] = [
  ['product-safety', 'en'],
  ['product-safety', 'de'],
  ['recall', 'en'],
  ['recall', 'de'],
  ['outage', 'en'],
  ['rumour', 'en'],
]
const EXPIRED = 'rumour'

/** After the recall the house agrees on words ahead; one of them is over again. */
export function statementDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  return [
    {
      at: at(RULES_DAY + 2, 9),
      run: async () => void unwrap(await startWith(elin(), { languages: ['en', 'de'] })),
    },
    { at: at(RULES_DAY + 2, 9.5), run: () => ask(calendar, company) },
    { at: at(RULES_DAY + 2, 14), run: () => consent(company, 'hanne.voss') },
    { at: at(RULES_DAY + 2, 16), run: () => consent(company, OWNER) },
  ]
}

async function ask(calendar: Calendar, company: Company): Promise<void> {
  const ctx = company.as('elin.dahl')
  const cards = await statementCards(ctx)
  for (const [scenario, language] of agreed) {
    const card = cards.find((one) => one.scenario === scenario && one.language === language)
    if (!card) throw new Error(`nobody wrote a statement for ${scenario} in ${language}`)
    const validUntil = dayAfter(calendar, scenario === EXPIRED ? -3 : 140)
    unwrap(await askConsent(ctx, { id: card.id, validUntil }))
  }
}

async function consent(company: Company, key: string): Promise<void> {
  const ctx = company.as(key)
  for (const { id, digest, subjectType } of unwrap(await listApprovals(ctx, { view: 'mine' })).approvals)
    if (subjectType === 'statement') unwrap(await giveConsent(ctx, { id, digest }))
}
