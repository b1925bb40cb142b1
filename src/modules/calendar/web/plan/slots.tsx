import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { SlotView } from '../../contract.ts'
import styles from '../calendar.module.css'
import { clockText } from '../days.ts'
import { weekdayNames } from '../labels.ts'
import { TimeField } from '../time-field.tsx'
import { useAct } from '../use-act.ts'
import { WeekdayField } from '../weekday-field.tsx'

type Data = Awaited<ReturnType<typeof api.calendar.slots>>
type Channel = Data['channels'][number]

/** The weekly times of each channel. */
export function Slots() {
  const query = useQuery(orpc.calendar.slots.queryOptions())
  return (
    <QueryView
      query={query}
      skeleton="form"
      what={t('The slots could not be loaded.')}
      isEmpty={(data) => data.channels.length === 0}
      empty={
        <EmptyState
          title={t('There is no channel to publish on yet')}
          text={t('Connect one first; then it can have weekly times.')}
        />
      }
    >
      {(data) => (
        <>
          {data.channels.map((channel) => (
            <ChannelSlots
              key={channel.id}
              channel={channel}
              zone={channel.zone ?? data.zone}
              slots={data.slots.filter((slot) => slot.channelId === channel.id)}
              mayPlan={data.mayPlan}
            />
          ))}
        </>
      )}
    </QueryView>
  )
}

type ChannelSlotsProps = { channel: Channel; zone: string; slots: readonly SlotView[]; mayPlan: boolean }

function ChannelSlots({ channel, zone, slots, mayPlan }: ChannelSlotsProps) {
  const act = useAct()
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title={
        <span className={styles.glyphs}>
          <NetworkGlyph network={channel.network} label={channel.networkName} /> {channel.handle}
        </span>
      }
      note={t('Times of {zone}', { zone })}
      end={
        mayPlan ? (
          <button type="button" className="link t13" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('Close') : t('Add times')}
          </button>
        ) : null
      }
    >
      {slots.length === 0 ? (
        <p className="qq">{t('No weekly times yet.')}</p>
      ) : (
        <div className={styles.week}>
          {weekdayNames().map((name, day) => (
            <div key={name}>
              <span className="label">{name}</span>
              {slots
                .filter((slot) => slot.weekday === day)
                .map((slot) => (
                  <Chip
                    key={slot.id}
                    removeLabel={t('Take {time} away', { time: `${name} ${clockText(slot.minute)}` })}
                    {...(mayPlan
                      ? {
                          onRemove: () => act.mutate({ run: () => api.calendar.removeSlot({ id: slot.id }) }),
                        }
                      : {})}
                  >
                    {clockText(slot.minute)}
                  </Chip>
                ))}
            </div>
          ))}
        </div>
      )}
      {open ? <AddTimes channel={channel} onDone={() => setOpen(false)} /> : null}
    </Panel>
  )
}

function AddTimes({ channel, onDone }: { channel: Channel; onDone: () => void }) {
  const act = useAct()
  const [weekdays, setWeekdays] = useState<number[]>([0, 1, 2, 3, 4])
  const [minute, setMinute] = useState<number | null>(540)
  const submit = async (data: FormData): Promise<void> => {
    const zone = String(data.get('zone') ?? '').trim()
    if (zone !== (channel.zone ?? ''))
      await api.calendar.setZone({ channelId: channel.id, zone: zone || null })
    if (minute === null || weekdays.length === 0) return
    await act.mutateAsync({
      run: () => api.calendar.addSlot({ channelId: channel.id, weekdays, minute }),
      words: t('The times are added.'),
    })
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Add times')}>
      <WeekdayField legend={t('Days')} value={weekdays} onChange={setWeekdays} />
      <div className={styles.clocks}>
        <TimeField name="minute" label={t('Time')} value={minute} onChange={setMinute} />
        <TextField
          name="zone"
          label={t('Time zone')}
          hint={t('Empty: the organisation’s. Else like America/New_York.')}
          defaultValue={channel.zone ?? ''}
        />
      </div>
      <FormActions>
        <Submit>{t('Add times')}</Submit>
      </FormActions>
    </Form>
  )
}
