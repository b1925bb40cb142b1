import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { dayIn, type Period, periodIds } from './period.ts'
import styles from './scoreboard.module.css'
import { usePeriod } from './use-period.ts'
import { periodDays, periodName } from './words.ts'
import { wrongDays } from './wrong-days.ts'

/** Chooses the days; they stand in the address, so that a link shows the same. */
export function PeriodPicker() {
  const { period, zone } = usePeriod()
  const setSearch = useSetSearch()
  const [choosing, setChoosing] = useState(false)
  const fixed = periodIds.filter((id) => id !== 'custom')
  return (
    <>
      <Menu
        label={t('Period')}
        align="end"
        trigger={(props) => (
          <button {...props} type="button" className="btn">
            <Icon name="calendar" size="s" />
            <span className={styles.periodName}>{periodName(period.id)}</span>
            <span className="q">{periodDays(period)}</span>
          </button>
        )}
        items={[
          ...fixed.map((id) => ({
            id,
            label: periodName(id),
            checked: period.id === id,
            run: () =>
              setSearch({
                period: id === '28d' ? undefined : id,
                from: undefined,
                to: undefined,
                grain: undefined,
              }),
          })),
          'line' as const,
          {
            id: 'custom',
            label: t('Choose days'),
            checked: period.id === 'custom',
            run: () => setChoosing(true),
          },
        ]}
      />
      {choosing ? (
        <ChooseDays period={period} today={dayIn(zone, new Date())} onClose={() => setChoosing(false)} />
      ) : null}
    </>
  )
}

type ChooseProps = { period: Period; today: string; onClose: () => void }

function ChooseDays({ period, today, onClose }: ChooseProps) {
  const setSearch = useSetSearch()
  const submit = (data: FormData): void => {
    const from = String(data.get('from'))
    const to = String(data.get('to'))
    const wrong = wrongDays(from, to, today)
    if (wrong) throw wrong
    setSearch({ period: 'custom', from, to, grain: undefined })
    onClose()
  }
  return (
    <Dialog
      title={t('Choose days')}
      note={t('Both days are part of the period.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit} label={t('Choose days')}>
        <FormRow>
          <DayField name="from" label={t('From')} defaultValue={period.firstDay} max={today} required />
          <DayField name="to" label={t('To')} defaultValue={period.lastDay} max={today} required />
        </FormRow>
        <FormActions>
          <Submit>{t('Show these days')}</Submit>
          <Button kind="ghost" onPress={onClose}>
            {t('Cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
