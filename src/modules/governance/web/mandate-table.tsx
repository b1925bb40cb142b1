import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MandateCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { verbs, verbWord } from './mandate-words.ts'
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
        columns={columns(channels, mayRevoke, setEnding)}
        rows={mandates}
        keyOf={keyOf}
        sort={{ column: 'member', down: false }}
      />
      {ending ? <EndDialog mandate={ending} onClose={() => setEnding(null)} /> : null}
    </div>
  )
}

function columns(
  channels: readonly Channel[],
  mayRevoke: boolean,
  onEnd: (mandate: MandateCard) => void,
): Column<MandateCard>[] {
  return [
    {
      id: 'member',
      head: t('Member'),
      names: true,
      sort: ({ member }) => member.name,
      cell: ({ member }) => (
        <>
          {member.name}
          <span className={styles.note}>
            {[member.title, member.departmentName].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      id: 'verbs',
      head: t('May'),
      cell: (mandate) => (
        <Named head={t('May')}>
          {verbs
            .filter((verb) => mandate.verbs.includes(verb))
            .map(verbWord)
            .join(', ')}
        </Named>
      ),
    },
    {
      id: 'where',
      head: t('Where'),
      cell: ({ channelIds }) => (
        <Named head={t('Where')}>
          <Where ids={channelIds} channels={channels} />
        </Named>
      ),
    },
    {
      id: 'from',
      head: t('From'),
      sort: ({ validFrom }) => validFrom,
      cell: ({ validFrom, state }) => (
        <Named head={t('From')}>
          <Time at={validFrom} style="day" />{' '}
          {state === 'coming' ? <StateWord tone="wait">{t('not yet')}</StateWord> : null}
        </Named>
      ),
    },
    {
      id: 'to',
      head: t('Until'),
      sort: ({ validTo }) => validTo,
      cell: ({ validTo, state }) => (
        <Named head={t('Until')}>
          {validTo ? <Time at={validTo} style="day" /> : <span className="q">{t('no end')}</span>}{' '}
          {state === 'over' ? <StateWord tone="warn">{t('over')}</StateWord> : null}
        </Named>
      ),
    },
    {
      id: 'source',
      head: t('Comes from'),
      sort: ({ source }) => source,
      cell: ({ source, grantedBy }) => (
        <Named head={t('Comes from')}>
          {source === 'role'
            ? t('their role')
            : t('granted by {name}', { name: grantedBy ?? t('somebody who left') })}
        </Named>
      ),
    },
    ...(mayRevoke
      ? [
          {
            id: 'end',
            head: t('End it'),
            align: 'end' as const,
            cell: (mandate: MandateCard) =>
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
          },
        ]
      : []),
  ]
}

/** On a phone there is no head of the column to say what stands here. */
function Named({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <span className={styles.head} aria-hidden="true">
        {head}
      </span>
      {children}
    </>
  )
}

function Where({ ids, channels }: { ids: readonly string[] | null; channels: readonly Channel[] }) {
  if (ids === null) return <span>{t('every channel')}</span>
  return (
    <span className={styles.where}>
      {ids.map((id) => {
        const channel = channels.find((one) => one.id === id)
        return (
          <span key={id} className="row">
            {channel ? <NetworkGlyph network={channel.network} label={channel.networkName} /> : null}
            {channel?.handle ?? t('a channel that is gone')}
          </span>
        )
      })}
    </span>
  )
}

function EndDialog({ mandate, onClose }: { mandate: MandateCard; onClose: () => void }) {
  const queries = useQueryClient()
  const { name } = mandate.member
  const end = useMutation(
    orpc.governance.revoke.mutationOptions({
      onSuccess: () => toast(t('The mandate of {name} has ended.', { name })),
      onError: toastError,
      onSettled: async () => {
        onClose()
        await queries.invalidateQueries({ queryKey: orpc.governance.mandates.key() })
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('End the mandate of {name}?', { name })}
      text={t('It ends at once. What {name} wrote and has not gone out yet will be stopped.', { name })}
      confirm={t('End the mandate')}
      open
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate({ id: mandate.id })}
    />
  )
}
