import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from '../planning.module.css'
import { ExchangePanel } from './exchange-panel.tsx'
import { LoadedPanel } from './loaded-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'

/** In which currency the house counts, at which rates, and what an hour costs it. */
export function Screen() {
  const query = useQuery(orpc.planning.rates.queryOptions())
  usePlace([t('Programmes'), t('Currencies and rates')])
  return (
    <Page>
      <PageTitle
        title={t('Currencies and rates')}
        note={t(
          'Every amount is changed at the rate of the day it was posted. Without a rate it is unknown.',
        )}
      />
      <QueryView query={query} skeleton="form" what={t('The rates could not be loaded.')}>
        {(view) => (
          <div className={css.stack}>
            <SettingsPanel view={view} />
            <ExchangePanel view={view} />
            <LoadedPanel view={view} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
