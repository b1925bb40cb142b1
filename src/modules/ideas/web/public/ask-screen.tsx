import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoxPage } from '#modules/ideas/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { PublicPage, Trap } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { said } from '../read-form.ts'
import css from './public.module.css'

type Sent = Awaited<ReturnType<typeof api.ideas.ask>>

/** The question of a request box, for anybody. */
export function Screen() {
  const { address = '' } = useParams<{ address: string }>()
  const [sent, setSent] = useState<Sent | null>(null)
  const page = useQuery({
    ...orpc.ideas.boxPage.queryOptions({ input: { address } }),
    // The page is read once: what is typed belongs to it.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const title = page.data?.question ?? t('Ask us')
  usePlace([title])
  return (
    <PublicPage from={page.data?.organisation} title={sent ? t('Thank you') : title}>
      {sent ? (
        <Thanks sent={sent} />
      ) : (
        <QueryView query={page} skeleton="form" what={t('There is no question at this address.')}>
          {(data) =>
            data.state === 'open' ? (
              <Question address={address} page={data} onSent={setSent} />
            ) : (
              <Shut page={data} />
            )
          }
        </QueryView>
      )}
    </PublicPage>
  )
}

function Shut({ page }: { page: BoxPage }) {
  return page.state === 'paused' ? (
    <EmptyState
      icon="clock"
      title={t('Not at the moment')}
      text={t('This box takes nothing right now. Come back later.')}
    />
  ) : (
    <EmptyState icon="check" title={t('This box is closed')} text={t('Thank you for coming.')} />
  )
}

type Asked = { address: string; page: BoxPage; onSent: (sent: Sent) => void }

function Question({ address, page, onSent }: Asked) {
  const [email, setEmail] = useState('')
  const [text, setText] = useState('')
  const submit = async (data: FormData): Promise<void> => {
    const { slip } = page
    const words = { text: text.trim(), name: said(data, 'name'), email: email.trim() }
    const consent = data.get('consent') !== null
    onSent(
      await api.ideas.ask({ address, slip, ...words, consent, website: String(data.get('website') ?? '') }),
    )
  }
  return (
    <Form onSubmit={submit} label={page.question}>
      {page.intro ? (
        <p className={css.intro} dir="auto">
          {page.intro}
        </p>
      ) : null}
      <TextArea
        name="text"
        label={t('Your answer')}
        rows={4}
        required
        value={text}
        onChange={setText}
        count={{ used: text.length, limit: 2000 }}
      />
      {page.asksName ? (
        <TextField name="name" label={t('Your name, if you like')} autoComplete="name" />
      ) : null}
      {page.asksEmail ? (
        <TextField
          name="email"
          type="email"
          label={t('E-mail address, if you like')}
          hint={t('Only to tell you when the answer is published.')}
          autoComplete="email"
          value={email}
          onChange={setEmail}
        />
      ) : null}
      {email.trim() === '' ? null : <Checkbox name="consent" label={page.consent} />}
      <Trap />
      <FormActions>
        <Submit size="l">{t('Send')}</Submit>
      </FormActions>
    </Form>
  )
}

function Thanks({ sent }: { sent: Sent }) {
  return (
    <>
      <EmptyState
        icon="check"
        title={t('It has arrived')}
        text={
          sent.tell
            ? t('We read everything. When the answer is published, we write to you once.')
            : t('We read everything, and look for a good answer.')
        }
      />
      {sent.link ? (
        <section className={css.link}>
          <p className="strong">{t('Keep this link: it is shown only now.')}</p>
          <p>{t('With it you see and remove what you wrote.')}</p>
          <p>
            <a className="link" href={sent.link}>
              {sent.link}
            </a>
          </p>
        </section>
      ) : null}
    </>
  )
}
