import { useState } from 'react'
import { addDays, startOfDay } from '#kernel/local-time.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useSession } from '#web/session.ts'
import styles from '../calendar.module.css'
import { dayOf } from '../days.ts'

/** Saves the days chosen as a table or a calendar file. */
export function ExportPanel() {
  const { zone } = useSession().organisation
  const [from, setFrom] = useState<string | null>(() => dayOf(new Date(), zone))
  const [to, setTo] = useState<string | null>(() => addDays(dayOf(new Date(), zone), 30))
  const save = (kind: 'csv' | 'ics') => async (): Promise<void> => {
    const days = {
      from: startOfDay(from ?? '', zone).toISOString(),
      to: startOfDay(addDays(to ?? '', 1), zone).toISOString(),
    }
    try {
      const file = await (kind === 'csv' ? api.calendar.exportCsv(days) : api.calendar.exportIcs(days))
      saveFile(file.name, kind === 'csv' ? 'text/csv' : 'text/calendar', file.text)
    } catch (error) {
      toastError(error)
    }
  }
  const missing = from && to && from <= to ? undefined : t('Choose the first and the last day.')
  return (
    <div className={styles.inline}>
      <DayField name="from" label={t('From')} value={from ?? ''} onChange={setFrom} />
      <DayField name="to" label={t('Last day')} value={to ?? ''} onChange={setTo} />
      <Button icon="download" disabledReason={missing} onPress={() => void save('csv')()}>
        {t('As a table')}
      </Button>
      <Button icon="download" disabledReason={missing} onPress={() => void save('ics')()}>
        {t('As a calendar file')}
      </Button>
    </div>
  )
}
