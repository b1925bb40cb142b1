import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { ZoneField } from '#web/design/zone-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { sessionKey } from '#web/session-key.ts'
import { branches } from '../tree.ts'
import { MailPanel } from './mail-panel.tsx'
import css from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

type Organisation = Awaited<ReturnType<typeof api.people.organisation>>

/** Name, time zone, reception desk, and mail that waits to be handed over. */
export function Screen() {
  const query = useQuery(orpc.people.organisation.queryOptions())
  const owner = useSession().member.roles.includes('owner')
  return (
    <SettingsPage title={t('Organisation')}>
      <QueryView query={query} skeleton="form" what={t('The organisation could not be loaded.')}>
        {(organisation) => (
          <>
            <Panel title={organisation.name}>
              {organisation.mayNotEdit === null ? (
                <OrganisationForm organisation={organisation} />
              ) : (
                <ReadOnly organisation={organisation} />
              )}
            </Panel>
            {owner ? <MailPanel configured={organisation.mailConfigured} /> : null}
          </>
        )}
      </QueryView>
    </SettingsPage>
  )
}

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const queries = useQueryClient()
  const departments = useQuery(orpc.people.departments.queryOptions())
  const tree = branches(departments.data?.departments ?? [])
  const [zone, setZone] = useState(organisation.zone)
  const [receptionId, setReception] = useState(organisation.receptionId)
  const submit = async (data: FormData): Promise<void> => {
    await api.people.updateOrganisation({ name: String(data.get('name')), zone, receptionId })
    await queries.invalidateQueries({ queryKey: orpc.people.key() })
    await queries.invalidateQueries({ queryKey: sessionKey })
    toast(t('Saved.'))
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('Organisation')}>
      <TextField name="name" label={t('Name')} defaultValue={organisation.name} required />
      <ZoneField value={zone} onChange={setZone} />
      <Select
        name="receptionId"
        label={t('Reception desk')}
        hint={t('Gets every conversation that no other desk is for.')}
        options={tree.map((branch) => ({
          value: branch.id,
          label: `${'\u2003'.repeat(branch.depth)}${branch.name}`,
        }))}
        value={receptionId}
        onChange={setReception}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}

function ReadOnly({ organisation }: { organisation: Organisation }) {
  return (
    <>
      <Facts
        items={[
          [t('Time zone'), organisation.zone.replaceAll('_', ' ')],
          [t('Here since'), <Time key="since" at={organisation.createdAt} style="day" />],
        ]}
      />
      <p className="t13 q">{organisation.mayNotEdit}</p>
    </>
  )
}
