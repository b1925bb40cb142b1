import { unwrap } from '#kernel/result.ts'
import { countNow, listSignals, saveWord, sayNoise } from '#modules/signals/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { pressedDeeds } from './alarms.ts'
import { RULES_DAY } from './rules.ts'

/** Words that rang the alarm for a recall everybody knows of, and those the review asked for instead. */
const words = [
  ...['recall', 'recalled', 'rückruf*'].map((word) => ({ word, floor: null, off: true })),
  ...['scald*', 'burst open'].map((word) => ({ word, floor: 'harm' as const, off: false })),
]

/** After the recall of the buckle its name stands in every second question: it is no news, and no alarm, any more. */
export function signalDeeds(calendar: Calendar, company: Company): Deed[] {
  return [
    ...pressedDeeds(calendar, company),
    {
      at: calendar.at(RULES_DAY + 3, 10),
      run: async () => {
        for (const one of words) unwrap(await saveWord(company.as('elin.dahl'), { ...one, language: null }))
      },
    },
    {
      at: new Date(calendar.now.getTime() - MINUTE),
      run: () => callItNoise(company),
    },
  ]
}

/** More people write in the hours before now than ever at that time; the social lead knows why, and says so. */
async function callItNoise(company: Company): Promise<void> {
  await countNow(company.system)
  const elin = company.as('elin.dahl')
  const { signals } = unwrap(await listSignals(elin, { show: 'now', limit: 20 }))
  const reason =
    'The newsletter went out this morning: many questions about sizes and parcels, nothing is wrong.'
  for (const { id, kind } of signals)
    if (kind === 'volume' || kind === 'mood') unwrap(await sayNoise(elin, { signalId: id, reason }))
}
