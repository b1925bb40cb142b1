import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditAnswer, AuditDesk } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { classes } from '#web/design/classes.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useParams } from '#web/screen-hooks.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import { ListenFrame } from '../listen-frame.tsx'
import css from './audit.module.css'
import { answerWord, monthWord } from './words.ts'

const keys: readonly { answer: AuditAnswer; key: string }[] = [
  { answer: 'negative', key: '1' },
  { answer: 'neutral', key: '2' },
  { answer: 'positive', key: '3' },
  { answer: 'unsure', key: '0' },
]

/** One post after the other: how is it meant? By keys on a desk, by the thumb on a phone. */
export function Screen() {
  const { month = '' } = useParams<{ month: string }>()
  const [position, setPosition] = useState<number | undefined>()
  const input = position === undefined ? { month } : { month, position }
  const query = useQuery({ ...orpc.listening.auditDesk.queryOptions({ input }), retry: false })
  const title = t('How is it meant?')
  return (
    <ListenFrame
      title={title}
      end={
        <ButtonLink to="/listen/audit" size="s">
          {t('To the audit')}
        </ButtonLink>
      }
    >
      <PaneScroll label={title}>
        <div className={css.desk}>
          <QueryView query={query} skeleton="text" what={t('The posts could not be loaded.')}>
            {(desk) => <Desk desk={desk} position={position} onPosition={setPosition} />}
          </QueryView>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

type DeskProps = {
  desk: AuditDesk
  position: number | undefined
  onPosition: (position: number | undefined) => void
}

function Desk({ desk, position, onPosition }: DeskProps) {
  const { month, item, mine, codes, wanted, back } = desk
  const { say, busy } = useSay(month, () => onPosition(undefined))
  const goBack = () => {
    if (back !== null) onPosition(back)
  }
  useShortcuts(t('Code posts'), [
    ...(item
      ? keys.map(({ answer, key }) => ({
          id: `audit.${answer}`,
          key,
          label: answerWord(answer),
          run: () => say(item.position, answer),
        }))
      : []),
    { id: 'audit.back', key: 'b', label: t('Back to the last one'), run: goBack },
  ])
  if (desk.published || item === null) return <Nothing desk={desk} />
  return (
    <>
      <div className={css.progress}>
        <progress value={codes} max={Math.max(1, wanted)} aria-label={t('Answers given')} />
        <span className="q">
          {t('{n} of {all} answers are given, {mine} by you', { n: codes, all: wanted, mine })}
        </span>
      </div>
      <Post item={item} />
      <fieldset className={css.answers} aria-label={t('How is it meant?')}>
        {keys.map(({ answer, key }) => (
          <Button
            key={answer}
            size="l"
            hint={key}
            pressed={item.mine === answer}
            busy={busy}
            onPress={() => say(item.position, answer)}
          >
            {answerWord(answer)}
          </Button>
        ))}
      </fieldset>
      <div className={css.acts}>
        {position === undefined && back !== null ? (
          <Button kind="ghost" icon="undo" hint="b" onPress={goBack}>
            {t('Back to the last one')}
          </Button>
        ) : null}
        {position === undefined ? null : (
          <Button kind="ghost" onPress={() => onPosition(undefined)}>
            {t('On with the next')}
          </Button>
        )}
      </div>
      <p className="q t13">
        {t(
          'Judge the words as they stand, as the writer means them. What Weft says of a post is shown to nobody before the figures stand.',
        )}
      </p>
    </>
  )
}

/** Says it, and has the next one at once. */
function useSay(month: string, onNext: () => void) {
  const queries = useQueryClient()
  const code = useMutation(
    orpc.listening.codeAudit.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(orpc.listening.auditDesk.queryKey({ input: { month } }), next)
        void queries.invalidateQueries({ queryKey: orpc.listening.audits.key() })
        onNext()
      },
      onError: toastError,
    }),
  )
  return {
    busy: code.isPending,
    say: (position: number, label: AuditAnswer) => {
      if (!code.isPending) code.mutate({ month, position, label })
    },
  }
}

function Post({ item }: { item: NonNullable<AuditDesk['item']> }) {
  return (
    <article className={css.post} aria-label={t('Post {n}', { n: item.position })}>
      <p className={classes('q t13', css.meta)}>
        <NetworkGlyph network={item.network} /> <span dir="auto">{item.author}</span> ·{' '}
        {item.lang === '' ? t('Not known') : languageName(item.lang)} · <Time at={item.publishedAt} />
      </p>
      {item.title ? (
        <p className="strong" dir="auto">
          {item.title}
        </p>
      ) : null}
      <p className={css.text} dir="auto" lang={item.lang || undefined}>
        {item.text}
      </p>
    </article>
  )
}

function Nothing({ desk }: { desk: AuditDesk }) {
  return (
    <EmptyState
      icon="check"
      title={
        desk.published
          ? t('The figures of {month} stand', { month: monthWord(desk.month) })
          : t('Nothing is left for you')
      }
      text={
        desk.published
          ? t('Nothing is coded any more.')
          : t('You gave {n} answers. Thank you.', { n: desk.mine })
      }
      action={{ label: t('To the audit'), to: '/listen/audit' }}
    />
  )
}
