import type { PeerFigure, PeerView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useReload } from '../use-act.ts'
import { comparedWord, howWord, valueWord } from '../words.ts'

export function Known({
  peer,
  mayChange,
  onEnter,
}: {
  peer: PeerView
  mayChange: boolean
  onEnter: () => void
}) {
  const reload = useReload()
  const withdraw = async (id: string): Promise<void> => {
    await api.cases.withdrawFigure({ id, withdrawn: true })
    await reload()
    toast(t('Withdrawn.'), {
      undo: () => void api.cases.withdrawFigure({ id, withdrawn: false }).then(reload),
    })
  }
  return (
    <Panel title={t('What is known')} note={t('The newest day counts; what came before stays.')}>
      {peer.known.length === 0 ? (
        <EmptyState
          title={t('No figure is known yet')}
          text={t('Annual reports, press releases and job pages say more than one thinks.')}
          action={mayChange ? { label: t('Enter a figure'), icon: 'plus', run: onEnter } : undefined}
          level={2}
        />
      ) : (
        <DataTable
          caption={t('What is known')}
          columns={columns(mayChange, (id) => void withdraw(id))}
          rows={peer.known}
          keyOf={(one) => one.id ?? `${one.measure} ${one.network} ${one.source} ${one.asOf}`}
        />
      )}
    </Panel>
  )
}

function columns(mayChange: boolean, onWithdraw: (id: string) => void): Column<PeerFigure>[] {
  return [
    { id: 'what', head: t('Figure'), cell: (one) => comparedWord(one), names: true },
    { id: 'value', head: t('Value'), align: 'end', cell: ({ value, unit }) => valueWord(value, unit) },
    {
      id: 'asOf',
      head: t('Of'),
      cell: ({ asOf, old }) => (
        <>
          {formatDay(asOf)} {old ? <StateWord tone="warn">{t('over a year old')}</StateWord> : null}
        </>
      ),
      sort: ({ asOf }) => asOf,
    },
    {
      id: 'source',
      head: t('Source'),
      cell: ({ source, note }) => [source, note].filter(Boolean).join(' · '),
    },
    {
      id: 'how',
      head: t('How it came'),
      cell: ({ how, by }) => (by ? `${howWord(how)}, ${by}` : howWord(how)),
    },
    ...(mayChange
      ? [
          {
            id: 'act',
            head: t('Actions'),
            cell: ({ id }: PeerFigure) =>
              id ? (
                <Button kind="ghost" size="s" onPress={() => onWithdraw(id)}>
                  {t('Withdraw')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ]
}
