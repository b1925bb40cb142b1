import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import type { Mine } from '../contract/shapes.ts'
import { Catalogue } from './catalogue.tsx'
import { CertificateList } from './certificate-list.tsx'
import { DueList } from './due-list.tsx'
import { PathList } from './path-list.tsx'
import { useInstall } from './use-install.ts'

/** My training: what is due, the catalogue by track, the paths meant for me, and what I hold. */
export function Screen() {
  const mine = useQuery(orpc.training.mine.queryOptions())
  usePlace([t('People'), t('Training')])
  return (
    <Page>
      <PageTitle
        title={t('Training')}
        note={t('Lessons that take minutes; certificates that open mandates')}
        actions={
          mine.data?.mayManage ? (
            <ButtonLink to="/people/training/manage" icon="settings">
              {t('Run the training')}
            </ButtonLink>
          ) : null
        }
      />
      <QueryView
        query={mine}
        skeleton="list"
        what={t('Your training could not be loaded.')}
        isEmpty={(data) => data.courses.length === 0}
        empty={<Nothing mayManage={mine.data?.mayManage === true} />}
      >
        {(data) => <Desk mine={data} />}
      </QueryView>
    </Page>
  )
}

function Desk({ mine }: { mine: Mine }) {
  return (
    <Split
      aside={
        <>
          {mine.paths.length > 0 ? (
            <Panel title={t('Your paths')}>
              <PathList paths={mine.paths} />
            </Panel>
          ) : null}
          <Panel title={t('Your certificates')}>
            <CertificateList certificates={mine.certificates} />
          </Panel>
        </>
      }
    >
      {mine.due.length > 0 ? (
        <Panel title={t('To do')}>
          <DueList due={mine.due} />
        </Panel>
      ) : null}
      <Catalogue courses={mine.courses} />
    </Split>
  )
}

function Nothing({ mayManage }: { mayManage: boolean }) {
  const { install } = useInstall()
  return mayManage ? (
    <EmptyState
      icon="note"
      title={t('There is no course yet')}
      text={t(
        'Begin with the curriculum that comes with Weft: eleven short courses in two tracks. You can change, hide or copy each of them.',
      )}
      action={{ label: t('Bring in the curriculum'), run: install }}
    />
  ) : (
    <EmptyState
      icon="note"
      title={t('There is no course yet')}
      text={t('Whoever runs the training brings courses in; you will find what is meant for you here.')}
    />
  )
}
