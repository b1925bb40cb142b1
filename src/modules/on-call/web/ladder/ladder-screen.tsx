import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from '../on-call.module.css'
import { useAct } from '../use-act.ts'
import { RuleFields } from './rule-fields.tsx'

export type View = Awaited<ReturnType<typeof api.onCall.ladder>>
type Sev = keyof View['ladder']

/** Settings, Ladder: who is rung after whom, by severity. */
export function Screen() {
  const query = useQuery({ ...orpc.onCall.ladder.queryOptions(), refetchOnWindowFocus: false })
  usePlace([t('Settings'), t('Ladder')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Ladder')}
        note={t(
          'Who is rung when something happens, and who next when nobody answers. The last rung repeats until somebody does.',
        )}
      />
      <QueryView query={query} skeleton="form" what={t('The ladder could not be loaded.')}>
        {(view) => <Ladder key={view.number} view={view} />}
      </QueryView>
    </Page>
  )
}

const sevs: readonly Sev[] = ['sev1', 'sev2', 'sev3', 'sev4']

function Ladder({ view }: { view: View }) {
  const [ladder, setLadder] = useState(view.ladder)
  const [sev, setSev] = useState<Sev>('sev1')
  const [reason, setReason] = useState('')
  const may = view.mayNot === null
  const save = useAct(api.onCall.saveLadder, ({ number }) =>
    t('Version {number} holds from now on.', { number }),
  )
  const submit = async (): Promise<void> => {
    await save.mutateAsync({ ladder, from: view.number, reason })
  }
  return (
    <div className={css.body}>
      <Form onSubmit={submit} label={t('Ladder')}>
        <Tabs<Sev>
          label={t('Severity')}
          value={sev}
          onChange={setSev}
          tabs={sevs.map((id) => ({ id, label: t('SEV{severity}', { severity: id.slice(3) }) }))}
        />
        <RuleFields
          key={sev}
          rule={ladder[sev]}
          now={view.wouldRing[sev]}
          choices={view.choices}
          may={may}
          onChange={(rule) => setLadder((before) => ({ ...before, [sev]: rule }))}
        />
        {may ? (
          <>
            <TextField
              name="reason"
              label={t('Why does it change?')}
              hint={t('Everybody can read it. What rings already goes on as it began.')}
              value={reason}
              onChange={setReason}
              required
            />
            <FormActions>
              <Submit>{t('Save as a new version')}</Submit>
            </FormActions>
          </>
        ) : (
          <p className="t13 q">{view.mayNot}</p>
        )}
      </Form>
      {view.versions.length > 0 ? (
        <Panel title={t('Versions')}>
          <ul className={css.lines}>
            {view.versions.map(({ number, reason: why, madeAt, madeBy }) => (
              <li key={number} className={css.line}>
                <span>
                  {number} · {why}{' '}
                  <span className="q t13">
                    {[formatDay(madeAt), madeBy?.name].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  )
}
