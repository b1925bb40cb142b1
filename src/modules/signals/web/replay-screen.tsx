import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { ReplayResult } from './replay-result.tsx'
import css from './signals.module.css'

const MOST_BYTES = 8_000_000
const DAY = 86_400_000

/** Listen, Alerts, Replay: what the detector would have said of a past time, or of a file of counts. */
export function Screen() {
  const { watch, id } = useSearch<{ watch?: string; id?: string }>()
  const set = useSetSearch()
  usePlace([t('Listen'), t('Alerts'), t('Replay')])
  const show = (next: string): void => set({ id: next })
  return (
    <Page>
      <PageTitle
        title={t('Replay')}
        note={t(
          'What the detector would have said when. It goes through the past as it came and knows nothing of what came later; the same code judges live.',
        )}
      />
      <div className={css.two}>
        <Panel title={t('Of what we heard')}>
          <PastForm key={watch} watch={watch} onStarted={show} />
        </Panel>
        <Panel
          title={t('Of a file')}
          note={t('Lines of timestamp,value: one count a line, an hour apart at most.')}
        >
          <FileForm onStarted={show} />
        </Panel>
      </div>
      {id ? <ReplayResult id={id} /> : null}
      <Earlier current={id} onShow={show} />
    </Page>
  )
}

const kinds = ['query', 'channel', 'desk'] as const

function PastForm({ watch, onStarted }: { watch: string | undefined; onStarted: (id: string) => void }) {
  const query = useQuery(orpc.signals.watches.queryOptions())
  const [ends] = useState(() => {
    const now = new Date()
    return { from: new Date(now.getTime() - 28 * DAY).toISOString(), to: now.toISOString() }
  })
  const submit = async (data: FormData): Promise<void> => {
    const [kind, id = ''] = String(data.get('watch') ?? '').split(':')
    const of = kinds.find((one) => one === kind) ?? 'query'
    const started = await api.signals.replay({
      of: 'watch',
      kind: of,
      id,
      from: String(data.get('from') || ends.from),
      to: String(data.get('to') || ends.to),
    })
    onStarted(started.id)
  }
  const kindWord = { query: t('Query'), channel: t('Account'), desk: t('Desk') }
  return (
    <QueryView
      query={query}
      skeleton="form"
      what={t('What is watched could not be loaded.')}
      isEmpty={({ watches }) => watches.length === 0}
      empty={
        <p className="q">{t('Nothing was heard yet, so there is nothing to go through. A file can be.')}</p>
      }
    >
      {({ watches }) => (
        <Form onSubmit={submit}>
          <Select
            name="watch"
            label={t('Query, account or desk')}
            defaultValue={watch}
            options={watches.map((one) => ({
              value: `${one.kind}:${one.id}`,
              label: `${one.name} (${kindWord[one.kind]})`,
            }))}
          />
          <DateTimeField name="from" label={t('From')} value={ends.from} max={ends.to} />
          <DateTimeField name="to" label={t('To')} value={ends.to} max={ends.to} />
          <FormActions>
            <Submit>{t('Replay')}</Submit>
          </FormActions>
        </Form>
      )}
    </QueryView>
  )
}

function FileForm({ onStarted }: { onStarted: (id: string) => void }) {
  const [file, setFile] = useState<File>()
  const submit = async (): Promise<void> => {
    if (!file) return
    const started = await api.signals.replay({
      of: 'file',
      name: file.name.slice(0, 200),
      text: await file.text(),
    })
    onStarted(started.id)
  }
  return (
    <Form onSubmit={submit}>
      <FileField
        name="file"
        label={t('File of counts')}
        accept=".csv,.txt,text/*"
        maxBytes={MOST_BYTES}
        onFiles={([one]) => setFile(one)}
      />
      <FormActions>
        {file ? (
          <Submit>{t('Replay')}</Submit>
        ) : (
          <Button disabledReason={t('Choose a file first.')}>{t('Replay')}</Button>
        )}
      </FormActions>
    </Form>
  )
}

function Earlier({ current, onShow }: { current: string | undefined; onShow: (id: string) => void }) {
  const query = useQuery(orpc.signals.replays.queryOptions())
  const others = query.data?.replays.filter(({ id }) => id !== current) ?? []
  if (others.length === 0) return null
  return (
    <Panel title={t('Replays asked for lately')}>
      <div className={css.names}>
        {others.map(({ id, title }) => (
          <Button key={id} size="s" kind="ghost" onPress={() => onShow(id)}>
            {title}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
