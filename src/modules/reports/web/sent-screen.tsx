import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDays, t } from '#web/i18n.ts'
import { saveBytes } from '#web/save-file.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { Paper } from './paper.tsx'
import { useAct } from './use-act.ts'

/** One edition as it went out, with its files. */
export function Screen() {
  const { id = '', sendId = '' } = useParams<{ id: string; sendId: string }>()
  const query = useQuery(
    orpc.reports.sent.queryOptions({ input: { sendId }, retry: false, staleTime: Number.POSITIVE_INFINITY }),
  )
  const document = query.data?.document
  const days = document ? formatDays(document.from, new Date(Date.parse(document.to) - 1), document.zone) : ''
  const title = document?.title ?? t('Report')
  usePlace([t('Scoreboard'), t('Reports'), title])
  const save = useAct(
    (kind: 'pdf' | 'csv') => api.reports.file({ sendId, kind }),
    '',
    ({ content, ...file }) => saveBytes({ ...file, base64: content }),
  )
  return (
    <Page>
      <PageTitle
        title={title}
        note={days}
        actions={
          <>
            <ButtonLink to={`/reports/${id}`}>{t('Back to the report')}</ButtonLink>
            <Button icon="download" busy={save.isPending} onPress={() => save.mutate('pdf')}>
              PDF
            </Button>
            <Button icon="download" busy={save.isPending} onPress={() => save.mutate('csv')}>
              CSV
            </Button>
          </>
        }
      />
      <QueryView query={query} skeleton="table" what={t('This edition could not be loaded.')}>
        {({ html }) => <Paper html={html} title={`${title}, ${days}`} />}
      </QueryView>
    </Page>
  )
}
