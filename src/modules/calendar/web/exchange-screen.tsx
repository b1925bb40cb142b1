import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { CsvPanel } from './exchange/csv-panel.tsx'
import { ExportPanel } from './exchange/export-panel.tsx'
import { FeedPanel } from './exchange/feed-panel.tsx'
import { IcsPanel } from './exchange/ics-panel.tsx'

/** The calendar as a file, in both directions, and as an address for calendar programs. */
export function Screen() {
  usePlace([t('Publish'), t('Calendar'), t('Import and export')])
  return (
    <Page width="text">
      <PageTitle title={t('Import and export')} />
      <Panel title={t('Read a table of posts')} note={t('CSV, as any spreadsheet saves it')}>
        <CsvPanel />
      </Panel>
      <Panel title={t('Read a calendar file')} note={t('iCalendar, ends in .ics')}>
        <IcsPanel />
      </Panel>
      <Panel title={t('Save the calendar as a file')}>
        <ExportPanel />
      </Panel>
      <Panel
        title={t('My calendar address')}
        note={t('For calendar programs: they read it again by themselves.')}
      >
        <FeedPanel />
      </Panel>
    </Page>
  )
}
