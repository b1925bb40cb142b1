import { useMutation } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { PostResult, RemoteChange } from '../contract.ts'
import css from './results.module.css'
import { useAct } from './use-act.ts'
import { said } from './words.ts'

type Choice = 'theirs' | 'ours' | 'left'

/** Something was changed on the network itself: what it was, what it is, and what it shall mean. */
export function ChangeCard({ change, post }: { change: RemoteChange; post: PostResult }) {
  const title = change.kind === 'edited' ? t('It was changed there') : t('It was deleted there')
  return (
    <section className={css.change} aria-label={title}>
      <h2 className="t16 mid">{title}</h2>
      <p className="t13 q">{t('Noticed {when}.', { when: formatExact(change.noticedAt) })}</p>
      <div className={css.pair}>
        <figure>
          <figcaption className="label">{t('Before')}</figcaption>
          <p dir="auto">{change.before}</p>
        </figure>
        {change.after === null ? null : (
          <figure>
            <figcaption className="label">{t('Now')}</figcaption>
            <p dir="auto">{change.after}</p>
          </figure>
        )}
      </div>
      <Choices change={change} post={post} />
    </section>
  )
}

function Choices({ change, post }: { change: RemoteChange; post: PostResult }) {
  const decide = useAct(
    (choice: Choice) => api.results.decide({ changeId: change.id, choice }),
    ({ state, waitsFor }) => {
      if (state === 'settled') return t('Decided.')
      return waitsFor ? t('It waits for {who}.', { who: waitsFor }) : t('Your words go back there now.')
    },
  )
  const press = (choice: Choice) => ({
    busy: decide.isPending && decide.variables === choice,
    onPress: () => decide.mutate(choice),
  })
  if (!post.remove.may && post.remove.help !== null)
    return <p className="t13 q">{t('You may not decide about it. {who}', { who: post.remove.help })}</p>
  if (change.kind === 'deleted')
    return (
      <div className={css.acts}>
        <Button kind="pri" {...press('theirs')}>
          {t('It stays deleted')}
        </Button>
        <WriteAgain post={post} />
        <Button kind="ghost" {...press('left')}>
          {t('Do nothing')}
        </Button>
      </div>
    )
  return (
    <div className={css.acts}>
      <Button kind="pri" {...press('theirs')}>
        {t('Keep theirs')}
      </Button>
      <Button
        {...press('ours')}
        {...(post.edit.may ? {} : { disabledReason: said(post.edit.message ?? t('It cannot be put back.')) })}
      >
        {t('Put ours back')}
      </Button>
      <Button kind="ghost" {...press('left')}>
        {t('Do nothing')}
      </Button>
    </div>
  )
}

/** The same words as a new draft, which goes the way of every post. */
export function WriteAgain({ post }: { post: PostResult }) {
  const go = useGo()
  const write = useMutation({
    mutationFn: () =>
      api.publishing.create({
        title: post.text.slice(0, 80),
        variants: [{ channelId: post.channelId, text: post.text, media: [], updateOf: post.id }],
      }),
    onSuccess: (draft) => go(`/publish/drafts/${draft.id}`),
    onError: toastError,
  })
  return (
    <Button icon="publish" busy={write.isPending} onPress={() => write.mutate()}>
      {t('Write it again')}
    </Button>
  )
}
