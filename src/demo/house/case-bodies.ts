import type { CaseBody } from '#modules/business-cases/index.ts'

const base = { months: 12, currency: 'NOK', hourRate: 62_000 } as const

/** What two of the demonstration's business cases say. */
export const bodies: Readonly<Record<'hiring' | 'saturday', CaseBody>> = {
  hiring: {
    ...base,
    problem:
      'Designers and seamstresses take us two months to find. Of those who stay longest, most heard of us from somebody who works here, yet openings are shared by three people.',
    compared: [
      { measure: 'time-to-hire', network: null, label: '' },
      { measure: 'active-employees', network: null, label: '' },
    ],
    waiting: 'Each open position in design costs about 90,000 kroner a month in work that is bought outside.',
    options: [
      {
        name: 'Twenty colleagues, trained',
        what: 'One afternoon of training, ready texts in their own words, tracked links, thanks in the newsletter.',
        costs: [
          { what: 'Training', kind: 'once', amount: 4_800_000 },
          { what: 'Small thanks', kind: 'yearly', amount: 2_000_000 },
        ],
        hoursPerWeek: 6,
        effects: [
          {
            ...{ what: 'Days to hire saved, over all positions', metricId: null },
            ...{ low: 40, likely: 120, high: 220 },
            ...{ basis: 'peers', source: 'Bergli Tekstil, talk in Oslo', worth: 300_000 },
          },
        ],
      },
      {
        name: 'Advertisements',
        what: 'Paid posts for each opening on two networks.',
        costs: [{ what: 'Paid posts', kind: 'yearly', amount: 24_000_000 }],
        hoursPerWeek: 1,
        effects: [
          {
            ...{ what: 'Days to hire saved, over all positions', metricId: null },
            ...{ low: 10, likely: 60, high: 140 },
            ...{ basis: 'history', source: 'Our three paid openings last year', worth: 300_000 },
          },
        ],
      },
    ],
    proposed: 0,
    risks: [
      {
        ...{ what: 'People feel they have to take part', chance: 2, weight: 3 },
        answer: 'It is asked for once, and nobody is counted who says no.',
      },
      {
        what: 'Openings are shared that are filled',
        chance: 3,
        weight: 1,
        answer: 'Links lead to the list.',
      },
    ],
    steps: [
      { day: 10, what: 'Ask who would like to take part', ownerId: null },
      { day: 30, what: 'First afternoon of training', ownerId: null },
      { day: 60, what: 'Look at visits by link, drop texts nobody uses', ownerId: null },
    ],
  },
  saturday: {
    ...base,
    problem:
      'A third of the week’s questions come between Friday evening and Monday morning. They wait until Monday at eight, and Monday is the day with the worst clock of the week.',
    compared: [{ measure: 'first-response', network: null, label: '' }],
    waiting: 'Every Monday begins with sixty open conversations, and people write a second time meanwhile.',
    options: [
      {
        name: 'Two people, Saturday 10 to 15',
        what: 'A rota of eight, paid as overtime, with the repair shop on call for parts.',
        costs: [{ what: 'Supplement for Saturdays', kind: 'yearly', amount: 21_000_000 }],
        hoursPerWeek: 10,
        effects: [
          {
            ...{ what: 'Conversations answered on the day', metricId: 'first-response-time' },
            ...{ low: 900, likely: 1500, high: 2100 },
            ...{ basis: 'history', source: 'The simulator with last autumn’s arrivals', worth: null },
          },
        ],
      },
    ],
    proposed: 0,
    risks: [
      {
        ...{ what: 'Nobody wants Saturdays', chance: 2, weight: 3 },
        answer: 'Eight have said yes; below six it ends.',
      },
    ],
    steps: [
      { day: 7, what: 'Rota for six weeks', ownerId: null },
      { day: 45, what: 'Compare Mondays before and after', ownerId: null },
    ],
  },
}
