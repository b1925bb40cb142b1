import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BlockedPhrase } from '#modules/originality/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { PhraseForm } from './phrase-form.tsx'
import css from './words.module.css'
import { severityWords, useReload, type Words } from './words.ts'

/** The organisation's list of words that are not to be said, or not without a second look. */
export function PhraseList({ words }: { words: Words }) {
  const [adding, setAdding] = useState(false)
  const { phrases, mayManage, help } = words
  const add = () => setAdding(true)
  return (
    <div className={css.part}>
      {mayManage && !adding && phrases.length > 0 ? (
        <div className={css.acts}>
          <Button kind="pri" icon="plus" onPress={add}>
            {t('Add a phrase')}
          </Button>
        </div>
      ) : null}
      {adding ? <PhraseForm onDone={() => setAdding(false)} /> : null}
      {phrases.length === 0 && !adding ? (
        <EmptyState
          title={t('Nothing is on the list yet')}
          text={
            mayManage
              ? t('Add what your organisation does not say: promises, names, words that hurt.')
              : t('Nobody has added one. {who}', { who: help })
          }
          action={mayManage ? { label: t('Add a phrase'), icon: 'plus', run: add } : undefined}
        />
      ) : null}
      {!mayManage && phrases.length > 0 ? (
        <p className="q">{t('The list is kept by others. {who}', { who: help })}</p>
      ) : null}
      <ul className={css.rows}>
        {phrases.map((phrase) => (
          <li key={phrase.id}>
            <PhraseRow phrase={phrase} mayManage={mayManage} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function PhraseRow({ phrase, mayManage }: { phrase: BlockedPhrase; mayManage: boolean }) {
  const reload = useReload()
  const end = useMutation(
    orpc.originality.endPhrase.mutationOptions({
      onSuccess: () =>
        toast(t('“{phrase}” is off the list.', { phrase: phrase.phrase }), {
          undo: () => void again(phrase, reload),
        }),
      onError: toastError,
      onSettled: reload,
    }),
  )
  const { label, tone } = severityWords(phrase.severity)
  return (
    <article className={css.row} aria-label={phrase.phrase}>
      <p className={css.head}>
        <b className={css.phrase} lang={phrase.lang ?? undefined}>
          {phrase.phrase}
        </b>
        {tone ? <StateWord tone={tone}>{label}</StateWord> : <span className="q">{label}</span>}
        {phrase.lang ? <span className="q">{languageName(phrase.lang)}</span> : null}
      </p>
      <p>{phrase.reason}</p>
      {phrase.cure ? (
        <p>
          <span className="q">{t('Instead:')}</span> <span className={css.phrase}>{phrase.cure}</span>
        </p>
      ) : null}
      <p className="t13 q">
        {phrase.createdBy ? `${t('by {name}', { name: phrase.createdBy })} · ` : null}
        <Time at={phrase.createdAt} />
      </p>
      {mayManage ? (
        <div className={css.end}>
          <Button size="s" busy={end.isPending} onPress={() => end.mutate({ id: phrase.id })}>
            {t('Take off the list')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}

/** Undo: the same phrase, as a new one. */
async function again({ phrase, lang, severity, reason, cure }: BlockedPhrase, reload: () => Promise<void>) {
  await api.originality.addPhrase({ phrase, lang, severity, reason, cure }).catch(toastError)
  await reload()
}
