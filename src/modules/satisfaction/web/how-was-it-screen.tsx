import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { PublicPage, Trap } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'

/** The one question behind a link; it can be answered once. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [done, setDone] = useState(false)
  const query = useQuery({
    ...orpc.satisfaction.publicAsk.queryOptions({ input: { token } }),
    refetchOnWindowFocus: false,
    retry: false,
  })
  usePlace([t('How was it?')])
  return (
    <PublicPage from={query.data?.organisation} title={t('How was it?')} width="form">
      {done ? (
        <Thanks />
      ) : (
        <QueryView query={query} skeleton="form" what={t('This question cannot be answered.')}>
          {({ organisation, state }) => {
            if (state === 'answered') return <Thanks />
            if (state === 'expired')
              return (
                <EmptyState
                  icon="hour"
                  title={t('This link has run out')}
                  text={t(
                    'It was good for thirty days. If there is something to say, write to us where you did before.',
                  )}
                />
              )
            return <Question token={token} organisation={organisation} onDone={() => setDone(true)} />
          }}
        </QueryView>
      )}
    </PublicPage>
  )
}

type QuestionProps = { token: string; organisation: string; onDone: () => void }
const scores = ['5', '4', '3', '2', '1'] as const
type Score = (typeof scores)[number]

function Question({ token, organisation, onDone }: QuestionProps) {
  const [score, setScore] = useState<Score | undefined>()
  const [comment, setComment] = useState('')
  const words: Record<Score, string> = {
    5: t('5, very good'),
    4: t('4, good'),
    3: t('3, so-so'),
    2: t('2, bad'),
    1: t('1, very bad'),
  }
  const submit = async (data: FormData): Promise<void> => {
    const website = String(data.get('website') ?? '')
    await api.satisfaction.publicAnswer({ token, score: Number(score ?? 0), comment, website })
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('How was it?')}>
      <RadioGroup<Score>
        name="score"
        label={t('How did {organisation} deal with what you wrote?', { organisation })}
        value={score}
        onChange={setScore}
        options={scores.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea
        name="comment"
        label={t('Something you would like to say, if you like')}
        hint={t('Those who read your messages read this too. Leave out what nobody needs to know.')}
        rows={4}
        value={comment}
        onChange={setComment}
        count={{ used: comment.length, limit: 2000 }}
      />
      <Trap />
      <FormActions>
        <Submit size="l">{t('Send')}</Submit>
      </FormActions>
    </Form>
  )
}

function Thanks() {
  return (
    <EmptyState icon="check" title={t('Thank you')} text={t('It is kept once, and this link is used up.')} />
  )
}
