import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CorrectionView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import css from './learning.module.css'
import { factWord, valueWord } from './words.ts'

/** What people put right, the latest first, each with the way to take it back. */
export function CorrectionList() {
  const query = useInfiniteQuery(
    orpc.listening.corrections.infiniteOptions({
      input: (before: string | undefined) => ({ limit: 20, ...(before ? { before } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <section className={css.lesson} aria-label={t('What was put right')}>
      <header>
        <h2>{t('What was put right')}</h2>
      </header>
      <QueryView
        query={query}
        skeleton="list"
        what={t('The corrections could not be loaded.')}
        isEmpty={(data) => data.pages.every(({ items }) => items.length === 0)}
        empty={
          <EmptyState
            title={t('Nothing was put right yet')}
            text={t('Where a post in the stream is read wrongly, press “Put right” under it.')}
            action={{ label: t('Go to the stream'), to: '/listen' }}
          />
        }
      >
        {(data) => (
          <>
            <ul className={css.corrections}>
              {data.pages
                .flatMap(({ items }) => items)
                .map((one) => (
                  <Correction key={one.id} correction={one} />
                ))}
            </ul>
            {query.hasNextPage ? (
              <Button size="s" busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show earlier ones')}
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
    </section>
  )
}

function Correction({ correction }: { correction: CorrectionView }) {
  const { mentionId, fact, was, value, member, madeAt, takenBackAt, text } = correction
  const { rights } = useSession().member
  const queries = useQueryClient()
  const back = useMutation(
    orpc.listening.takeBackCorrection.mutationOptions({
      onSuccess: () => {
        toast(t('Taken back: it is as it was read.'))
        return queries.invalidateQueries({ queryKey: orpc.listening.corrections.key() })
      },
      onError: toastError,
    }),
  )
  const may = rights.includes('inbox.answer') || rights.includes('listening.manage')
  return (
    <li className={css.correction}>
      <p className={css.words} dir="auto">
        {text ?? t('This post is deleted.')}
      </p>
      <p className="q t13">
        {factWord(fact)}: {valueWord(fact, was)} → <b>{valueWord(fact, value)}</b>
        {' · '}
        {member ?? t('Somebody who left')}, <Time at={madeAt} />
        {takenBackAt ? ` · ${t('taken back')}` : null}
      </p>
      {may && takenBackAt === null && text !== null ? (
        <Button
          size="s"
          kind="ghost"
          icon="undo"
          busy={back.isPending}
          onPress={() => back.mutate({ id: mentionId, fact })}
        >
          {t('Take back')}
        </Button>
      ) : null}
    </li>
  )
}
