import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { SettingsForm } from './settings-form.tsx'
import { UsePanel } from './use-panel.tsx'

/** Settings, Writing help: where it comes from, who may have it, what it costs. Off until somebody gives an address. */
export function Screen() {
  const query = useQuery(orpc.assist.settings.queryOptions())
  usePlace([t('Settings'), t('Writing help')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Writing help')}
        note={t(
          'A language model somewhere else suggests drafts and translations to whoever answers. Nothing it writes is sent by itself, every use is recorded, and what it says is cleaned of addresses nobody had given it.',
        )}
      />
      <QueryView query={query} skeleton="form" what={t('The settings could not be loaded.')}>
        {(settings) => (
          <>
            <UsePanel settings={settings} />
            <SettingsForm key={settings.changedAt ?? 'new'} settings={settings} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
