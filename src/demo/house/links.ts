import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import {
  addRule,
  changeLinkSettings,
  noteLinks,
  putList,
  quarantineLog,
  settleLink,
  urlsIn,
} from '#modules/link-safety/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const list = `! name: House list
! verdict: dangerous
# Prizes nobody won
*.win-prize.example
win-prize.example
parcel-fee.example
`

/** A list of our own, an agency that is fine, and what people were sent: one held for good, one still to be decided. */
export function linkDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at, now } = calendar
  const elin = () => company.as('elin.dahl')
  return [
    {
      at: at(-24, 9.7),
      run: async () =>
        void unwrap(await changeLinkSettings(elin(), { follow: false, ownHosts: ['fjell.example'] })),
    },
    {
      at: at(-24, 10),
      run: async () => void unwrap(await putList(elin(), { name: 'House list', text: list })),
    },
    {
      at: at(-18, 12),
      run: async () => {
        const reason = 'Our agency sends its galleries from here.'
        unwrap(
          await addRule(elin(), {
            kind: 'allow',
            pattern: '*.nordlys-agency.example',
            reason,
            expiresAt: null,
          }),
        )
      },
    },
    { at: new Date(now.getTime() - 8 * MINUTE), run: () => note(company) },
    { at: new Date(now.getTime() - 5 * MINUTE), run: () => keepThePrize(company) },
  ]
}

/** What the room does when a message comes in. */
async function note({ system, organisationId }: Company): Promise<void> {
  const { rows } = await system.read((tx) =>
    tx.execute<{ id: string; text: string }>(
      sql`select id, text from mention where organisation_id = ${organisationId} and text like '%https://%'`,
    ),
  )
  for (const { id, text } of rows) {
    const urls = urlsIn(text).map((one) => one.url)
    await noteLinks(system, { urls, direction: 'in', subjectType: 'mention', subjectId: id })
  }
}

async function keepThePrize(company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  const { links } = unwrap(await quarantineLog(elin, { show: 'waiting', limit: 20 }))
  const prize = links.find(({ url }) => url.includes('win-prize.example'))
  if (!prize) throw new Error('nobody held the prize back')
  const reason = 'There is no prize; it asks for card numbers.'
  unwrap(await settleLink(elin, { id: prize.id, decision: 'keep', reason }))
}
