import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { saveRoutes } from '#modules/inbox/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const rules: readonly { name: string; query: string; desk: DeskKey }[] = [
  {
    name: 'Shops that want to sell us',
    query: 'wholesale OR retailer OR (stock* NEAR/4 shop) OR Händler',
    desk: 'sales',
  },
  {
    name: 'Orders and returns',
    query: '(order OR parcel OR return* OR refund*) AND NOT (repair* OR warrant*)',
    desk: 'shop',
  },
  { name: 'Names of the board', query: '"Ruth Fjell" OR chairman OR "the board"', desk: 'ir' },
]

/** The social lead wrote down what the words of departments do not know; it holds for what comes in from now on. */
export function routingDeeds(calendar: Calendar, company: Company): Deed[] {
  const at = new Date(calendar.now.getTime() - 3 * HOUR)
  const run = async (): Promise<void> => {
    const made = rules.map(({ name, query, desk }) => ({
      ...{ id: newId(), name, query, departmentId: company.departmentId(desk) },
      kinds: [],
      channelIds: [],
    }))
    const reason = 'Orders belong to the web shop, and retailers wait for Sales, not for Service'
    unwrap(await saveRoutes(company.as('elin.dahl'), { rules: made, ownWords: true, reason, basedOn: 0 }))
  }
  return [{ at, run }]
}
