import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { fileText } from '#web/file-text.ts'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { said } from '../read-form.ts'
import { useAct } from '../use-act.ts'

const kinds = ['code', 'answer', 'uncoded'] as const
type Told = Awaited<ReturnType<typeof api.campaigns.importCounts>>

function kindWord(kind: (typeof kinds)[number]): string {
  const words = {
    code: t('Code that was said or typed'),
    answer: t('Answer to “How did you hear of us?”'),
    uncoded: t('Visits without any code'),
  }
  return words[kind]
}

/** Counts that only people know: codes, answers, visits without a code. */
export function ReportPanel({ window }: { window: { from: string; to: string } }) {
  const queries = useQueryClient()
  const { from, to } = window
  const query = useQuery(orpc.campaigns.counts.queryOptions({ input: { from, to } }))
  const [kind, setKind] = useState<(typeof kinds)[number]>('code')
  const [told, setTold] = useState<Told | null>(null)
  const take = useAct((csv: string) => api.campaigns.importCounts({ csv }), '', setTold)
  const submit = async (data: FormData): Promise<void> => {
    await api.campaigns.report({
      kind,
      day: said(data, 'day'),
      about: said(data, 'about'),
      source: said(data, 'source'),
      n: Number(said(data, 'n') || Number.NaN),
    })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Panel title={t('Report counts')} note={t('The same day, subject and source again replaces the count.')}>
      <div className={css.stack}>
        {query.data?.mayReport === false ? (
          <p className="q">{t('Reporting counts needs the right to plan what is published.')}</p>
        ) : (
          <>
            <Form onSubmit={submit} className={css.column} label={t('Report counts')}>
              <FormRow>
                <Select
                  name="kind"
                  label={t('What was counted')}
                  value={kind}
                  onChange={setKind}
                  options={kinds.map((value) => ({ value, label: kindWord(value) }))}
                />
                {kind === 'uncoded' ? null : (
                  <TextField
                    name="about"
                    label={kind === 'code' ? t('The code') : t('The answer')}
                    required
                  />
                )}
              </FormRow>
              <FormRow>
                <DayField name="day" label={t('Day')} required />
                <TextField name="n" label={t('How many')} required />
                <TextField
                  name="source"
                  label={t('Counted by')}
                  hint={t('Shop, survey, web statistics')}
                  required
                />
              </FormRow>
              <FormActions>
                <Submit>{t('Save')}</Submit>
              </FormActions>
            </Form>
            <FileField
              name="counts"
              label={t('Or many of them as CSV')}
              hint={t('Columns: kind (code, answer, uncoded), day, about, source, n.')}
              accept=".csv,text/csv,text/plain"
              maxBytes={4_000_000}
              onFiles={([file]) => void (file && fileText(file).then((csv) => take.mutate(csv)))}
            />
            {told ? <Outcome told={told} /> : null}
          </>
        )}
        <QueryView query={query} skeleton="table" what={t('The counts could not be loaded.')}>
          {({ counts }) => <Reported counts={counts} />}
        </QueryView>
      </div>
    </Panel>
  )
}

type Count = Awaited<ReturnType<typeof api.campaigns.counts>>['counts'][number]

function Reported({ counts }: { counts: readonly Count[] }) {
  return (
    <DataTable
      caption={t('What was reported for this time')}
      showCaption
      columns={[
        { id: 'day', head: t('Day'), cell: ({ day }) => formatDay(day) },
        { id: 'kind', head: t('What was counted'), cell: (one) => kindWord(one.kind) },
        { id: 'label', head: t('Code or answer'), cell: ({ label }) => label || '–', names: true },
        { id: 'source', head: t('Counted by'), cell: ({ source }) => source },
        { id: 'n', head: t('How many'), align: 'end', cell: ({ n }) => formatNumber(n) },
      ]}
      rows={counts}
      keyOf={(one) => [one.kind, one.day, one.about, one.source].join(' ')}
    />
  )
}

function Outcome({ told }: { told: Told }) {
  if (told.wrong.length === 0)
    return (
      <p className="good">
        {t('{n, plural, one {# count is in.} other {# counts are in.}}', { n: told.added })}
      </p>
    )
  return (
    <ul className="ul stop">
      {told.wrong.slice(0, 20).map(({ line, column, message }) => (
        <li key={`${line} ${column} ${message}`}>
          {t('Line {line}, {column}: {message}', { line, column, message })}
        </li>
      ))}
    </ul>
  )
}
