import { useQuery } from '@tanstack/react-query'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { VariantPreview } from './variant-preview.tsx'

/** Every variant as its network will show it, with what the checks have to say. */
export function VariantPreviews({ card }: { card: ApprovalCard }) {
  const kind = card.subjectType === 'reply' ? 'reply' : 'post'
  const variants = card.preview.map(({ lang = null, ...variant }) => ({ ...variant, lang }))
  // Where links and tags begin and end is the network’s business: its own rules are asked, not guessed here.
  const checks = useQuery({
    ...orpc.publishing.check.queryOptions({ input: { kind, variants } }),
    enabled: variants.length > 0,
  })
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const found = card.because.map((one) => one.found)
  return card.preview.map((variant, index) => (
    <VariantPreview
      key={variant.channelId}
      variant={variant}
      avatarUrl={channels.find((channel) => channel.id === variant.channelId)?.avatarUrl ?? null}
      report={checks.data?.reports[index]}
      found={found}
    />
  ))
}
