import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { AttemptView, CourseView } from '../contract/shapes.ts'
import { courseAddress } from './due-list.tsx'
import { dueDayOf } from './state.tsx'
import styles from './training.module.css'

type Result = NonNullable<AttemptView['result']>
type ResultProps = { attempt: AttemptView; result: Result; course: CourseView }

/** How an attempt went: the outcome, and every question with what is right and why. */
export function QuizResult({ attempt, result, course }: ResultProps) {
  const set = useSetSearch()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const marks = new Map(result.marks.map((mark) => [mark.questionId, mark]))
  return (
    <>
      <div className={styles.result}>
        <h2 ref={head} tabIndex={-1} className="t16">
          <StateWord tone={result.passed ? 'good' : 'warn'} icon={result.passed ? 'check' : 'retry'}>
            {result.passed
              ? t('Passed: {score} of {total} right', { score: result.score, total: result.total })
              : t('Not passed: {score} of {total} right, {needed} needed', {
                  score: result.score,
                  total: result.total,
                  needed: attempt.needed,
                })}
          </StateWord>
        </h2>
        <p className="q">{words(result)}</p>
        <div className="row">
          {result.passed ? null : (
            <Button kind="pri" onPress={() => set({ attempt: undefined })}>
              {t('Try again')}
            </Button>
          )}
          <ButtonLink
            kind={result.passed ? 'pri' : 'plain'}
            to={result.passed ? '/people/training' : courseAddress(course.id)}
          >
            {result.passed ? t('Back to the training') : t('Back to the lessons')}
          </ButtonLink>
        </div>
      </div>
      <div className={styles.questions}>
        {attempt.questions.map((question, index) => (
          <Answer key={question.id} question={question} number={index + 1} mark={marks.get(question.id)} />
        ))}
      </div>
    </>
  )
}

function words(result: Result): string {
  if (!result.passed)
    return t('The next attempt draws other questions. What was wrong this time is explained below.')
  return result.expiresAt
    ? t('Your certificate holds until {day}.', { day: dueDayOf(result.expiresAt) })
    : t('Your certificate holds for good.')
}

type AnswerProps = {
  question: AttemptView['questions'][number]
  number: number
  mark: Result['marks'][number] | undefined
}

function Answer({ question, number, mark }: AnswerProps) {
  return (
    <section className={styles.question} aria-label={t('Question {n}', { n: number })}>
      <h2>{question.text}</h2>
      <p className="t13">
        <StateWord tone={mark?.right ? 'good' : 'stop'}>
          {mark?.right ? t('Right') : t('Not right')}
        </StateWord>
      </p>
      <ul className={styles.choices}>
        {question.choices.map((text, place) => {
          const right = mark?.solution.includes(place) === true
          const chosen = mark?.chosen.includes(place) === true
          return (
            <li
              key={text}
              className={classes(
                styles.choice,
                styles.marked,
                right && styles.rightChoice,
                chosen && !right && styles.wrongChoice,
              )}
            >
              <Icon name={right ? 'check' : chosen ? 'close' : 'minus'} size="s" />
              <span>
                {text}
                <span className="q t13">
                  {chosen ? ` ${t('(your answer)')}` : ''}
                  {right && !chosen ? ` ${t('(right)')}` : ''}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {mark?.why ? <p className={`q ${styles.why}`}>{mark.why}</p> : null}
    </section>
  )
}
