import { call } from '@orpc/server'
import { MARKER, type RestrictedHouse } from './restricted-house.ts'

/** A report about HR with an edition that went out, full of the marker. Pages without sign-in are refused for what is restricted. */
export async function fillReports(house: RestrictedHouse): Promise<void> {
  const { api, as, hrId: departmentId } = house
  const rolf = await house.memberOf(departmentId, 'Rolf Vik', 'social-lead')
  const ownId = rolf.actor.kind === 'member' ? rolf.actor.memberId : ''
  const shown = {
    ...{ name: `Report ${MARKER}`, metricIds: ['conversations'], departmentId },
    ...{ period: 'last-28-days' as const, language: 'en' as const },
  }
  const { id } = await call(
    api.reports.save,
    {
      ...{ ...shown, id: null, note: `Note ${MARKER}`, memberIds: [ownId], outside: [], leaveOut: true },
      schedule: null,
    },
    as(rolf),
  )
  await call(api.reports.sendNow, { id }, as(rolf))
  await house.app.drain()
}
