import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { useWindow } from '../use-window.ts'

const faultWords = () => ({
  none: t('no tags at all'),
  source: t('source is not among the words'),
  medium: t('medium is not among the words'),
  campaign: t('campaign does not fit the pattern'),
  case: t('capital letters'),
  alias: t('another name of a word'),
})

/** Links in our posts of four weeks that carry no tags or wrong ones. */
export function WrongLinks() {
  const window = useWindow(28)
  const query = useQuery(orpc.campaigns.wrongLinks.queryOptions({ input: window }))
  const words = faultWords()
  return (
    <Panel
      title={t('Links in our posts that do not keep to it')}
      note={t('Posts of the last 28 days. Short links bring their tags by themselves.')}
    >
      <QueryView query={query} skeleton="table" what={t('The links could not be loaded.')}>
        {({ links, seen }) =>
          links.length === 0 ? (
            <p className="q">
              {seen === 0
                ? t('No post of these days held a link.')
                : t('{seen, plural, one {The one link is right.} other {All # links are right.}}', { seen })}
            </p>
          ) : (
            <DataTable
              caption={t('Links in our posts that do not keep to it')}
              columns={[
                { id: 'at', head: t('Live since'), cell: ({ at }) => (at ? formatDay(at) : '–') },
                {
                  id: 'url',
                  head: t('Address'),
                  cell: ({ url }) => <span className={css.wide}>{url}</span>,
                  names: true,
                },
                {
                  id: 'faults',
                  head: t('What is wrong'),
                  cell: ({ faults }) => faults.map((fault) => words[fault]).join(', '),
                },
              ]}
              rows={links}
              keyOf={({ postId, url }) => `${postId} ${url}`}
            />
          )
        }
      </QueryView>
    </Panel>
  )
}
