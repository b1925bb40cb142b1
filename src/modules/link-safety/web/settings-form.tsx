import { api } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { type Overview, useReload } from './overview.ts'

/** Whether links are followed, and which sites are ours: what imitates those is held back. */
export function SettingsForm({ overview }: { overview: Overview }) {
  const reload = useReload()
  const { follow, ownHosts, channelHosts, mayManage } = overview
  const submit = async (data: FormData): Promise<void> => {
    await api.linkSafety.settings({
      follow: data.get('follow') !== null,
      ownHosts: String(data.get('ownHosts') ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean),
    })
    toast(t('Saved.'))
    await reload()
  }
  return (
    <Panel title={t('How links are checked')}>
      <Facts
        items={[
          [t('Known by your channels'), channelHosts.join(', ') || t('no channel is connected')],
          ...(mayManage
            ? []
            : ([
                [t('Your own sites'), ownHosts.join(', ') || t('none named')],
                [t('Links are followed'), follow ? t('yes') : t('no')],
              ] as const)),
        ]}
      />
      {mayManage ? (
        <Form onSubmit={submit} className={css.form} label={t('How links are checked')}>
          <TextArea
            name="ownHosts"
            label={t('Your own sites')}
            rows={3}
            defaultValue={ownHosts.join('\n')}
            placeholder="fjell.example"
            hint={t(
              'One a line. Addresses that only look like them, or like those of your channels, are held back.',
            )}
          />
          <Checkbox
            name="follow"
            label={t('Follow links to see where they lead')}
            defaultChecked={follow}
            hint={t(
              'Weft asks the servers behind links in messages and drafts, at most ten steps, without saying who asks and without reading the page. Switched off, no server learns of it, and short links stay unknown.',
            )}
          />
          <FormActions>
            <Submit>{t('Save')}</Submit>
          </FormActions>
        </Form>
      ) : null}
    </Panel>
  )
}
