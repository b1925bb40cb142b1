import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExpertQuestion } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import styles from './experts.module.css'

/** Today: questions somebody asks me, and notes that name me. */
export function Part() {
  const query = useQuery(orpc.inbox.askedOfMe.queryOptions())
  return (
    <TodayPart
      title={t('Asked of you')}
      query={query}
      what={t('What is asked of you could not be loaded.')}
      isEmpty={({ questions, mentions }) => questions.length + mentions.length === 0}
      end={({ questions, mentions }) => formatNumber(questions.length + mentions.length)}
    >
      {({ questions, mentions }) => (
        <>
          {questions.map((question) => (
            <QuestionItem key={question.id} question={question} />
          ))}
          {mentions.map((mention) => (
            <TodayItem
              key={mention.noteId}
              to={`/inbox/all/${mention.conversationId}`}
              title={t('{name} named you: {title}', { name: mention.author, title: mention.title })}
              note={mention.text}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}

function QuestionItem({ question }: { question: ExpertQuestion }) {
  const queries = useQueryClient()
  const [answering, setAnswering] = useState(false)
  const { id, asker, dueAt, excerpt, late } = question
  const submit = async (data: FormData): Promise<void> => {
    await api.inbox.answerQuestion({ id, answer: String(data.get('answer') ?? '').trim() })
    toast(t('{name} has your answer.', { name: asker.name }))
    await queries.invalidateQueries({ queryKey: orpc.inbox.askedOfMe.key() })
  }
  const values = { name: asker.name, time: formatTime(dueAt) }
  return (
    <>
      <TodayItem
        title={question.question}
        note={
          <>
            <span className={late ? 'stop' : undefined}>
              {late ? t('{name} asked, was due {time}', values) : t('{name} asks, by {time}', values)}
            </span>
            {excerpt ? ` · ${excerpt}` : ''}
          </>
        }
        act={
          answering ? null : (
            <Button size="s" icon="reply" onPress={() => setAnswering(true)}>
              {t('Answer')}
            </Button>
          )
        }
      />
      {answering ? (
        <div className={styles.answer}>
          <Form onSubmit={submit}>
            <TextArea name="answer" label={t('Your answer')} rows={4} required autoFocus />
            <FormActions>
              <Submit>{t('Send the answer')}</Submit>
              <Button onPress={() => setAnswering(false)}>{t('Cancel')}</Button>
            </FormActions>
          </Form>
        </div>
      ) : null}
    </>
  )
}
