import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkSettings } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import css from '../campaigns.module.css'
import { said, saidOr } from '../read-form.ts'
import { useAct } from '../use-act.ts'
import { OwnNetworks } from './own-networks.tsx'
import { linesOf, tagsOf } from './tag-lines.ts'
import { WrongLinks } from './wrong-links.tsx'

/** The short domain, what tags may say, and which links of our posts do not keep to it. */
export function Screen() {
  const query = useQuery(orpc.campaigns.settings.queryOptions())
  usePlace([t('Programmes'), t('Short links and tags')])
  return (
    <Page>
      <PageTitle title={t('Short links and tags')} />
      <QueryView query={query} skeleton="form" what={t('The settings could not be loaded.')}>
        {(settings) => (
          <>
            <Host key={settings.shortHost} settings={settings} />
            <OwnNetworks settings={settings} />
            <TagWords settings={settings} />
          </>
        )}
      </QueryView>
      <WrongLinks />
    </Page>
  )
}

function Host({ settings }: { settings: LinkSettings }) {
  const queries = useQueryClient()
  const { shortHost, checkedAt, problem, publicHost, mayNotChange } = settings
  const check = useAct(() => api.campaigns.checkHost({}), '')
  const submit = async (data: FormData): Promise<void> => {
    await api.campaigns.saveHost({ host: saidOr(data, 'host') })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Panel
      title={t('Short domain')}
      note={t('Links work at {host}/l/… always; a short domain of your own is quicker to type.', {
        host: publicHost,
      })}
    >
      <div className={css.stack}>
        {mayNotChange ? (
          <>
            <p>{shortHost ?? t('There is none.')}</p>
            <p className="q">{t('Only who looks after the organisation may set its short domain.')}</p>
          </>
        ) : (
          <Form onSubmit={submit} className={css.column} label={t('Short domain')}>
            <TextField
              name="host"
              label={t('Domain')}
              hint={t(
                'Such as fjell.link. Point its DNS record to this installation and let the proxy pass the Host header on. Nothing but links answers there.',
              )}
              defaultValue={shortHost ?? undefined}
            />
            <FormActions>
              <Submit>{t('Save')}</Submit>
              {shortHost ? (
                <Button busy={check.isPending} onPress={() => check.mutate(undefined)}>
                  {t('Check now')}
                </Button>
              ) : null}
            </FormActions>
          </Form>
        )}
        {shortHost ? (
          <p>
            <StateWord tone={problem ? 'stop' : checkedAt ? 'good' : 'wait'}>
              {problem
                ? t('It does not lead here')
                : checkedAt
                  ? t('It leads here; new links are handed out with it')
                  : t('Not checked yet; links are handed out with the long address until then')}
            </StateWord>{' '}
            {checkedAt ? <span className="qq">{formatExact(checkedAt)}</span> : null}
          </p>
        ) : null}
        {problem ? (
          <Banner tone="warn" title={t('What was seen')}>
            {problem}
          </Banner>
        ) : null}
      </div>
    </Panel>
  )
}

function TagWords({ settings }: { settings: LinkSettings }) {
  const queries = useQueryClient()
  const mayPlan = useSession().member.rights.includes('publish.plan')
  const [sources, setSources] = useState(linesOf(settings.tags, 'source'))
  const [media, setMedia] = useState(linesOf(settings.tags, 'medium'))
  const submit = async (data: FormData): Promise<void> => {
    const tags = [...tagsOf(sources, 'source'), ...tagsOf(media, 'medium')]
    await api.campaigns.saveTags({ tags, campaignPattern: said(data, 'campaignPattern') })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  const line = t('One a line. Another name that is counted as it stands behind: facebook = fb, Face-Book.')
  return (
    <Panel
      title={t('What tags may say')}
      note={t('Empty lists allow every word. Tags are small letters always.')}
    >
      {mayPlan ? (
        <Form onSubmit={submit} className={css.column} label={t('What tags may say')}>
          <TextArea
            name="tags"
            label={t('Source (utm_source)')}
            hint={line}
            value={sources}
            onChange={setSources}
            rows={6}
          />
          <TextArea
            name="media"
            label={t('Medium (utm_medium)')}
            hint={line}
            value={media}
            onChange={setMedia}
            rows={4}
          />
          <TextField
            name="campaignPattern"
            label={t('How utm_campaign looks')}
            hint={t(
              'Write what it consists of as in the example; “code” is the short name of the campaign. Empty: the short name alone.',
            )}
            placeholder="{year}-{code}"
            defaultValue={settings.campaignPattern}
          />
          <FormActions>
            <Submit>{t('Save')}</Submit>
          </FormActions>
        </Form>
      ) : (
        <p className="q">{t('Changing them needs the right to plan what is published.')}</p>
      )}
    </Panel>
  )
}
