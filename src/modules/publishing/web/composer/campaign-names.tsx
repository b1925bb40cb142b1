import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

export const CAMPAIGN_NAMES = 'campaign-names'

/** The campaigns of the register, offered while one writes; any other name may still be written. */
export function CampaignNames() {
  const { data } = useQuery(orpc.campaigns.names.queryOptions())
  return (
    <datalist id={CAMPAIGN_NAMES}>
      {data?.names.map(({ id, name }) => (
        <option key={id} value={name} />
      ))}
    </datalist>
  )
}
