import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MandateCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { t } from '#web/i18n.ts'
import { EndMandateDialog } from './end-mandate-dialog.tsx'
import { Holder, Named, Source, Verbs, WhenFrom, WhenTo, Where } from './mandate-cells.tsx'
import styles from './mandates.module.css'

type Channel = { id: string; network: string; networkName: string; handle: string }
const keyOf = (mandate: MandateCard): string => mandate.id

/** Member × verbs × channels × time × source. */
export function MandateTable({ mandates, mayRevoke }: { mandates: MandateCard[]; mayRevoke: boolean }) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const [ending, setEnding] = useState<MandateCard | null>(null)
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('Mandates')}
        columns={[...columns(channels), ...(mayRevoke ? [endColumn(setEnding)] : [])]}
        rows={mandates}
        keyOf={keyOf}
        sort={{ column: 'member', down: false }}
      />
      {ending ? <EndMandateDialog mandate={ending} onClose={() => setEnding(null)} /> : null}
    </div>
  )
}

function columns(channels: readonly Channel[]): Column<MandateCard>[] {
  const column = (
    id: string,
    head: string,
    cell: Column<MandateCard>['cell'],
    sort?: Column<MandateCard>['sort'],
  ): Column<MandateCard> => ({ id, head, sort, cell: (row) => <Named head={head}>{cell(row)}</Named> })
  return [
    {
      id: 'member',
      head: t('Member'),
      names: true,
      sort: ({ member }) => member.name,
      cell: (mandate) => <Holder mandate={mandate} />,
    },
    column('verbs', t('May'), (mandate) => <Verbs mandate={mandate} />),
    column('where', t('Where'), ({ channelIds }) => <Where ids={channelIds} channels={channels} />),
    column(
      'from',
      t('From'),
      (mandate) => <WhenFrom mandate={mandate} />,
      ({ validFrom }) => validFrom,
    ),
    column(
      'to',
      t('Until'),
      (mandate) => <WhenTo mandate={mandate} />,
      ({ validTo }) => validTo,
    ),
    column(
      'source',
      t('Comes from'),
      (mandate) => <Source mandate={mandate} />,
      ({ source }) => source,
    ),
  ]
}

/** What comes with a role ends with the role; what was granted by name is ended here. */
function endColumn(onEnd: (mandate: MandateCard) => void): Column<MandateCard> {
  return {
    id: 'end',
    head: t('End it'),
    align: 'end',
    cell: (mandate) =>
      mandate.source === 'role' ? (
        <span className="q">{t('ends with the role')}</span>
      ) : (
        <Button
          size="s"
          label={t('End the mandate of {name}', { name: mandate.member.name })}
          onPress={() => onEnd(mandate)}
        >
          {t('End')}
        </Button>
      ),
  }
}
