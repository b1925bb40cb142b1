import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { BulkAct } from '../contract.ts'
import { TimeField } from './time-field.tsx'

type Kind = BulkAct['kind']
type BulkToolsProps = { busy: boolean; onAct: (act: BulkAct) => void }

/** What can be done with many drafts at once. Each of it can be undone for a day. */
export function BulkTools({ busy, onAct }: BulkToolsProps) {
  const [kind, setKind] = useState<Kind | null>(null)
  const act = (done: BulkAct): void => {
    setKind(null)
    onAct(done)
  }
  return (
    <>
      <Button size="s" busy={busy} onPress={() => setKind('days')}>
        {t('Move by days')}
      </Button>
      <Button size="s" busy={busy} onPress={() => setKind('time')}>
        {t('Set the time')}
      </Button>
      <Button size="s" busy={busy} onPress={() => setKind('channel')}>
        {t('Change channel')}
      </Button>
      <Button size="s" busy={busy} onPress={() => setKind('programme')}>
        {t('Put into a series')}
      </Button>
      <Button size="s" kind="danger" icon="trash" busy={busy} onPress={() => onAct({ kind: 'remove' })}>
        {t('Remove')}
      </Button>
      {kind === null ? null : <ActDialog kind={kind} onAct={act} onClose={() => setKind(null)} />}
    </>
  )
}

type ActDialogProps = { kind: Kind; onAct: (act: BulkAct) => void; onClose: () => void }

const none = 'none'

function ActDialog({ kind, onAct, onClose }: ActDialogProps) {
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const [days, setDays] = useState<number | null>(1)
  const [minute, setMinute] = useState<number | null>(540)
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const [programme, setProgramme] = useState<string>(none)
  const channels = (data?.channels ?? []).map((one) => ({
    value: one.id,
    label: `${one.networkName} ${one.handle}`,
  }))
  const made = actOf(kind, { days, minute, from, to, programme })
  return (
    <Dialog
      open
      size="s"
      title={titleOf(kind)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="pri"
            disabledReason={made ? undefined : t('Fill in what is missing.')}
            onPress={() => made && onAct(made)}
          >
            {t('Change')}
          </Button>
        </>
      }
    >
      {kind === 'days' ? (
        <NumberField
          name="days"
          label={t('Days later')}
          hint={t('Below zero is earlier. The time of day stays.')}
          value={days}
          onChange={setDays}
        />
      ) : null}
      {kind === 'time' ? (
        <TimeField name="minute" label={t('Time')} value={minute} onChange={setMinute} />
      ) : null}
      {kind === 'channel' ? (
        <>
          <Select
            name="from"
            label={t('From')}
            placeholder={t('Choose')}
            options={channels}
            onChange={setFrom}
          />
          <Select name="to" label={t('To')} placeholder={t('Choose')} options={channels} onChange={setTo} />
        </>
      ) : null}
      {kind === 'programme' ? (
        <Select
          name="programme"
          label={t('Series')}
          options={[
            { value: none, label: t('None') },
            ...(data?.programmes ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={programme}
          onChange={setProgramme}
        />
      ) : null}
    </Dialog>
  )
}

function titleOf(kind: Kind): string {
  switch (kind) {
    case 'days':
      return t('Move by days')
    case 'time':
      return t('Set the time')
    case 'channel':
      return t('Change channel')
    default:
      return t('Put into a series')
  }
}

type Typed = {
  readonly days: number | null
  readonly minute: number | null
  readonly from: string | undefined
  readonly to: string | undefined
  readonly programme: string
}

function actOf(kind: Kind, { days, minute, from, to, programme }: Typed): BulkAct | null {
  if (kind === 'days') return days ? { kind, days } : null
  if (kind === 'time') return minute === null ? null : { kind, minute }
  if (kind === 'channel') return from && to && from !== to ? { kind, from, to } : null
  return { kind: 'programme', programmeId: programme === none ? null : programme }
}
