import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './public.module.css'

/** What a personal link opens: what was written, what is kept until when, and removing it. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [gone, setGone] = useState(false)
  const [busy, setBusy] = useState(false)
  const own = useQuery({
    ...orpc.ideas.own.queryOptions({ input: { token } }),
    refetchOnWindowFocus: false,
    retry: false,
    enabled: !gone,
  })
  usePlace([t('What you asked for')])
  const remove = (): void => {
    setBusy(true)
    api.ideas
      .removeOwn({ token })
      .then(() => setGone(true), toastError)
      .finally(() => setBusy(false))
  }
  return (
    <PublicPage from={own.data?.organisation} title={t('What you asked for')}>
      {gone ? (
        <EmptyState
          icon="check"
          title={t('It is removed')}
          text={t('Nothing of you is stored here any more. This link leads nowhere from now on.')}
        />
      ) : (
        <QueryView query={own} skeleton="text" what={t('There is nothing behind this link.')}>
          {(data) => (
            <>
              <section className={css.link}>
                <p className="q t13">{data.question}</p>
                <p className={css.intro} dir="auto">
                  {data.text}
                </p>
                {data.name ? <p className="q t13">{t('from {name}', { name: data.name })}</p> : null}
              </section>
              <p>
                {data.emailUntil
                  ? t('Your address is kept until the answer is published, at the latest until {day}.', {
                      day: formatDay(data.emailUntil),
                    })
                  : t('No address of yours is kept.')}
              </p>
              <div>
                <Button kind="danger" size="l" busy={busy} onPress={remove}>
                  {t('Remove it')}
                </Button>
              </div>
            </>
          )}
        </QueryView>
      )}
    </PublicPage>
  )
}
