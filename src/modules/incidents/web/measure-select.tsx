import { useQuery } from '@tanstack/react-query'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'

export type Measure = Omit<IncidentView['measuredBy'][number], 'name'>

/** What an incident without a signal can be measured by: a query, or a desk. */
export function MeasureSelect({ value }: { value?: Measure | undefined }) {
  const known = useQuery(orpc.signals.watches.queryOptions()).data?.watches ?? []
  const options = known.flatMap(({ kind, id, name }) => {
    if (kind === 'channel') return []
    const label = kind === 'query' ? t('Query {name}', { name }) : t('Desk {name}', { name })
    return [{ value: `${kind}:${id}`, label }]
  })
  return (
    <Select
      name="measure"
      label={t('What measures it')}
      hint={t(
        'Its size, what is usual and its recovery are read from what this hears. Leave it open when nobody says it in public.',
      )}
      options={[{ value: '', label: t('Nothing') }, ...options]}
      defaultValue={value ? `${value.kind}:${value.id}` : ''}
      key={options.length}
    />
  )
}

/** What was chosen there, as the server wants it. */
export function chosenMeasure(value: string): Measure[] {
  const [kind, id = ''] = value.split(':')
  return kind === 'query' || kind === 'desk' ? [{ kind, id }] : []
}
