import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewPart, ReviewState, ReviewView, Task } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from '../incidents.module.css'
import { TasksPanel } from '../room/tasks-panel.tsx'
import { said, useAct, useReload } from '../use-act.ts'
import { reviewWord } from '../words.ts'
import { reviewParts, reviewQuestion } from './review-words.ts'

/** What happened and why, written without blame, and what follows from it. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.incidents.review.queryOptions({ input: { id } }))
  const title = useQuery(orpc.incidents.one.queryOptions({ input: { id } })).data?.title
  usePlace([t('Incidents'), title ?? t('Incident'), t('Review of the incident')])
  return (
    <Page width="text">
      <QueryView query={query} skeleton="form" what={t('The review could not be loaded.')}>
        {(data) =>
          data.review ? (
            <Review id={id} title={title ?? t('Incident')} review={data.review} actions={data.actions} />
          ) : (
            <EmptyState
              icon="note"
              title={t('No review yet')}
              text={t(
                'It begins when the incident is closed: then somebody says who keeps it and when people meet.',
              )}
              action={{ label: t('War room'), to: `/incidents/${id}` }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

type Props = { id: string; title: string; review: ReviewView; actions: readonly Task[] }

const ahead: readonly ReviewState[] = ['draft', 'in-review', 'reviewed', 'closed']

function Review({ id, title, review, actions }: Props) {
  const { words, tone } = reviewWord(review.state)
  const move = useAct((to: ReviewState) => api.incidents.moveReview({ id, to }), '')
  return (
    <>
      <PageTitle
        title={t('Review of the incident')}
        state={<StateWord tone={tone}>{words}</StateWord>}
        actions={
          <>
            <ButtonLink to={`/incidents/${id}/report`}>{t('Report')}</ButtonLink>
            {review.ways.map((to) => (
              <Button
                key={to}
                busy={move.isPending}
                kind={isAhead(review.state, to) ? 'pri' : 'plain'}
                onPress={() => move.mutate(to)}
              >
                {wayWord(review.state, to)}
              </Button>
            ))}
          </>
        }
      />
      <p className="t16">
        <Link to={`/incidents/${id}`}>{title}</Link>
      </p>
      <p className={`${css.meta} q`}>
        <span>{t('kept by {name}', { name: review.owner.name })}</span>
        <span>{t('You meet on {day}.', { day: formatDay(review.meetingAt) })}</span>
        {review.reviewedBy ? <span>{t('reviewed by {name}', { name: review.reviewedBy.name })}</span> : null}
      </p>
      <p className={`${css.intro} q`}>
        {t(
          'Write about what happened and why, never about who was to blame: whoever is afraid says nothing next time.',
        )}
      </p>
      {review.mayWrite ? <Write id={id} review={review} /> : <Read review={review} />}
      <Panel title={t('What changes')} note={t('Each with somebody who does it, until a day.')}>
        <TasksPanel
          kind="action"
          incident={{
            id,
            tasks: actions,
            may: { crew: review.ways.length > 0 || review.mayWrite, lead: false, claim: false, pause: false },
          }}
        />
      </Panel>
      <Panel title={t('What it feeds')}>
        <ul>
          <li>
            <Link className="link" to="/incidents/statements">
              {t('Write the statement you missed, and have it agreed ahead')}
            </Link>
          </li>
          <li>
            <Link className="link" to="/listen/alerts">
              {t('Add the words that should have rung the alarm')}
            </Link>
          </li>
          <li>
            <Link className="link" to="/people/training">
              {t('Put what was learned into a course')}
            </Link>
          </li>
        </ul>
      </Panel>
    </>
  )
}

const isAhead = (from: ReviewState, to: ReviewState): boolean => ahead.indexOf(to) > ahead.indexOf(from)

function wayWord(from: ReviewState, to: ReviewState): string {
  if (!isAhead(from, to))
    return to === 'draft'
      ? t('Back to draft')
      : to === 'in-review'
        ? t('Back into review')
        : t('Open it again')
  return to === 'in-review'
    ? t('Give it into review')
    : to === 'reviewed'
      ? t('It is reviewed')
      : t('Close the review')
}

function Write({ id, review }: { id: string; review: ReviewView }) {
  const reload = useReload()
  const [revision, setRevision] = useState(review.revision)
  const submit = async (data: FormData): Promise<void> => {
    const words = Object.fromEntries(reviewParts.map((part) => [part, said(data, part)])) as Record<
      ReviewPart,
      string
    >
    const saved = await api.incidents.saveReview({ id, words, revision })
    setRevision(saved.revision)
    toast(t('Saved.'))
    await reload()
  }
  return (
    <Form onSubmit={submit} label={t('Review of the incident')}>
      {review.revision > revision ? (
        <div className={css.note}>
          <p>{t('Somebody saved it meanwhile. What you wrote stands below; theirs is this:')}</p>
          <Read review={review} />
          <Button size="s" onPress={() => setRevision(review.revision)}>
            {t('I have taken over what is theirs')}
          </Button>
        </div>
      ) : null}
      {reviewParts.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={reviewQuestion(part)}
          rows={4}
          defaultValue={review.words[part]}
        />
      ))}
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}

/** The words of a review that is finished. */
export function Read({ review }: { review: ReviewView }) {
  return reviewParts
    .filter((part) => review.words[part] !== '')
    .map((part) => (
      <Panel key={part} title={reviewQuestion(part)}>
        <p className={css.words}>{review.words[part]}</p>
      </Panel>
    ))
}
