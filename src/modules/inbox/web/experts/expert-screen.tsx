import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import styles from './experts.module.css'

/** What a link in a mail to an expert opens. Looking at it answers nothing; it is used up by sending. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [done, setDone] = useState(false)
  const query = useQuery({
    ...orpc.inbox.expertLinked.queryOptions({ input: { token } }),
    enabled: !done,
    refetchOnWindowFocus: false,
    retry: false,
  })
  usePlace([t('A question for you')])
  return (
    <PublicPage width="form">
      {done ? (
        <EmptyState
          icon="check"
          title={t('Thank you, your answer is with them.')}
          text={t('You can close this page. The link is used up.')}
        />
      ) : (
        <QueryView query={query} skeleton="text" what={t('This link cannot be used.')}>
          {(asked) => <Asked asked={asked} token={token} onDone={() => setDone(true)} />}
        </QueryView>
      )}
      {query.error ? (
        <p>
          <ButtonLink to="/today" kind="pri" size="l">
            {t('Sign in and look there')}
          </ButtonLink>
        </p>
      ) : null}
    </PublicPage>
  )
}

type AskedProps = {
  asked: Awaited<ReturnType<typeof api.inbox.expertLinked>>
  token: string
  onDone: () => void
}

function Asked({ asked, token, onDone }: AskedProps) {
  const { asker, organisation, expert, question, excerpt, dueAt, state } = asked
  const submit = async (data: FormData): Promise<void> => {
    await api.inbox.answerLinked({ token, answer: String(data.get('answer') ?? '').trim() })
    onDone()
  }
  return (
    <>
      <p className="q">
        {t('{expert}, {asker} at {organisation} asks you, by {time}', {
          ...{ expert, asker, organisation, time: formatTime(dueAt) },
        })}
      </p>
      <h1 className={styles.question} dir="auto">
        {question}
      </h1>
      {excerpt ? (
        <blockquote className={styles.excerpt} dir="auto" aria-label={t('From the conversation')}>
          {excerpt}
        </blockquote>
      ) : null}
      {state === 'open' ? (
        <Form onSubmit={submit}>
          <TextArea
            name="answer"
            label={t('Your answer')}
            hint={t('Colleagues read it and write to the person; it is not published as it stands.')}
            rows={5}
            required
          />
          <FormActions>
            <Submit>{t('Send the answer')}</Submit>
          </FormActions>
        </Form>
      ) : (
        <p role="status">
          {state === 'answered'
            ? t('This was answered already. Nothing is left to do.')
            : t('{asker} took the question back. Nothing is left to do.', { asker })}
        </p>
      )}
    </>
  )
}
