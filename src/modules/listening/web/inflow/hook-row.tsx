import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookView } from '#modules/listening/contract/hooks.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Time } from '#web/design/time.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { CopyField } from './copy-field.tsx'
import css from './inflow.module.css'
import { type Made, NewSecret } from './new-secret.tsx'

type RowProps = { hook: HookView; made: Made | undefined; onMade: (made: Made) => void }

/** One webhook: where it is, what it delivered, what it turned away, and a new secret. */
export function HookRow({ hook, made, onMade }: RowProps) {
  const last = hook.deliveries[0]
  return (
    <article className={css.hook} aria-label={hook.name}>
      <header className={css.hookHead}>
        <h2 className="mid">{hook.name}</h2>
        {hook.open ? (
          <StateWord tone={last ? 'good' : 'wait'}>
            {last ? t('Takes deliveries') : t('Waits for the first delivery')}
          </StateWord>
        ) : (
          <StateWord tone="stop">{t('Closed')}</StateWord>
        )}
        {hook.open ? <TurnSecret hook={hook} onMade={onMade} /> : <span />}
      </header>
      {made ? <NewSecret made={made} /> : null}
      <CopyField name={`address-${hook.channelId}`} label={t('Address')} value={hook.address} />
      {hook.oldSecretUntil ? (
        <p className="t13 q">
          {t('The secret before holds until {time}.', { time: formatExact(hook.oldSecretUntil) })}
        </p>
      ) : null}
      {last ? (
        <p className="t13 q">
          {t('{n, plural, one {# item} other {# items}} in the last delivery, {fresh} of them new.', {
            n: last.items,
            fresh: last.fresh,
          })}{' '}
          <Time at={last.at} />
        </p>
      ) : null}
      {hook.refusal ? (
        <p className="t13">
          <b className="mid">
            {t('{n, plural, one {# delivery was} other {# deliveries were}} turned away.', {
              n: hook.refusal.times,
            })}
          </b>{' '}
          <span className="q">
            {hook.refusal.reason} <Time at={hook.refusal.at} />
          </span>
        </p>
      ) : null}
    </article>
  )
}

function TurnSecret({ hook, onMade }: Omit<RowProps, 'made'>) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const turn = async (): Promise<void> => {
    setBusy(true)
    try {
      onMade(await api.listening.makeSecret({ channelId: hook.channelId, overlapHours: 24 }))
      await queries.invalidateQueries({ queryKey: orpc.listening.hooks.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="s" icon="key" busy={busy} onPress={() => void turn()}>
      {t('Make a new secret')}
    </Button>
  )
}
