import type { QuestionInput } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import css from './survey.module.css'
import { groundWord } from './words.ts'

type Props = {
  questions: readonly QuestionInput[]
  fixed: boolean
  onEdit: (id: string) => void
  onMove: (index: number, by: number) => void
  onRemove: (id: string) => void
}

/** The questions in order, each with its purpose, ground and keeping time. */
export function QuestionList({ questions, fixed, onEdit, onMove, onRemove }: Props) {
  return (
    <div>
      {questions.map((question, index) => (
        <article key={question.id} className={css.question}>
          <div className={css.head}>
            <h3 className="strong">{question.text}</h3>
            {fixed ? null : (
              <div className={css.acts}>
                {index > 0 ? (
                  <IconButton
                    icon="up"
                    label={t('Move up: {question}', { question: question.text })}
                    onPress={() => onMove(index, -1)}
                  />
                ) : null}
                {index < questions.length - 1 ? (
                  <IconButton
                    icon="down"
                    label={t('Move down: {question}', { question: question.text })}
                    onPress={() => onMove(index, 1)}
                  />
                ) : null}
                <Button
                  size="s"
                  label={t('Change: {question}', { question: question.text })}
                  onPress={() => onEdit(question.id)}
                >
                  {t('Change')}
                </Button>
                {questions.length > 1 ? (
                  <IconButton
                    icon="trash"
                    label={t('Remove: {question}', { question: question.text })}
                    onPress={() => onRemove(question.id)}
                  />
                ) : null}
              </div>
            )}
          </div>
          {question.options.length > 0 ? (
            <p className={css.acts}>
              {question.options.map(({ id, label }) => (
                <Chip key={id}>{label}</Chip>
              ))}
            </p>
          ) : null}
          <p className={`q ${css.terms}`}>
            {question.purpose}{' '}
            <span className="qq">
              {groundWord(question.basis)} ·{' '}
              {t('{n, plural, one {erased after # month} other {erased after # months}}', {
                n: question.months,
              })}
            </span>
          </p>
        </article>
      ))}
    </div>
  )
}
