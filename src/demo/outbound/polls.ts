import { createHash } from 'node:crypto'
import { unwrap } from '#kernel/result.ts'
import { type NewPoll, openPoll } from '#modules/ideas/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows } from '../write/rows.ts'

interface Asked {
  readonly begins: Date
  readonly ends: Date
  readonly poll: Pick<NewPoll, 'address' | 'question' | 'intro' | 'options' | 'shows'>
  /** How many chose each option until now. */
  readonly votes: readonly number[]
}

/** What we asked everybody: one poll that is over, one that runs until the end of the week. */
export function pollDeeds({ at, now }: Calendar, company: Company): Deed[] {
  const asked: readonly Asked[] = [
    {
      ...{ begins: at(-15, 9), ends: at(-8, 18), votes: [41, 23, 12, 58] },
      poll: {
        address: 'fjell-next-workshop',
        question: 'Which town should have the next repair workshop?',
        intro: 'We open two this year and would like to hear about the third.',
        options: ['Leeds', 'Aarhus', 'Graz', 'Tromsø'],
        shows: 'after-vote',
      },
    },
    {
      ...{ begins: at(-3, 9), ends: at(4, 18), votes: [9, 17, 6] },
      poll: {
        address: 'fjell-tool-tip',
        question: 'Which tool should Ola explain next Tuesday?',
        intro: 'Ola has all of them and an opinion about each.',
        options: ['The seam ripper', 'The curved needle', 'The beeswax'],
        shows: 'at-end',
      },
    },
  ]
  return asked.map((one) => ({ at: one.begins, run: () => ask(company, one, now) }))
}

async function ask(company: Company, { begins, ends, poll, votes }: Asked, now: Date): Promise<void> {
  const closesAt = ends.toISOString()
  const words = { ...poll, locale: 'en', multiple: false, other: false, departmentId: null } as const
  const { id } = unwrap(await openPoll(company.as('elin.dahl'), { ...words, opensAt: null, closesAt }))
  // A vote needs a browser at the public door, which cannot see what is not committed yet.
  const chosen = votes.flatMap((count, i) => Array.from({ length: count }, () => `o${i + 1}`))
  const until = Math.min(ends.getTime(), now.getTime()) - HOUR
  const rows = chosen.map((option, i) => ({
    organisation_id: company.organisationId,
    poll_id: id,
    ballot: `\\x${createHash('sha256').update(`${id}/${i}`).digest('hex')}`,
    options: [option],
    at: new Date(begins.getTime() + ((until - begins.getTime()) * (i + 1)) / (chosen.length + 1)),
  }))
  await company.system.write((tx) => insertRows(tx, 'idea_poll_vote', rows))
}
