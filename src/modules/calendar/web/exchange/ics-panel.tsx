import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from '../calendar.module.css'
import { exact } from '../labels.ts'
import { useAct } from '../use-act.ts'

type Kind = 'events' | 'drafts'
type Preview = Awaited<ReturnType<typeof api.calendar.importIcs>>

/** Reads an iCalendar file: looks first, then adds its entries as events or makes drafts of them. */
export function IcsPanel() {
  const { member } = useSession()
  const mayPlan = member.rights.includes('publish.plan')
  const [as, setAs] = useState<Kind>(mayPlan ? 'events' : 'drafts')
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const act = useAct()
  const look = async (read: string, kind: Kind): Promise<void> => {
    try {
      setPreview(await api.calendar.importIcs({ text: read, as: kind }))
      setText(read)
    } catch (error) {
      setPreview(null)
      toastError(error)
    }
  }
  const apply = (): void =>
    act.mutate(
      {
        run: () => api.calendar.importIcs({ text, as, apply: true }),
        words: as === 'events' ? t('The events are added.') : t('The drafts are made.'),
      },
      { onSuccess: () => setPreview(null) },
    )
  const fresh = preview?.entries.filter((entry) => !entry.known).length ?? 0
  return (
    <div className={styles.form}>
      <RadioGroup
        name="as"
        label={t('Its entries become')}
        options={[
          { value: 'events', label: t('Events'), disabled: !mayPlan },
          { value: 'drafts', label: t('Drafts') },
        ]}
        value={as}
        onChange={(kind) => {
          setAs(kind)
          if (text) void look(text, kind)
        }}
      />
      <FileField
        name="ics"
        label={t('Calendar file')}
        accept=".ics,text/calendar"
        maxBytes={12_000_000}
        onFiles={(files) => void files[0]?.text().then((read) => look(read, as))}
      />
      {preview ? (
        <>
          <EntriesOf preview={preview} />
          <Button
            kind="pri"
            busy={act.isPending}
            disabledReason={fresh > 0 ? undefined : t('There is nothing new in it.')}
            onPress={apply}
          >
            {as === 'events' ? t('Add the events') : t('Make the drafts')}
          </Button>
        </>
      ) : null}
    </div>
  )
}

function EntriesOf({ preview }: { preview: Preview }) {
  const { zone } = useSession().organisation
  return (
    <>
      <DataTable
        caption={t('What the file holds')}
        rows={preview.entries}
        keyOf={(entry) => `${entry.from} ${entry.name}`}
        columns={[
          { id: 'name', head: t('Name'), names: true, cell: (entry) => entry.name },
          { id: 'from', head: t('When'), cell: (entry) => exact(entry.from, zone) },
          {
            id: 'note',
            head: t('Note'),
            cell: (entry) =>
              entry.known
                ? t('Was read before')
                : entry.recurring
                  ? t('Comes again; only the first time is read')
                  : '',
          },
        ]}
      />
      {preview.unread > 0 ? (
        <p className="q">
          {t(
            '{n, plural, one {# entry has no beginning and is left out.} other {# entries have no beginning and are left out.}}',
            {
              n: preview.unread,
            },
          )}
        </p>
      ) : null}
    </>
  )
}
