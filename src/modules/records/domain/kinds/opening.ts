import { amount, choice, day, text, unit, whole } from '../fields.ts'
import { defineKind, inOrder, type Misfit, notAhead } from '../kind.ts'
import { wrongCurrency } from './effort.ts'

const DAY = 86_400_000

/** One opening of a requisition until somebody accepts the offer; a requisition of three openings is three rows (tactic 10). */
export const opening = defineKind({
  table: 'job_opening',
  day: 'approvedOn',
  fields: {
    code: text('Code', 40, true),
    title: text('Title', 200, true),
    unit: unit('About'),
    approvedOn: day('Approved', true),
    candidateOn: day('Candidate entered', false),
    acceptedOn: day('Offer accepted', false),
    closedOn: day('Closed without a hire', false),
    holdDays: whole('Days on hold', true, { most: 5000 }),
    source: choice(
      'Source',
      ['social', 'referral', 'job-board', 'agency', 'own-page', 'internal', 'other'],
      false,
    ),
    pay: amount('First-year pay', false),
    currency: text('Currency', 3, false),
  },
  titleOf: ({ title }) => title,
  keyOf: ({ code }) => [code],
  judge(values, today): Misfit[] {
    const { approvedOn, candidateOn, acceptedOn, closedOn, holdDays, source, pay, currency } = values
    const wrong: Misfit[] = [
      ...inOrder([
        ['approvedOn', approvedOn],
        ['acceptedOn', acceptedOn],
      ]),
      ...inOrder([
        ['candidateOn', candidateOn],
        ['acceptedOn', acceptedOn],
      ]),
      ...notAhead('acceptedOn', acceptedOn, today),
      ...wrongCurrency(pay, currency),
    ]
    const hired = acceptedOn !== null
    if (hired && candidateOn === null)
      wrong.push({
        field: 'candidateOn',
        message: 'Write when the candidate entered; the wait counts from there.',
      })
    if (hired && source === null)
      wrong.push({ field: 'source', message: 'Write where the candidate came from.' })
    if (hired && closedOn !== null)
      wrong.push({ field: 'closedOn', message: 'It was filled, so it was not closed without a hire.' })
    if (hired && holdDays > (Date.parse(acceptedOn) - Date.parse(approvedOn)) / DAY)
      wrong.push({ field: 'holdDays', message: 'It cannot have been on hold longer than it was open.' })
    return wrong
  },
})
