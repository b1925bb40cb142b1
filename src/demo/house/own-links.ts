import { unwrap } from '#kernel/result.ts'
import { agreeToLinks, campaignNames, makeOwnLink } from '#modules/campaigns/index.ts'
import type { Company } from '../company/company.ts'
import { CAMPAIGN } from '../outbound/drafts.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows, type Row } from '../write/rows.ts'

const repair = 'https://fjell.example/repair'
const home = 'https://fjell.example/'
const jobs = 'https://fjell.example/jobs'
const packs = 'https://fjell.example/packs/tind'

/** Who shares what since when (days from today), and visits of people a day at its best. */
const shared: readonly (readonly [key: string, since: number, daily: number, target: string])[] = [
  ['elin.dahl', -23, 5, repair],
  ['per.olsen', -22, 9, repair],
  ['sofia.brandt', -22, 4, repair],
  ['ola.bratland', -21, 12, repair],
  ['greta.winkler', -20, 6, repair],
  ['piotr.zielinski', -19, 5, repair],
  ['jonas.eide', -22, 6, packs],
  ['katrin.vogel', -20, 8, packs],
  ['silje.berntsen', -18, 4, packs],
  ['tom.ashworth', -15, 5, packs],
  ['bjarne.vik', -17, 7, packs],
  ['daniel.weiss', -16, 3, jobs],
  ['kari.solberg', -16, 4, jobs],
  ['vilde.kro', -12, 3, home],
]

/** Fourteen of sixty agreed to be counted and share pages of ours with links of their own. */
export function ownLinkDeeds({ at, now, weekday }: Calendar, company: Company): Deed[] {
  const visits = (placementId: string, since: number, daily: number, index: number) => {
    const rows: Row[] = []
    for (let day = since; day <= 0; day += 1)
      for (const hour of [8, 12, 19]) {
        const moment = at(day, hour)
        const wobble = 0.6 + ((((day * 5 + hour * 3 + index * 7) % 11) + 11) % 11) / 14
        const tired = Math.max(0.3, 1 - (day - since) / 30)
        const weekend = [0, 6].includes(weekday(day)) ? 1.3 : 1
        const n = Math.round((daily / 3) * wobble * tired * weekend)
        if (n === 0 || moment.getTime() > now.getTime() - HOUR) continue
        const own = { organisation_id: company.organisationId, placement_id: placementId, hour: moment }
        rows.push({ ...own, sort: 'person', origin: 'linkedin', visits: n, firsts: Math.ceil(n * 0.8) })
        if (hour === 12) rows.push({ ...own, sort: 'preview', origin: 'linkedin', visits: 1, firsts: 0 })
      }
    return rows
  }
  return shared.map(([key, since, daily, target], index) => ({
    at: at(since, 9 + index / 12),
    run: async () => {
      const ctx = company.as(key)
      unwrap(await agreeToLinks(ctx))
      const { names } = unwrap(await campaignNames(ctx))
      const campaign = target === repair ? names.find(({ name }) => name === CAMPAIGN) : undefined
      const { id } = unwrap(await makeOwnLink(ctx, { target, campaignId: campaign?.id ?? null }))
      const rows = visits(id, since, daily, index)
      if (rows.length > 0) await company.system.write((tx) => insertRows(tx, 'placement_visit', rows))
    },
  }))
}
