import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignalCard } from '#modules/signals/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { explain, floorName, kindName } from './explain.ts'
import { NoiseDialog } from './noise-dialog.tsx'
import css from './signals.module.css'

type SignalRowProps = {
  signal: SignalCard
  /** Somebody came here for this one. */
  found: boolean
  maySettle: boolean
}

/** One signal: what was noticed, why, who hears it, and what may be done. */
export function SignalRow({ signal, found, maySettle }: SignalRowProps) {
  const [first, ...further] = explain(signal)
  return (
    <li className={css.signal} data-found={found || undefined} id={signal.id} tabIndex={-1}>
      <div className={css.head}>
        <StateOf signal={signal} />
        {signal.kinds.map((kind) => (
          <Chip key={kind}>{kindName(kind)}</Chip>
        ))}
        {signal.floor ? (
          <Chip tone="stop" icon="warning">
            {floorName(signal.floor)}
          </Chip>
        ) : null}
        <Time at={signal.at} className="t13 q" />
      </div>
      <p className={`${css.words} t16`}>{first}</p>
      {further.length > 0 ? <p className={`${css.words} q`}>{further.join(' · ')}</p> : null}
      <HeardBy signal={signal} />
      {signal.mutedBy ? (
        <p className="t13 q">
          {t('Kept without telling anybody: it looks like “{reason}”.', {
            reason: signal.mutedBy.reason.replace(/\.$/, ''),
          })}
        </p>
      ) : null}
      {signal.verdictReason ? (
        <p className="t13 q">{t('Noise: {reason}', { reason: signal.verdictReason })}</p>
      ) : null}
      <Acts signal={signal} maySettle={maySettle} />
    </li>
  )
}

function StateOf({ signal }: { signal: SignalCard }) {
  if (signal.verdict === 'noise') return <StateWord tone="wait">{t('Noise')}</StateWord>
  if (signal.state === 'muted') return <StateWord tone="wait">{t('Kept quiet')}</StateWord>
  if (signal.state === 'ended') return <StateWord tone="good">{t('Over')}</StateWord>
  return <StateWord tone="warn">{t('Going on')}</StateWord>
}

const SHOWN = 4

function HeardBy({ signal: { heardBy, raisedBy, mentionIds } }: { signal: SignalCard }) {
  const names = heardBy.slice(0, SHOWN).map(({ name }) => name)
  const more = heardBy.length - names.length
  const parts = [
    names.length === 0 ? '' : t('Heard by {names}', { names: names.join(', ') }),
    more > 0 ? t('and {n} more', { n: more }) : '',
    mentionIds.length === 0 ? '' : t('{n, plural, one {one post} other {# posts}}', { n: mentionIds.length }),
    raisedBy ? t('raised by {name}', { name: raisedBy.name }) : '',
  ].filter((one) => one !== '')
  return parts.length === 0 ? null : <p className="t13 q">{parts.join(' · ')}</p>
}

function Acts({ signal, maySettle }: { signal: SignalCard; maySettle: boolean }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const real = useMutation(
    orpc.signals.real.mutationOptions({
      onSuccess: () => toast(t('Counted as real.')),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.signals.key() }),
    }),
  )
  const why = maySettle
    ? undefined
    : t('Only members who manage listening, the inbox or a pause of publishing may say what a signal is.')
  const watch = signal.heardBy[0]
  return (
    <div className={css.acts}>
      {signal.state === 'open' ? (
        <ButtonLink to={`/incidents?signal=${signal.id}`} size="s" icon="incident">
          {t('To the incident')}
        </ButtonLink>
      ) : null}
      {signal.verdict === null ? (
        <>
          <Button
            size="s"
            busy={real.isPending}
            disabledReason={why}
            onPress={() => real.mutate({ signalId: signal.id })}
          >
            {t('It is real')}
          </Button>
          <Button size="s" disabledReason={why} onPress={() => setAsking(true)}>
            {t('It is noise')}
          </Button>
        </>
      ) : null}
      {watch ? (
        <ButtonLink to={`/listen/alerts/replay?watch=${watch.kind}:${watch.id}`} size="s" kind="ghost">
          {t('Replay')}
        </ButtonLink>
      ) : null}
      {asking ? <NoiseDialog signalId={signal.id} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}
