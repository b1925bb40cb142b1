import { unwrap } from '#kernel/result.ts'
import { claim, listIncidents, moveIncident, writeEntry } from '#modules/incidents/index.ts'
import { raiseByHand } from '#modules/signals/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Somebody pressed the button; Elin took it, and said in the end what it was. */
interface Pressed {
  readonly day: number
  readonly hour: number
  readonly by: string
  readonly words: string
  readonly known: string
  /** What it turned out to be; it was real where `real` is set. */
  readonly end: string
  readonly real?: true
}

const pressed: readonly Pressed[] = [
  {
    ...{ day: -20, hour: 11.2, by: 'tom.ashworth' },
    words: 'A shop in Leeds sells our tents at half price, and everybody asks why',
    known: 'Old stock of last year. Sales agreed to it in August and told nobody.',
    end: 'Nothing is wrong: old stock, agreed in August. Sales answers who asks.',
  },
  {
    ...{ day: -17, hour: 15.5, by: 'per.olsen', real: true },
    words: 'An account with our logo asks people for the numbers of their cards',
    known: 'Reported to the network. Four people wrote to it; service calls each of them.',
    end: 'The network took the account down after three hours. Nobody we know lost money.',
  },
  {
    ...{ day: -11, hour: 10.1, by: 'theresa.koller', real: true },
    words: 'The gift cards of Saturday do not work at the till',
    known: 'All cards printed on 3 November lack a digit. The shops take them by telephone.',
    end: 'Every card works again since noon, and the printer checks the digits now.',
  },
  {
    ...{ day: -6, hour: 20.2, by: 'tuva.sand' },
    words: 'The web shop does not open, for me and for two others',
    known: 'It opens from Oslo, London and Innsbruck.',
    end: 'One provider in Bergen was down for eleven minutes. The shop never was.',
  },
]

/** Alarms that were raised by hand: what was real is closed, what was none is remembered as noise. */
export function pressedDeeds(calendar: Calendar, company: Company): Deed[] {
  return pressed.flatMap((one) => deedsOf(calendar.at(one.day, one.hour), one, company))
}

function deedsOf(began: Date, { by, words, known, end, real }: Pressed, company: Company): Deed[] {
  const elin = company.as('elin.dahl')
  const found = { id: '' }
  const after = (minutes: number, run: () => Promise<unknown>): Deed => ({
    at: new Date(began.getTime() + minutes * MINUTE),
    run: async () => void (await run()),
  })
  return [
    after(0, async () => unwrap(await raiseByHand(company.as(by), { words }))),
    after(4, async () => {
      found.id = await openedFor(company, words)
      unwrap(await claim(elin, { id: found.id }))
    }),
    after(25, async () => {
      const note = { id: found.id, kind: 'note', text: known, at: null, corrects: null } as const
      unwrap(await writeEntry(elin, note))
    }),
    after(real ? 190 : 40, async () => {
      const to = real ? 'closed' : 'none'
      unwrap(await moveIncident(elin, { id: found.id, to, reason: end, review: null }))
    }),
  ]
}

/** The incident that the alarm with these words opened. */
export async function openedFor(company: Company, words: string): Promise<string> {
  const page = unwrap(await listIncidents(company.as('elin.dahl'), { view: 'running', limit: 50 }))
  const one = page.incidents.find(({ title }) => title === words)
  if (!one) throw new Error(`nothing was opened for “${words}”`)
  return one.id
}
