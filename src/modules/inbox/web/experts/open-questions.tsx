import { useQueryClient } from '@tanstack/react-query'
import type { ExpertQuestion } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'

/** Who was asked and has not answered yet, with the way to take it back. */
export function OpenQuestions({ questions }: { questions: readonly ExpertQuestion[] }) {
  const queries = useQueryClient()
  const withdraw = async ({ id, conversationId, expert }: ExpertQuestion): Promise<void> => {
    try {
      await api.inbox.withdrawQuestion({ id })
      toast(t('The question to {name} is taken back.', { name: expert.name }))
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.inbox.questions.key({ input: { id: conversationId } }) })
  }
  return questions.map((question) => (
    <CheckLine
      key={question.id}
      tone={question.late ? 'warn' : 'wait'}
      icon={question.late ? 'late' : 'hour'}
      action={<LinkButton onPress={() => void withdraw(question)}>{t('Take it back')}</LinkButton>}
    >
      {question.late
        ? t('{name} was to answer by {time}: “{question}”', values(question))
        : t('{name} is asked to answer by {time}: “{question}”', values(question))}
    </CheckLine>
  ))
}

const values = ({ expert, dueAt, question }: ExpertQuestion) => ({
  ...{ name: expert.name, time: formatTime(dueAt), question },
})
