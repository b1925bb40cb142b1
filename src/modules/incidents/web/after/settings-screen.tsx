import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartName } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from '../incidents.module.css'
import { said, useReload } from '../use-act.ts'
import { partWord, severityName } from '../words.ts'
import { WhatIf } from './what-if.tsx'

type SettingsView = Awaited<ReturnType<typeof api.incidents.settings>>
type Settings = SettingsView['settings']

const partIds: readonly PartName[] = ['volume', 'negative', 'reach', 'press', 'breadth']
const grades = [1, 2, 3, 4] as const

/** How grave something is judged to be, and which clocks follow from it; every version is kept. */
export function Screen() {
  usePlace([t('Settings'), t('Incidents')])
  const query = useQuery(orpc.incidents.settings.queryOptions())
  return (
    <Page>
      <PageTitle title={t('Incidents')} />
      <QueryView query={query} skeleton="form" what={t('The settings could not be loaded.')}>
        {(data) => <Edit key={data.version} view={data} />}
      </QueryView>
    </Page>
  )
}

function Edit({ view }: { view: SettingsView }) {
  const reload = useReload()
  const [settings, setSettings] = useState<Settings>(view.settings)
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.saveSettings({ settings, reason: said(data, 'reason'), version: view.version })
    toast(t('Saved. What runs is judged by it from its next signal on.'))
    await reload()
  }
  return (
    <div className={css.parts}>
      {view.mayChange ? null : (
        <p className="q">{t('You can try things here; only those who manage rules can keep them.')}</p>
      )}
      <Form onSubmit={submit} label={t('Settings')}>
        <Points settings={settings} onChange={setSettings} />
        <Clocks settings={settings} onChange={setSettings} />
        {view.mayChange ? (
          <>
            <TextField name="reason" label={t('Why you change it')} required />
            <FormActions>
              <Submit>{t('Keep it as a new version')}</Submit>
            </FormActions>
          </>
        ) : null}
      </Form>
      <WhatIf weights={settings.weights} thresholds={settings.thresholds} />
      <Versions view={view} />
    </div>
  )
}

type PartProps = { settings: Settings; onChange: (next: Settings) => void }

/** How many points each part can give, and from how many on it is how grave. */
function Points({ settings, onChange }: PartProps) {
  const { weights, thresholds } = settings
  const threshold = (at: 0 | 1 | 2, value: number | null) =>
    onChange({
      ...settings,
      thresholds: thresholds.map((one, no) => (no === at ? (value ?? 0) : one)) as [number, number, number],
    })
  return (
    <>
      <FieldGroup
        legend={t('Points')}
        note={t('How much each part can give. They are a proposal: try them on your own past below.')}
      >
        <div className={css.grid}>
          {partIds.map((part) => (
            <NumberField
              key={part}
              name={part}
              label={partWord(part)}
              value={weights[part]}
              onChange={(value) => onChange({ ...settings, weights: { ...weights, [part]: value ?? 0 } })}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup
        legend={t('From how many points on')}
        note={t(
          'Below the last it is SEV4. Harm to people, exposed data, law and misconduct of leadership are always SEV1.',
        )}
      >
        <div className={css.grid}>
          {([0, 1, 2] as const).map((no) => (
            <NumberField
              key={no}
              name={`threshold-${no}`}
              label={severityName((no + 1) as 1)}
              value={thresholds[no]}
              onChange={(value) => threshold(no, value)}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}

/** What was changed before, by whom and why. */
function Versions({ view }: { view: SettingsView }) {
  return (
    <Panel title={t('Versions')}>
      {view.versions.length === 0 ? (
        <p className="q">{t('Nobody has changed anything yet: these are the defaults.')}</p>
      ) : null}
      {view.versions.map((one) => (
        <div key={one.version} className={css.row}>
          <span>
            {t('Version {n}', { n: one.version })}: {one.reason}
          </span>
          <span className="q">
            {one.by?.name} <Time at={one.at} />
          </span>
        </div>
      ))}
    </Panel>
  )
}

function Clocks({ settings, onChange }: PartProps) {
  const clock = (which: 'updates' | 'firstWords', legend: string, note: string) => (
    <FieldGroup legend={legend} note={note}>
      <div className={css.grid}>
        {grades.map((grade) => (
          <NumberField
            key={grade}
            name={`${which}-${grade}`}
            label={severityName(grade)}
            value={settings[which][grade]}
            onChange={(value) => onChange({ ...settings, [which]: { ...settings[which], [grade]: value } })}
          />
        ))}
      </div>
    </FieldGroup>
  )
  return (
    <>
      {clock('updates', t('Minutes between two updates'), t('Empty: none is asked for.'))}
      {clock('firstWords', t('Minutes until the first public words'), t('Empty: none is asked for.'))}
      <FieldGroup
        legend={t('What the button pauses')}
        note={t('What it offers first; whoever presses it can choose otherwise.')}
      >
        <div className={css.grid}>
          {grades.map((grade) => (
            <Select
              key={grade}
              name={`pause-${grade}`}
              label={severityName(grade)}
              value={settings.pause[grade]}
              onChange={(value) => onChange({ ...settings, pause: { ...settings.pause, [grade]: value } })}
              options={[
                { value: 'organisation', label: t('Everything') },
                { value: 'department', label: t('The department') },
                { value: 'none', label: t('Nothing by itself') },
              ]}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup
        legend={t('Days until people meet for the review')}
        note={t('Empty: no review is asked for. SEV1 counts calendar days, the others business days.')}
      >
        <div className={css.grid}>
          {grades.map((grade) => (
            <NumberField
              key={grade}
              name={`review-${grade}`}
              label={severityName(grade)}
              value={settings.review[grade]?.days ?? null}
              onChange={(days) =>
                onChange({
                  ...settings,
                  review: {
                    ...settings.review,
                    [grade]: days === null ? null : { days, kind: grade === 1 ? 'calendar' : 'business' },
                  },
                })
              }
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
