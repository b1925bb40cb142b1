import { unwrap } from '#kernel/result.ts'
import { saveWord } from '#modules/signals/index.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { RULES_DAY } from './rules.ts'

/** Words that rang the alarm for a recall everybody knows of, and those the review asked for instead. */
const words = [
  ...['recall', 'recalled', 'rückruf*'].map((word) => ({ word, floor: null, off: true })),
  ...['scald*', 'burst open'].map((word) => ({ word, floor: 'harm' as const, off: false })),
]

/** After the recall of the buckle its name stands in every second question: it is no news, and no alarm, any more. */
export function signalDeeds(calendar: Calendar, company: Company): Deed[] {
  return [
    {
      at: calendar.at(RULES_DAY + 3, 10),
      run: async () => {
        for (const one of words) unwrap(await saveWord(company.as('elin.dahl'), { ...one, language: null }))
      },
    },
  ]
}
