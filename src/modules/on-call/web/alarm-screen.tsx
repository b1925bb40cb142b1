import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PublicRing } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './on-call.module.css'

/** Behind the link of a ring, without sign-in. Looking does nothing; the button acknowledges. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const query = useQuery({ ...orpc.onCall.publicRing.queryOptions({ input: { token } }), retry: false })
  usePlace([t('Alarm')])
  return (
    <PublicPage from={query.data?.organisation} width="form">
      <QueryView query={query} skeleton="form" what={t('This alarm cannot be shown.')}>
        {(alarm) => <Alarm token={token} alarm={alarm} />}
      </QueryView>
    </PublicPage>
  )
}

function Alarm({ token, alarm }: { token: string; alarm: PublicRing }) {
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.onCall.publicAcknowledge({ token }),
    networkMode: 'always',
    onSuccess: (now) => queries.setQueryData(orpc.onCall.publicRing.queryKey({ input: { token } }), now),
  })
  const { title, severity, drill, startedAt, state, link } = alarm
  return (
    <div className={css.alarm}>
      <p>
        {drill ? (
          <StateWord tone="wait">{t('Drill')}</StateWord>
        ) : (
          <StateWord tone="stop">{t('SEV{severity}', { severity })}</StateWord>
        )}{' '}
        <span className="q">
          <Time at={startedAt} style="ago" />
        </span>
      </p>
      <h1 className={css.alarmTitle} dir="auto">
        {title ?? t('An alarm in a restricted department')}
      </h1>
      {state === 'ringing' ? (
        <>
          <p className="q">{t('Acknowledge, and nobody else is rung. It is yours then.')}</p>
          <Button kind="pri" size="l" busy={isPending} onPress={() => mutate()}>
            {t('Acknowledge')}
          </Button>
        </>
      ) : (
        <p className="mid">{saidOf(alarm)}</p>
      )}
      {error ? (
        <ErrorState error={error} what={t('It could not be acknowledged.')} onRetry={() => mutate()} />
      ) : null}
      {link ? <ButtonLink to={link}>{t('Open in Weft')}</ButtonLink> : null}
    </div>
  )
}

function saidOf({ state, byYou, acknowledgedBy }: PublicRing): string {
  if (state === 'acknowledged')
    return byYou
      ? t('You acknowledged it. It is yours.')
      : t('{name} was faster and has it.', { name: acknowledgedBy ?? '?' })
  if (state === 'expired') return t('This link was good for a day, and it is over. Sign in to Weft.')
  return t('It is over. There is nothing to do any more.')
}
