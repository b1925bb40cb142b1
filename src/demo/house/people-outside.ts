import { unwrap } from '#kernel/result.ts'
import { blockPerson, changePerson, notePerson, personByHandle, type Standing } from '#modules/inbox/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, DAY, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

interface Known {
  readonly handle: string
  /** Who said it. */
  readonly by: string
  readonly standing: Standing
  readonly lang?: string
  readonly note?: string
}

const known: readonly Known[] = [
  {
    handle: 'gwentudor',
    by: 'camilla.rosen',
    standing: 'journalist',
    lang: 'en',
    note: 'Radio, mornings. Call the newsroom number, never the mobile; she records nothing without asking.',
  },
  {
    handle: 'hsauer',
    by: 'felix.brandl',
    standing: 'journalist',
    lang: 'de',
    note: 'Bergwelt. Wants times of day, not adjectives.',
  },
  { handle: 'beacast', by: 'camilla.rosen', standing: 'journalist', lang: 'en' },
  {
    handle: 'tgrieg',
    by: 'dana.ortiz',
    standing: 'investor',
    note: 'At every general meeting since 1998; page numbers please.',
  },
  { handle: 'margiteklund', by: 'dana.ortiz', standing: 'investor' },
  { handle: 'aslakberge', by: 'elin.dahl', standing: 'partner' },
  { handle: 'linneaa', by: 'elin.dahl', standing: 'customer' },
]

/** What colleagues wrote down of people outside, so that the next one who answers knows it. */
export function outsiderDeeds(calendar: Calendar, company: Company): Deed[] {
  const { now } = calendar
  const noted = known.map(
    (one): Deed => ({ at: new Date(now.getTime() - 10 * 60_000), run: () => say(company, one, now) }),
  )
  return [...noted, { at: new Date(now.getTime() - HOUR / 4), run: () => leaveAlone(company) }]
}

async function say(company: Company, one: Known, now: Date): Promise<void> {
  const ctx = company.as(one.by)
  const id = await personByHandle(ctx, one.handle)
  // A story that is told in part has not met everybody.
  if (!id) return
  const { standing, lang, note: text } = one
  unwrap(await changePerson(ctx, { id, standing, ...(lang ? { lang } : {}) }))
  const endsAt = new Date(now.getTime() + 180 * DAY).toISOString()
  if (text) unwrap(await notePerson(ctx, { id, text, endsAt }))
}

/** Somebody who wants letters, not posts. */
async function leaveAlone(company: Company): Promise<void> {
  const ctx = company.as('elin.dahl')
  const id = await personByHandle(ctx, 'qashe')
  if (id)
    unwrap(
      await blockPerson(ctx, {
        id,
        reason: 'Writes through his lawyer and asked for letters instead of posts',
        until: null,
      }),
    )
}
