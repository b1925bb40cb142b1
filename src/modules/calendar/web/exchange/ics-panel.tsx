import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from '../calendar.module.css'
import { ChannelsField } from '../channels-field.tsx'
import { exact } from '../labels.ts'
import { said } from '../said.ts'
import { useAct } from '../use-act.ts'

type Kind = 'events' | 'drafts' | 'series'
type Preview = Awaited<ReturnType<typeof api.calendar.importIcs>>

/** Reads an iCalendar file: looks first, then adds its entries as events or makes drafts of them. */
export function IcsPanel() {
  const { member } = useSession()
  const mayPlan = member.rights.includes('publish.plan')
  const [as, setAs] = useState<Kind>(mayPlan ? 'events' : 'drafts')
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [channelIds, setChannelIds] = useState<readonly string[]>([])
  const act = useAct()
  const look = async (read: string, kind: Kind, on: readonly string[]): Promise<void> => {
    try {
      setPreview(await api.calendar.importIcs({ text: read, as: kind, channelIds: [...on] }))
      setText(read)
    } catch (error) {
      setPreview(null)
      toastError(error)
    }
  }
  const apply = (): void =>
    act.mutate(
      {
        run: () => api.calendar.importIcs({ text, as, channelIds: [...channelIds], apply: true }),
        words: doneWords[as](),
      },
      { onSuccess: () => setPreview(null) },
    )
  const fresh = preview?.entries.filter((entry) => !entry.known && entry.leftOut === null).length ?? 0
  return (
    <div className={styles.form}>
      <RadioGroup
        name="as"
        label={t('Its entries become')}
        options={[
          { value: 'events', label: t('Events'), disabled: !mayPlan },
          { value: 'drafts', label: t('Drafts') },
          { value: 'series', label: t('Series'), disabled: !mayPlan },
        ]}
        value={as}
        onChange={(kind) => {
          setAs(kind)
          if (text) void look(text, kind, channelIds)
        }}
      />
      {as === 'series' ? (
        <SeriesChannels
          value={channelIds}
          onChange={(ids) => {
            setChannelIds(ids)
            if (text) void look(text, as, ids)
          }}
        />
      ) : null}
      <FileField
        name="ics"
        label={t('Calendar file')}
        accept=".ics,text/calendar"
        maxBytes={12_000_000}
        onFiles={(files) => void files[0]?.text().then((read) => look(read, as, channelIds))}
      />
      {preview ? (
        <>
          <EntriesOf preview={preview} as={as} />
          <Button
            kind="pri"
            busy={act.isPending}
            disabledReason={fresh > 0 ? undefined : t('There is nothing new in it.')}
            onPress={apply}
          >
            {actWords[as]()}
          </Button>
        </>
      ) : null}
    </div>
  )
}

/** Where series go out whose channels the file does not name. */
function SeriesChannels(props: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const channels = useQuery(orpc.calendar.choices.queryOptions()).data?.channels ?? []
  return (
    <>
      <p className="q">
        {t('What comes again becomes a series of yours. Channels that the file names are kept.')}
      </p>
      <ChannelsField legend={t('Channels for the others')} channels={channels} {...props} />
    </>
  )
}

const doneWords: Record<Kind, () => string> = {
  events: () => t('The events are added.'),
  drafts: () => t('The drafts are made.'),
  series: () => t('The series have begun.'),
}
const actWords: Record<Kind, () => string> = {
  events: () => t('Add the events'),
  drafts: () => t('Make the drafts'),
  series: () => t('Begin the series'),
}

function noteOf(entry: Preview['entries'][number], as: Kind): string {
  if (entry.known) return t('Was read before')
  if (entry.leftOut !== null) return said(entry.leftOut)
  return entry.recurring && as !== 'series' ? t('Comes again; only the first time is read') : ''
}

function EntriesOf({ preview, as }: { preview: Preview; as: Kind }) {
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
            cell: (entry) => noteOf(entry, as),
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
