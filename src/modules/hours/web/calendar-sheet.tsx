import { useState } from 'react'
import { type CalendarView, judge } from '#modules/hours/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { ClosedLine } from './day-lines.tsx'
import css from './hours.module.css'
import type { Typed } from './typed.ts'
import { faultText, useReload } from './words.ts'

type Day = Typed['closed'][number]
type Read = Awaited<ReturnType<typeof api.hours.readFile>>

/** A holiday calendar: its name and days, written or taken from a file; nothing is kept before Save. */
export function CalendarSheet({
  calendar,
  onClose,
}: {
  calendar: CalendarView | undefined
  onClose: () => void
}) {
  const reload = useReload()
  const [name, setName] = useState(calendar?.name ?? '')
  const [days, setDays] = useState<readonly Day[]>(calendar?.days ?? [])
  const [faulty, setFaulty] = useState(false)
  const faults = faulty ? judge({ zone: 'UTC', week: [], closed: [...days], extra: [] }) : []
  const faultAt = (i: number): string | undefined => {
    const found = faults.find(({ where }) => where === `closed.${i}`)
    return found && faultText(found)
  }
  const submit = async (): Promise<void> => {
    setFaulty(true)
    const said = { name, days: [...days] }
    if (calendar) await api.hours.changeCalendar({ id: calendar.id, ...said })
    else await api.hours.addCalendar(said)
    await reload()
    toast(t('“{name}” is saved.', { name }))
    onClose()
  }
  const take = (read: Read) => {
    if (name === '' && read.name !== '') setName(read.name.slice(0, 80))
    setDays(merged(days, read.days))
  }
  return (
    <Sheet title={calendar?.name ?? t('A holiday calendar')} open onClose={onClose}>
      <Form onSubmit={submit} label={t('A holiday calendar')}>
        <TextField
          name="name"
          label={t('Name')}
          hint={t('As “Norway” or “Hesse”.')}
          value={name}
          onChange={setName}
          required
        />
        <FromFile onRead={take} />
        <FieldGroup
          legend={t('{n, plural, =0 {No days yet} one {# entry} other {# entries}}', { n: days.length })}
        >
          <div className={css.lines}>
            {days.map((one, i) => (
              <ClosedLine
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same while they are typed
                key={i}
                name="days"
                at={i}
                one={one}
                fault={faultAt(i)}
                onChange={(patch) => setDays(days.map((old, j) => (j === i ? { ...old, ...patch } : old)))}
                onRemove={() => setDays(days.filter((_, j) => j !== i))}
              />
            ))}
          </div>
          <p>
            <Button size="s" icon="plus" onPress={() => setDays([...days, { from: '', to: '', name: '' }])}>
              {t('Add days')}
            </Button>
          </p>
        </FieldGroup>
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

/** Those that stand and those of the file, each once, by day. */
function merged(days: readonly Day[], more: readonly Day[]): Day[] {
  const all = new Map([...days, ...more].map((one) => [`${one.from} ${one.to} ${one.name}`, one]))
  return [...all.values()].sort((a, b) => a.from.localeCompare(b.from))
}

function FromFile({ onRead }: { onRead: (read: Read) => void }) {
  const [read, setRead] = useState<Read | null>(null)
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (!file) return
    try {
      const found = await api.hours.readFile({ text: await file.text() })
      setRead(found)
      onRead(found)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <>
      <FileField
        name="file"
        label={t('From a file')}
        hint={t('An .ics file. Its whole days appear below, to look through before you save.')}
        accept=".ics,text/calendar"
        maxBytes={2_000_000}
        onFiles={(files) => void take(files)}
      />
      {read ? (
        <div role="status">
          <p>
            {t('{n, plural, =0 {No closed day} one {# entry} other {# entries}} taken from the file.', {
              n: read.days.length,
            })}
          </p>
          {read.left.length > 0 ? (
            <details>
              <summary className="t13">
                {t('{n, plural, one {# entry was} other {# entries were}} left out', {
                  n: read.left.length + read.more,
                })}
              </summary>
              <ul className={css.left}>
                {read.left.map(({ what, why }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once and never changes
                  <li key={i}>
                    <span className={css.free}>{what}</span>: {why}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
