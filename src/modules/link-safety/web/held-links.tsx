import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { HeldRow } from './held-row.tsx'
import css from './link-safety.module.css'
import type { Overview } from './overview.ts'

type Show = 'waiting' | 'settled'

/** The log of what was held back: what waits for a decision first; one entry alone when somebody came for it. */
export function HeldLinks({ overview, one }: { overview: Overview; one: string | undefined }) {
  const [show, setShow] = useState<Show>('waiting')
  const set = useSetSearch()
  const query = useInfiniteQuery({
    ...orpc.linkSafety.log.infiniteOptions({
      input: (cursor: string | undefined) => ({ show, cursor, limit: 50, ...(one ? { id: one } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
    enabled: overview.maySeeLog,
  })
  if (!overview.maySeeLog)
    return (
      <Unavailable>
        {t('You may not see which links were held back. {who}', { who: overview.help })}
      </Unavailable>
    )
  const links = query.data?.pages.flatMap((page) => page.links) ?? []
  return (
    <div className={css.part}>
      {one ? (
        <p>
          <LinkButton onPress={() => set({ link: undefined })}>{t('Show all')}</LinkButton>
        </p>
      ) : (
        <RadioGroup
          name="show"
          label={t('Which')}
          silentLabel
          className={css.choice}
          value={show}
          onChange={setShow}
          options={[
            { value: 'waiting', label: t('Waiting for a decision') },
            { value: 'settled', label: t('Settled') },
          ]}
        />
      )}
      <QueryView
        query={query}
        skeleton="list"
        what={t('The log could not be loaded.')}
        isEmpty={() => links.length === 0}
        empty={<Nothing show={one ? 'one' : show} />}
      >
        {() => (
          <ul className={css.rows}>
            {links.map((link) => (
              <li key={link.id}>
                <HeldRow link={link} mayManage={overview.mayManage} help={overview.help} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {query.hasNextPage ? (
        <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('Show more')}
        </Button>
      ) : null}
    </div>
  )
}

function Nothing({ show }: { show: Show | 'one' }) {
  if (show === 'one') return <EmptyState title={t('This link is not in the log')} />
  if (show === 'settled') return <EmptyState title={t('Nothing was decided yet')} />
  return (
    <EmptyState
      icon="check"
      title={t('No link waits for a decision')}
      text={t(
        'When a message carries a link that a list names, or that only looks like one of ours, it is held back here and cannot be followed until somebody has looked.',
      )}
    />
  )
}
