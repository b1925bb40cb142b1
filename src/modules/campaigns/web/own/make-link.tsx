import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnLinks } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { said } from '../read-form.ts'
import { useAct } from '../use-act.ts'
import { copyLink } from './copy-link.ts'

type Props = Pick<OwnLinks, 'pages' | 'hosts'>

/** A link for any page of ours: by its address, or with one press for pages that we point to anyway. */
export function MakeLink({ pages, hosts }: Props) {
  const queries = useQueryClient()
  const [campaignId, setCampaign] = useState('')
  const names = useQuery(orpc.campaigns.names.queryOptions())
  const running = (names.data?.names ?? []).filter(({ state }) => state === 'running')
  const make = useAct(api.campaigns.makeOwnLink, '', ({ link }) => copyLink(link))
  const submit = async (data: FormData): Promise<void> => {
    const { link } = await api.campaigns.makeOwnLink({
      target: said(data, 'target'),
      campaignId: campaignId || null,
    })
    copyLink(link)
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Panel
      title={t('Make a link')}
      note={
        hosts.length > 0
          ? t('For any page of {hosts}.', { hosts: hosts.join(', ') })
          : t('No domain of ours is named yet. Whoever looks after link safety can name it there.')
      }
    >
      <div className={css.stack}>
        <Form onSubmit={submit} className={css.column} label={t('Make a link')}>
          <TextField
            name="target"
            label={t('Address of the page')}
            placeholder={`https://${hosts[0] ?? 'example.com'}/`}
          />
          {running.length > 0 ? (
            <Select
              name="campaignId"
              label={t('Campaign')}
              value={campaignId}
              onChange={setCampaign}
              options={[
                { value: '', label: t('No campaign') },
                ...running.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
          <FormActions>
            <Submit>{t('Make the link')}</Submit>
          </FormActions>
        </Form>
        {pages.length > 0 ? (
          <div>
            <p className="label">{t('Or with one press')}</p>
            <div className={css.acts}>
              {pages.map(({ target, page }) => (
                <Button
                  key={target}
                  size="s"
                  icon="link"
                  busy={make.isPending && make.variables?.target === target}
                  onPress={() => make.mutate({ target, campaignId: campaignId || null })}
                >
                  {page}
                </Button>
              ))}
            </div>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
