import { useQuery } from '@tanstack/react-query'
import type { BoxView } from '#modules/ideas/contract.ts'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { BoxPanel } from './box-panel.tsx'
import css from './ideas.module.css'
import { NewBox } from './new-box.tsx'
import { PersonPanel } from './person-panel.tsx'
import { useRights } from './use-rights.ts'
import { ViewsPane } from './views-pane.tsx'

/** Request boxes with their addresses, and what is kept about one person. */
export function Screen() {
  const { open } = useSearch<{ open?: boolean }>()
  const set = useSetSearch()
  const { manage } = useRights()
  const name = t('Request boxes')
  usePlace([t('Publish'), t('Ideas'), name])
  const opening = open === true
  return (
    <Panes title={name} areas={['views', 'main']}>
      <ViewsPane current="boxes" />
      <Pane area="main" label={name}>
        <PaneHead
          large
          title={name}
          actions={
            <>
              <PaneToggle area="views" label={t('Views')} />
              {manage ? (
                <Button
                  size="s"
                  kind={opening ? 'plain' : 'pri'}
                  icon={opening ? undefined : 'plus'}
                  expanded={opening}
                  onPress={() => set({ open: opening ? undefined : true })}
                >
                  {opening ? t('Close the form') : t('Open a box')}
                </Button>
              ) : null}
            </>
          }
        />
        {manage ? (
          <Boxes
            opening={opening}
            onClose={() => set({ open: undefined })}
            onOpen={() => set({ open: true })}
          />
        ) : (
          <Unavailable>{t('Sorting requests needs the right to keep ideas.')}</Unavailable>
        )}
      </Pane>
    </Panes>
  )
}

type Props = { opening: boolean; onClose: () => void; onOpen: () => void }

function Boxes({ opening, onClose, onOpen }: Props) {
  const boxes = useQuery(orpc.ideas.boxes.queryOptions({ input: {} }))
  return (
    <div className={css.pageIn}>
      {opening ? <NewBox onClose={onClose} /> : null}
      <QueryView
        query={boxes}
        skeleton="cards"
        what={t('The boxes could not be loaded.')}
        isEmpty={(data) => data.boxes.length === 0 && !opening}
        empty={
          <EmptyState
            icon="inbox"
            title={t('No box is open')}
            text={t(
              'A box is a public page with one question, such as “What would you like to know?”. Put its address on your site, in a post, or on a wall.',
            )}
            action={{ label: t('Open a box'), run: onOpen, icon: 'plus' }}
          />
        }
      >
        {(data) => (
          <>
            {data.mail ? null : (
              <Banner tone="note" title={t('No mail server is set up')}>
                {t('Until there is one, boxes ask for no addresses and nobody can be told.')}
              </Banner>
            )}
            {data.boxes.map((box: BoxView) => (
              <BoxPanel key={box.id} box={box} />
            ))}
          </>
        )}
      </QueryView>
      <PersonPanel />
    </div>
  )
}
