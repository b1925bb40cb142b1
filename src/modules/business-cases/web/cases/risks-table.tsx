import type { CaseView } from '#modules/business-cases/contract.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'

export function Risks({ body }: { body: CaseView['body'] }) {
  const thirds = ['', t('low'), t('middle'), t('high')]
  return (
    <Panel title={t('What may go wrong')}>
      {body.risks.length === 0 ? (
        <p className="q">{t('Nothing is written here yet.')}</p>
      ) : (
        <DataTable
          caption={t('What may go wrong')}
          columns={[
            { id: 'what', head: t('Risk'), cell: ({ what }) => what, names: true },
            {
              id: 'chance',
              head: t('How likely'),
              cell: ({ chance }) => thirds[chance] ?? '',
              sort: ({ chance }) => chance,
            },
            {
              id: 'weight',
              head: t('How grave'),
              cell: ({ weight }) => thirds[weight] ?? '',
              sort: ({ weight }) => weight,
            },
            { id: 'answer', head: t('What we would do'), cell: ({ answer }) => answer || '–' },
          ]}
          rows={[...body.risks].sort((a, b) => b.chance * b.weight - a.chance * a.weight)}
          keyOf={({ what }) => what}
        />
      )}
    </Panel>
  )
}
