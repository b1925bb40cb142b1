import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saidIn } from '#modules/insights/contract/german/said-in.ts'
import type { ReportChoices } from '#modules/reports/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { currentLocale, formatDay, t } from '#web/i18n.ts'
import css from './reports.module.css'
import { useReload } from './use-act.ts'
import { type Period, periods, periodWord } from './words.ts'

type Props = { asked: { metric?: string; department?: string; report?: string }; onDone: () => void }
type Made = { url: string; expiresAt: string }

/** Makes a link and tells its address, once. */
export function LinkForm({ asked, onDone }: Props) {
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Panel title={t('Make a link')} className={css.form}>
      {made ? (
        <Told made={made} onDone={onDone} />
      ) : (
        <Fields asked={asked} onMade={setMade} onCancel={onDone} />
      )}
    </Panel>
  )
}

function Told({ made, onDone }: { made: Made; onDone: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.url)
    setCopied(true)
  }
  return (
    <div className={css.box}>
      <Banner tone="wait" icon="check" title={t('This is the address. It is told once.')}>
        {t('Whoever has it sees these figures until {day}.', { day: formatDay(made.expiresAt) })}
      </Banner>
      <code className={css.address}>{made.url}</code>
      <div className={css.acts}>
        <Button icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
          {copied ? t('Copied') : t('Copy')}
        </Button>
        <Button onPress={onDone}>{t('Done')}</Button>
      </div>
    </div>
  )
}

type FieldsProps = { asked: Props['asked']; onMade: (made: Made) => void; onCancel: () => void }

function Fields({ asked, onMade, onCancel }: FieldsProps) {
  const reload = useReload()
  const choices = useQuery(orpc.reports.choices.queryOptions()).data
  const reports = useQuery(orpc.reports.list.queryOptions()).data?.reports ?? []
  const [what, setWhat] = useState(
    asked.report ? `report/${asked.report}` : asked.metric ? `metric/${asked.metric}` : 'board',
  )
  const locale = currentLocale()
  const submit = async (data: FormData): Promise<void> => {
    const said = (name: string): string => String(data.get(name) ?? '').trim()
    const [kind, id = ''] = what.split('/')
    const made = await api.reports.makeLink({
      name: said('name'),
      metricIds: kind === 'metric' ? [id] : null,
      reportId: kind === 'report' ? id : null,
      departmentId: said('departmentId') || null,
      period: (said('period') || 'last-month') as Period,
      language: said('language') === 'de' ? 'de' : 'en',
      days: Number(said('days')),
      password: said('password') || null,
    })
    await reload()
    onMade(made)
  }
  return (
    <Form onSubmit={submit} label={t('Make a link')}>
      <TextField name="name" label={t('Name')} hint={t('It stands above the figures.')} required />
      <Select
        name="what"
        label={t('It shows')}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'board', label: t('the board') },
          ...reports.map(({ id, name }) => ({
            value: `report/${id}`,
            label: t('the newest edition of {report}', { report: name }),
          })),
          ...(choices?.metrics ?? []).map(({ id, name }) => ({
            value: `metric/${id}`,
            label: saidIn(locale, name),
          })),
        ]}
      />
      {what.startsWith('report/') ? null : <LiveFields asked={asked} choices={choices} />}
      <FormRow>
        <NumberField
          name="days"
          label={t('Good for so many days')}
          hint={t('A year at most.')}
          min={1}
          max={365}
          defaultValue={30}
        />
        <TextField
          name="password"
          type="password"
          label={t('Password, if you like')}
          hint={t('At least 8 characters. Tell it by another way than the link.')}
          autoComplete="new-password"
        />
      </FormRow>
      <FormActions>
        <Submit>{t('Make a link')}</Submit>
        <Button onPress={onCancel}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

type LiveProps = { asked: Props['asked']; choices: ReportChoices | undefined }

/** Of what, over which days and in which language; a report brings its own. */
function LiveFields({ asked, choices }: LiveProps) {
  return (
    <FormRow>
      <Select
        name="departmentId"
        label={t('Of which department')}
        defaultValue={asked.department ?? ''}
        options={[
          { value: '', label: t('The whole house') },
          ...(choices?.departments ?? [])
            .filter(({ restricted }) => !restricted)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="period"
        label={t('Days')}
        defaultValue="last-month"
        options={periods.map((value) => ({ value, label: periodWord(value) }))}
      />
      <Select
        name="language"
        label={t('Language')}
        defaultValue={currentLocale()}
        options={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
    </FormRow>
  )
}
