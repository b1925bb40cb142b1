import { unwrap } from '#kernel/result.ts'
import { addDisclosure, addPhrase, type NewPhrase } from '#modules/originality/index.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const phrases: readonly NewPhrase[] = [
  {
    ...{ phrase: 'indestructible', lang: 'en', severity: 'must-fix' },
    reason: 'Everything breaks one day; that is why there is a bench.',
    cure: 'Say how long it held, and who mended it.',
  },
  {
    ...{ phrase: 'eco-friendly', lang: 'en', severity: 'needs-consent' },
    reason: 'It promises something nobody can check.',
    cure: 'Say what exactly: grams, washes, litres.',
  },
  {
    ...{ phrase: 'klimaneutral*', lang: 'de', severity: 'needs-consent' },
    reason: 'Legal reads it first: it needs a proof that stands beside it.',
    cure: null,
  },
  {
    ...{ phrase: 'game changer', lang: 'en', severity: 'good-to-know' },
    reason: 'Nobody at a hut talks like this.',
    cure: 'Say what it does in the rain.',
  },
]

const disclosures = [
  { phrase: 'I mend for Fjell', lang: 'en' },
  { phrase: 'ich arbeite bei Fjell', lang: 'de' },
] as const

/** Words the house does not use, and how its people say that they work here. */
export function wordDeeds({ at }: Calendar, company: Company): Deed[] {
  const run = async () => {
    const elin = company.as('elin.dahl')
    for (const phrase of phrases) unwrap(await addPhrase(elin, phrase))
    for (const disclosure of disclosures) unwrap(await addDisclosure(elin, disclosure))
  }
  return [{ at: at(-23, 14.5), run }]
}
