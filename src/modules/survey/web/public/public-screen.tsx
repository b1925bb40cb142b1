import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Submit } from '#web/design/form.tsx'
import { PublicPage, Trap } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { AnswerForm } from '../answer-form.tsx'
import css from './public.module.css'

type Sent = { link: string | null; mailed: boolean }

/** The survey behind a public link. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [sent, setSent] = useState<Sent | null>(null)
  const form = useQuery({
    ...orpc.survey.publicForm.queryOptions({ input: { token } }),
    refetchOnWindowFocus: false,
    retry: false,
  })
  const title = form.data?.title ?? t('Survey')
  usePlace([title])
  return (
    <PublicPage from={form.data?.organisation} title={title}>
      {sent ? (
        <Thanks sent={sent} />
      ) : (
        <QueryView query={form} skeleton="form" what={t('This survey cannot be answered.')}>
          {(data) => <Questions token={token} form={data} onSent={setSent} />}
        </QueryView>
      )}
    </PublicPage>
  )
}

type Form = Awaited<ReturnType<typeof api.survey.publicForm>>

function Questions({ token, form, onSent }: { token: string; form: Form; onSent: (sent: Sent) => void }) {
  const [email, setEmail] = useState('')
  return (
    <>
      {form.closesAt ? <p className="q">{t('open until {day}', { day: formatDay(form.closesAt) })}</p> : null}
      <AnswerForm
        form={form}
        reachable={form.takesEmail && email.trim() !== ''}
        onSubmit={async ({ answers, contact, data }) => {
          const address = email.trim()
          const website = String(data.get('website') ?? '')
          onSent(
            await api.survey.publicAnswer({
              token,
              answers,
              contact,
              email: address === '' ? null : address,
              website,
            }),
          )
        }}
        actions={<Submit size="l">{t('Send what is ticked')}</Submit>}
      >
        {form.takesEmail ? (
          <TextField
            name="email"
            type="email"
            label={t('E-mail address, if you like')}
            hint={t(
              'We send one letter to confirm it, with the link to see, change and erase your answers. It is kept encrypted.',
            )}
            autoComplete="email"
            value={email}
            onChange={setEmail}
          />
        ) : null}
        <Trap />
      </AnswerForm>
    </>
  )
}

function Thanks({ sent }: { sent: Sent }) {
  if (sent.mailed)
    return (
      <EmptyState
        icon="check"
        title={t('Look into your mail')}
        text={t(
          'Your answers count as soon as you confirm your address. Without that they are erased after seven days.',
        )}
      />
    )
  return (
    <>
      <EmptyState icon="check" title={t('Thank you')} text={t('What you ticked is kept, nothing else.')} />
      {sent.link ? (
        <section className={css.link}>
          <p className="strong">{t('Keep this link: it is shown only now.')}</p>
          <p>{t('With it you see, change and erase what you said.')}</p>
          <p>
            <a href={sent.link}>{sent.link}</a>
          </p>
        </section>
      ) : null}
    </>
  )
}
