import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkSettings } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../campaigns.module.css'

/** Networks whose visits are colleagues, kept apart from people who came. */
export function OwnNetworks({ settings }: { settings: LinkSettings }) {
  const queries = useQueryClient()
  const [lines, setLines] = useState(settings.ownNetworks.join('\n'))
  const submit = async (): Promise<void> => {
    const networks = lines.split(/[\n,;]/).map((line) => line.trim())
    await api.campaigns.saveOwnNetworks({ networks: networks.filter((line) => line !== '') })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Panel
      title={t('Networks of ours')}
      note={t('Visits from them are counted apart, from now on: they are colleagues who try a link.')}
    >
      {settings.mayNotChange ? (
        <p className={settings.ownNetworks.length > 0 ? undefined : 'q'}>
          {settings.ownNetworks.join(', ') || t('There is none.')}
        </p>
      ) : (
        <Form onSubmit={submit} className={css.column} label={t('Networks of ours')}>
          <TextArea
            name="networks"
            label={t('Addresses of the networks')}
            hint={t('One a line, such as 203.0.113.0/24 or 2001:db8::/32.')}
            value={lines}
            onChange={setLines}
            rows={3}
          />
          <FormActions>
            <Submit>{t('Save')}</Submit>
          </FormActions>
        </Form>
      )}
    </Panel>
  )
}
