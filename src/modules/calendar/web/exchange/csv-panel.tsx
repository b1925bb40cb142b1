import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useGo } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import styles from '../calendar.module.css'
import { exact } from '../labels.ts'
import { useAct } from '../use-act.ts'

type Preview = Awaited<ReturnType<typeof api.calendar.importCsv>>

const MOST_BYTES = 12_000_000
const sample =
  '\ufeffpost,title,text,channel,date,time,zone,language,media,media descriptions,first comment\r\n1,A question,What would you like to know?,@handle,2027-03-11,09:00,Europe/Oslo,en,,,We answer on Friday.\r\n'

/** Reads a table: looks first, names every wrong line, and makes drafts only then. */
export function CsvPanel() {
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const act = useAct()
  const go = useGo()
  const look = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    try {
      const read = await file.text()
      setPreview(await api.calendar.importCsv({ text: read }))
      setText(read)
    } catch (error) {
      setPreview(null)
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const make = (): void => {
    setBusy(true)
    act.mutate(
      { run: () => api.calendar.importCsv({ text, apply: true, leaveOutWrong: true }) },
      {
        onSuccess: () => {
          toast(t('The drafts are made.'))
          go('/publish/calendar?view=list')
        },
        onSettled: () => setBusy(false),
      },
    )
  }
  return (
    <div className={styles.form}>
      <p className="q">
        {t(
          'Columns: title, text, channel, date, time, zone, language, media, media descriptions, first comment. Lines with the same word under “post” become one draft for several channels.',
        )}{' '}
        {t(
          'Under “media” stand files of the library by name or id, one a line, and under “media descriptions” what each of them shows.',
        )}
      </p>
      <FileField
        name="csv"
        label={t('Table')}
        accept=".csv,.txt,text/csv"
        maxBytes={MOST_BYTES}
        onFiles={(files) => void look(files[0])}
      />
      <div className={styles.inline}>
        <Button size="s" icon="download" onPress={() => saveFile('posts.csv', 'text/csv', sample)}>
          {t('Save an example')}
        </Button>
        {preview && preview.good > 0 ? (
          <Button kind="pri" busy={busy} onPress={make}>
            {preview.wrong > 0
              ? t('Make drafts of the {n} lines that fit', { n: preview.good })
              : t('{n, plural, one {Make a draft of the line} other {Make drafts of all # lines}}', {
                  n: preview.good,
                })}
          </Button>
        ) : null}
      </div>
      {preview ? <PreviewOf preview={preview} /> : null}
    </div>
  )
}

function PreviewOf({ preview }: { preview: Preview }) {
  const { zone } = useSession().organisation
  return (
    <>
      <p role="status">
        {t('{lines} lines read, {good} fit, {wrong} do not.', {
          lines: formatNumber(preview.lines),
          good: formatNumber(preview.good),
          wrong: formatNumber(preview.wrong),
        })}{' '}
        {preview.ignored.length > 0
          ? t('Not used: {columns}.', { columns: preview.ignored.slice(0, 10).join(', ') })
          : null}
      </p>
      {preview.problems.length > 0 ? (
        <DataTable
          caption={t('What does not fit')}
          showCaption
          rows={preview.problems}
          keyOf={(problem) => `${problem.line} ${problem.column} ${problem.message}`}
          columns={[
            {
              id: 'line',
              head: t('Line'),
              align: 'end',
              width: '60px',
              cell: (one) => formatNumber(one.line),
            },
            { id: 'column', head: t('Column'), cell: (one) => one.column ?? '' },
            { id: 'message', head: t('What is wrong'), names: true, cell: (one) => one.message },
          ]}
        />
      ) : null}
      {preview.sample.length > 0 ? (
        <DataTable
          caption={t('The first lines that fit')}
          showCaption
          rows={preview.sample}
          keyOf={(row) => String(row.line)}
          columns={[
            { id: 'title', head: t('Title'), names: true, cell: (row) => row.title },
            { id: 'text', head: t('Text'), cell: (row) => <span className="clip">{row.text}</span> },
            { id: 'channel', head: t('Channel'), cell: (row) => row.channel },
            {
              id: 'media',
              head: t('Media'),
              align: 'end',
              cell: (row) => (row.media > 0 ? formatNumber(row.media) : ''),
            },
            { id: 'at', head: t('When'), cell: (row) => (row.at ? exact(row.at, zone) : t('No time yet')) },
          ]}
        />
      ) : null}
    </>
  )
}
