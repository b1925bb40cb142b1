import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseBody } from '#modules/business-cases/contract.ts'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { useSettled } from '#web/use-settled.ts'
import { OptionsView } from './options-panel.tsx'
import type { Option } from './shapes.ts'

/** What the numbers come to, as the head of the department will see it. */
export function Tried({ body }: { body: CaseBody }) {
  const asked = useSettled(
    JSON.stringify({ months: body.months, hourRate: body.hourRate, options: named(body.options) }),
    400,
  )
  const input: { months: number; hourRate: number | null; options: Option[] } = JSON.parse(asked)
  const query = useQuery({
    ...orpc.cases.try.queryOptions({ input }),
    enabled: input.options.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (!query.data || body.options.length === 0) return null
  return <OptionsView body={{ ...body, options: named(body.options) }} valued={query.data.valued} />
}

/** An option that is only begun has no name yet; what stands beside it is told all the same. */
function named(options: readonly Option[]): Option[] {
  return options.map((option, index) => ({
    ...option,
    name: option.name.trim() || t('Option {n}', { n: index + 1 }),
    costs: option.costs.map((cost) => ({ ...cost, what: cost.what.trim() || '–' })),
    effects: option.effects.map((effect) => ({ ...effect, what: effect.what.trim() || '–' })),
  }))
}
