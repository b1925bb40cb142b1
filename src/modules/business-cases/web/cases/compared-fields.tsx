import { useQuery } from '@tanstack/react-query'
import type { CaseBody } from '#modules/business-cases/contract.ts'
import { orpc } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { comparedWord, gapWord } from '../words.ts'

type Compared = CaseBody['compared']
type Props = { compared: Compared; onChange: (compared: Compared) => void }

const keyOf = ({ measure, network, label }: Compared[number]): string =>
  [measure, network ?? '', label.toLowerCase()].join('|')

/** Figures to choose from: whatever is known of at least one peer, with where we stand. */
export function ComparedFields({ compared, onChange }: Props) {
  const query = useQuery(orpc.cases.compare.queryOptions())
  const chosen = new Set(compared.map(keyOf))
  return (
    <QueryView
      query={query}
      skeleton="list"
      what={t('The figures of peers could not be loaded.')}
      isEmpty={({ comparisons }) => comparisons.length === 0}
      empty={
        <EmptyState
          title={t('No figure of a peer is known yet')}
          text={t('Add peers and enter what is public of them. Then their figures can be chosen here.')}
          action={{ label: t('Peers'), to: '/peers' }}
          level={2}
        />
      }
    >
      {({ comparisons }) => (
        <div className={css.stack}>
          {comparisons.map((one) => (
            <Checkbox
              key={keyOf(one.compared)}
              name={`compared.${keyOf(one.compared)}`}
              label={comparedWord(one.compared)}
              hint={gapWord(one)}
              checked={chosen.has(keyOf(one.compared))}
              onChange={(on) =>
                onChange(
                  on
                    ? [...compared, one.compared]
                    : compared.filter((each) => keyOf(each) !== keyOf(one.compared)),
                )
              }
            />
          ))}
        </div>
      )}
    </QueryView>
  )
}
