import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DisclosurePhrase } from '#modules/originality/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import css from './words.module.css'
import { useReload, type Words } from './words.ts'

/** Words that count as saying “I work here” on an employee's own account, beside those that come with Weft. */
export function DisclosureList({ words }: { words: Words }) {
  const [adding, setAdding] = useState(false)
  const { disclosures, mayManage, help } = words
  const add = () => setAdding(true)
  return (
    <div className={css.part}>
      <p className="q">
        {t(
          'Whoever writes on an account of their own says that they work for you. The usual words of each language are known, such as “#ad” or “I work for …”; here stand your own.',
        )}
      </p>
      {mayManage && !adding && disclosures.length > 0 ? (
        <div className={css.acts}>
          <Button kind="pri" icon="plus" onPress={add}>
            {t('Add words')}
          </Button>
        </div>
      ) : null}
      {adding ? <DisclosureForm onDone={() => setAdding(false)} /> : null}
      {disclosures.length === 0 && !adding ? (
        <EmptyState
          title={t('There are no words of your own yet')}
          text={
            mayManage
              ? t('Add a tag or a sentence that your people use.')
              : t('Nobody has added one. {who}', { who: help })
          }
          action={mayManage ? { label: t('Add words'), icon: 'plus', run: add } : undefined}
        />
      ) : null}
      <ul className={css.rows}>
        {disclosures.map((one) => (
          <li key={one.id}>
            <DisclosureRow disclosure={one} mayManage={mayManage} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function DisclosureForm({ onDone }: { onDone: () => void }) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    const phrase = String(data.get('phrase') ?? '').trim()
    await api.originality.addDisclosure({ phrase, lang: String(data.get('lang') ?? '').trim() || null })
    toast(t('“{phrase}” is accepted.', { phrase }))
    onDone()
    await reload()
  }
  return (
    <section className={css.box} aria-label={t('Add words')}>
      <Form onSubmit={submit} className={css.form} label={t('Add words')}>
        <TextField name="phrase" label={t('Words or tag')} required placeholder="#TeamFjell" />
        <TextField
          name="lang"
          label={t('Language')}
          placeholder="de"
          hint={t('Only in texts of this language. Empty: in all.')}
        />
        <FormActions>
          <Submit>{t('Accept')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

function DisclosureRow({ disclosure, mayManage }: { disclosure: DisclosurePhrase; mayManage: boolean }) {
  const reload = useReload()
  const { id, phrase, lang, createdBy, createdAt } = disclosure
  const end = useMutation(
    orpc.originality.endDisclosure.mutationOptions({
      onSuccess: () => toast(t('“{phrase}” is accepted no longer.', { phrase })),
      onError: toastError,
      onSettled: reload,
    }),
  )
  return (
    <article className={css.row} aria-label={phrase}>
      <p className={css.head}>
        <b className={css.phrase}>{phrase}</b>
        {lang ? <span className="q">{languageName(lang)}</span> : null}
      </p>
      <p className="t13 q">
        {createdBy ? `${t('by {name}', { name: createdBy })} · ` : null}
        <Time at={createdAt} />
      </p>
      {mayManage ? (
        <div className={css.end}>
          <Button size="s" busy={end.isPending} onPress={() => end.mutate({ id })}>
            {t('Accept no longer')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
