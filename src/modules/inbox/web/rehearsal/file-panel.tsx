import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatDays, formatNumber, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { Outcomes } from './outcomes.tsx'
import { MOST_TOLD, type ReadFile, readTold } from './read-told.ts'
import css from './rehearsal.module.css'
import { ShiftLines } from './shift-lines.tsx'
import { dayChoices, lineFault, type ShiftLine } from './trial-draft.ts'

const firstLine: ShiftLine = { id: 1, desk: 'file', days: 'weekdays', from: '09:00', to: '17:00', people: 2 }

/** The same on messages from a file: read in the browser, sent as moments only, and not kept. */
export function FilePanel() {
  const [file, setFile] = useState<ReadFile | null>(null)
  const [lines, setLines] = useState<readonly ShiftLine[]>([firstLine])
  const [median, setMedian] = useState<number | null>(6)
  const trying = useMutation({
    mutationFn: (read: ReadFile) =>
      orpc.inbox.tryFile.call({
        told: [...read.told],
        shifts: lines.map(({ days, from, to, people }) => ({
          days: [...dayChoices[days]],
          from,
          to,
          people: people ?? 0,
        })),
        handling: { median: median ?? 6, p90: (median ?? 6) * 2.5 },
      }),
    onError: toastError,
  })
  const take = async (files: readonly File[]): Promise<void> => {
    const [first] = files
    if (!first) return
    trying.reset()
    setFile(readTold(await first.text()))
  }
  const fault = lines.some((line) => lineFault(line))
  const data = trying.data
  return (
    <Panel title={t('On messages from a file')} note={t('Nothing of it is kept')}>
      <div className={css.form}>
        <FileField
          name="messages"
          label={t('Messages')}
          hint={t(
            'A table with two columns, when it came and when it was answered; or JSON lines of support conversations.',
          )}
          accept=".csv,.jsonl,.json,.txt"
          maxBytes={20_000_000}
          onFiles={(files) => void take(files)}
        />
        {file ? <Read file={file} /> : null}
        <ShiftLines lines={lines} onChange={setLines} />
        <NumberField
          name="file-median"
          label={t('An answer takes, in the middle')}
          suffix={t('min')}
          min={0.2}
          max={600}
          value={median}
          onChange={setMedian}
        />
        <div className={css.acts}>
          <Button
            busy={trying.isPending}
            disabledReason={
              !file || file.told.length === 0
                ? t('Choose a file with messages first')
                : fault
                  ? t('Finish or remove the lines that are marked first')
                  : undefined
            }
            onPress={() => file && trying.mutate(file)}
          >
            {t('Try it on the file')}
          </Button>
        </div>
      </div>
      {data ? <Compared data={data} /> : null}
    </Panel>
  )
}

type FileAnswer = Awaited<ReturnType<typeof orpc.inbox.tryFile.call>>

function Compared({ data }: { data: FileAnswer }) {
  const { zone } = useSession().organisation
  return (
    <>
      <p className="t13 q">{formatDays(data.from, data.to, zone)}</p>
      <Outcomes
        shown={[
          { id: 'was', name: t('As it really was'), rehearsed: { routed: null, all: data.was, desks: [] } },
          { id: 'tried', name: t('Your rota'), rehearsed: { routed: null, all: data.tried, desks: [] } },
        ]}
      />
    </>
  )
}

function Read({ file }: { file: ReadFile }) {
  const n = file.told.length
  return (
    <p className="t13 q">
      {t('{n, plural, one {# first message} other {# first messages}} read.', { n })}
      {file.unread > 0
        ? ` ${t('{n, plural, one {# line} other {# lines}} could not be read.', { n: file.unread })}`
        : null}
      {n >= MOST_TOLD ? ` ${t('Only the first {n} are taken.', { n: formatNumber(MOST_TOLD) })}` : null}
    </p>
  )
}
