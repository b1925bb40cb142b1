import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { Agree, Purpose } from './agree.tsx'
import { LinkList } from './link-list.tsx'
import { MakeLink } from './make-link.tsx'

/** Links that this member shares: made with one press, with the visits that only they see. */
export function Screen() {
  const query = useQuery(orpc.campaigns.ownLinks.queryOptions())
  usePlace([t('Programmes'), t('My links')])
  return (
    <Page>
      <PageTitle title={t('My links')} />
      <QueryView query={query} skeleton="list" what={t('Your links could not be loaded.')}>
        {(found) =>
          found.agreed ? (
            <>
              <MakeLink pages={found.pages} hosts={found.hosts} />
              <LinkList links={found.links} />
              <Agreed until={found.agreed.until} />
            </>
          ) : (
            <Agree />
          )
        }
      </QueryView>
    </Page>
  )
}

/** Until when it holds, and the way out, at the end of one's own page. */
function Agreed({ until }: { until: string }) {
  const again = useAct(() => api.campaigns.agreeToLinks(), t('It holds for another year.'))
  const stop = useAct(
    () => api.campaigns.stopLinks(),
    t('Taken back. Nobody can tell any more which links were yours.'),
  )
  return (
    <Panel
      title={t('What you agreed to')}
      note={t('It ends on {day}, unless you agree again.', { day: formatDay(until) })}
    >
      <div className={css.stack}>
        <Purpose />
        <div className={css.acts}>
          <Button busy={again.isPending} onPress={() => again.mutate(undefined)}>
            {t('Agree for another year')}
          </Button>
          <Button kind="ghost" busy={stop.isPending} onPress={() => stop.mutate(undefined)}>
            {t('Take it back')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
