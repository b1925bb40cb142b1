import { useState } from 'react'
import type { LinkTrial } from '#modules/link-safety/contract.ts'
import { api } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { VerdictWord } from './verdict-words.tsx'

/** An address before one’s eyes: what is known about it, where it leads, and why. Nothing is kept. */
export function TryPanel() {
  const [trial, setTrial] = useState<LinkTrial | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    setTrial(null)
    const url = String(data.get('url') ?? '')
    setTrial(await api.linkSafety.try({ url, follow: data.get('follow') !== null }))
  }
  return (
    <div className={css.part}>
      <Form onSubmit={submit} className={css.form} label={t('Try a link')}>
        <TextField
          name="url"
          label={t('Address')}
          type="url"
          required
          placeholder="https://…"
          hint={t('It is not opened here, and nothing is kept.')}
        />
        <Checkbox name="follow" label={t('Follow it to see where it leads')} defaultChecked />
        <FormActions>
          <Submit icon="search">{t('Try it')}</Submit>
        </FormActions>
      </Form>
      <div aria-live="polite">{trial ? <Answer trial={trial} /> : null}</div>
    </div>
  )
}

const endings: Record<NonNullable<LinkTrial['end']>, () => string> = {
  arrived: () => t('Here it arrives.'),
  loop: () => t('Here it begins again: a circle.'),
  'too-many': () => t('It would lead on and on; after ten steps we stopped.'),
  private: () => t('This is inside a private network; it was not asked.'),
  refused: () => t('This is no web page; it was not asked.'),
  unreachable: () => t('Here nobody answered.'),
}

function Answer({ trial }: { trial: LinkTrial }) {
  return (
    <section className={css.box} aria-label={t('What we know')}>
      <p className={css.head}>
        <VerdictWord verdict={trial.verdict} />
      </p>
      <p>{trial.reason}</p>
      {trial.advice ? <p className="q">{trial.advice}</p> : null}
      <ol className={css.hops}>
        {trial.hops.map((hop, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a circle passes the same address twice
          <li key={index}>
            <p className={css.head}>
              <b className={css.address}>{hop.shown}</b>
              <VerdictWord verdict={hop.verdict} />
            </p>
            {hop.shown === hop.url ? null : <p className={`t13 q ${css.address}`}>{hop.url}</p>}
            {hop.findings.map((finding) => (
              <p key={`${finding.rule} ${finding.message}`} className="t13">
                {finding.message}
              </p>
            ))}
            {hop.findings.length === 0 ? (
              <p className="t13 q">{t('On no list, and nothing about it is odd.')}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {trial.end ? <p className="t13 q">{endings[trial.end]()}</p> : null}
      {trial.note ? <p className="t13 q">{trial.note}</p> : null}
    </section>
  )
}
