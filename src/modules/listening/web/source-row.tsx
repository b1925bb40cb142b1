import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import type { Gap, SourceView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { GapList } from './gap-list.tsx'
import { GapStrip } from './gap-strip.tsx'
import css from './listen.module.css'
import { reasonWords } from './reason-words.ts'
import { kindWords, seconds, stateOf, whyNot } from './source-words.ts'
import { RemoveSource } from './sources/remove-source.tsx'
import { UsedToday } from './sources/used-today.tsx'

type RowProps = {
  source: SourceView
  channel: ChannelCard | undefined
  gaps: readonly Gap[]
  from: string
  now: string
  canManage: boolean
}

/** One source: how it is doing, when it was last heard, and the week with its gaps. */
export function SourceRow({ source, channel, gaps, from, now, canManage }: RowProps) {
  const name = channel?.displayName ?? t('A channel of ours')
  return (
    <article className={css.source} aria-label={name}>
      <header>
        <NetworkGlyph network={source.network} label={channel?.networkName} />
        <h2 className={css.sourceName}>{name}</h2>
        {channel && channel.handle !== name ? <span className={css.handle}>{channel.handle}</span> : null}
        {source.kind === 'account' ? null : <Chip>{kindWords(source)}</Chip>}
        <span className={css.sourceActs}>
          {source.state === 'paused' || source.state === 'stopped' ? (
            <ButtonLink
              size="s"
              icon="key"
              to={`/settings/channels?connect=${encodeURIComponent(source.network)}&channel=${source.channelId}`}
            >
              {t('Reconnect')}
            </ButtonLink>
          ) : (
            <CheckNow source={source} canManage={canManage} />
          )}
          {source.kind === 'account' ? null : <RemoveSource source={source} />}
        </span>
      </header>
      <Standing source={source} />
      <Times source={source} now={now} />
      <UsedToday source={source} />
      <GapStrip gaps={gaps} from={from} now={now} since={source.since} />
      <GapList gaps={gaps} />
    </article>
  )
}

function CheckNow({ source, canManage }: { source: SourceView; canManage: boolean }) {
  const queries = useQueryClient()
  const check = useMutation(
    orpc.listening.checkNow.mutationOptions({
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.listening.sources.key() }),
    }),
  )
  return (
    <Button
      size="s"
      icon="refresh"
      busy={check.isPending}
      disabledReason={whyNot(source, canManage)}
      onPress={() => check.mutate({ id: source.id })}
    >
      {t('Check now')}
    </Button>
  )
}

function Standing({ source }: { source: SourceView }) {
  const state = stateOf(source)
  return (
    <p className={css.standing}>
      {state.tone ? (
        <StateWord tone={state.tone} icon={state.icon}>
          {state.word}
        </StateWord>
      ) : (
        <span className={css.away}>
          <Icon name={state.icon} size="s" />
          {state.word}
        </span>
      )}
      {source.fault ? <span className="t13 q">{reasonWords(source.fault)}</span> : null}
      {source.failures > 1 ? (
        <span className="t13 qq">{t('{n} attempts in a row', { n: source.failures })}</span>
      ) : null}
    </p>
  )
}

function Times({ source, now }: { source: SourceView; now: string }) {
  const soon =
    source.nextAttemptAt === null ? null : (Date.parse(source.nextAttemptAt) - Date.parse(now)) / 1000
  return (
    <dl className={css.times}>
      <Fact term={t('Last checked')}>{source.polledAt ? <Time at={source.polledAt} /> : t('Not yet')}</Fact>
      <Fact term={t('All known until')}>
        {source.succeededAt ? t('{time} ago', { time: seconds(source.lagSeconds) }) : t('Not yet')}
      </Fact>
      <Fact term={t('Last item')}>{source.receivedAt ? <Time at={source.receivedAt} /> : t('None yet')}</Fact>
      {source.delaySeconds === null ? null : (
        <Fact term={t('It came after')}>{seconds(source.delaySeconds)}</Fact>
      )}
      {soon === null ? null : (
        <Fact term={t('Next attempt')}>{soon <= 1 ? t('now') : t('in {time}', { time: seconds(soon) })}</Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
