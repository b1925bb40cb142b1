import { useQuery } from '@tanstack/react-query'
import { addDays, startOfDay } from '#kernel/local-time.ts'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { EventView } from '../contract.ts'

/** Where campaigns of the house begin in these days, ours and others’; nothing while it is not known. */
export function useCampaignStarts(span: { from: string; to: string }, zone: string): EventView[] {
  const { from, to } = span
  const marks = useQuery(orpc.campaigns.marks.queryOptions({ input: { from, to } })).data?.marks ?? []
  return marks.map(({ id, at, label }) => ({
    id,
    name: t('{campaign} begins', { campaign: label }),
    kind: 'launch',
    from: startOfDay(at, zone).toISOString(),
    to: startOfDay(addDays(at, 1), zone).toISOString(),
    allDay: true,
    departmentId: null,
    departmentName: null,
    note: t('Campaign'),
  }))
}
