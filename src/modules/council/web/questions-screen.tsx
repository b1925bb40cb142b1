import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import styles from './council.module.css'
import { CouncilPlaces } from './places.tsx'
import type { Person } from './types.ts'
import { useAct } from './use-act.ts'
import { questionState } from './words.ts'

/** Everybody asks the council here, and reads the answer; the chair takes questions up or declines them. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Questions')])
  const { ask } = useSearch<{ ask?: boolean }>()
  const set = useSetSearch()
  const query = useQuery(orpc.council.questions.queryOptions({ input: { state: 'all' } }))
  const inside = query.data?.me.inside ?? false
  const chairs = query.data?.me.mayNotChair === null
  const asking = ask === true
  return (
    <Page>
      <PageTitle
        title={t('Questions')}
        note={inside ? t('What the house asks the council') : t('What you asked the council')}
        actions={
          <Button
            kind={asking ? 'plain' : 'pri'}
            icon={asking ? undefined : 'plus'}
            expanded={asking}
            onPress={() => set({ ask: asking ? undefined : true })}
          >
            {asking ? t('Close the form') : t('Ask the council')}
          </Button>
        }
      />
      <CouncilPlaces here="questions" inside={inside} />
      {asking ? <Ask onClose={() => set({ ask: undefined })} /> : null}
      <QueryView
        query={query}
        what={t('The questions could not be loaded.')}
        isEmpty={(data) => data.questions.length === 0}
        empty={
          asking ? null : (
            <EmptyState
              icon="help"
              title={t('No question yet')}
              text={t(
                'Something is unclear, in the way, or should be allowed? Ask. You get an answer with a reason.',
              )}
              action={{ label: t('Ask the council'), run: () => set({ ask: true }), icon: 'plus' }}
            />
          )
        }
      >
        {({ questions, meetings }) => (
          <Panel>
            {questions.map((question) => (
              <One key={question.id} question={question} chairs={chairs} meetings={meetings} />
            ))}
          </Panel>
        )}
      </QueryView>
    </Page>
  )
}

function Ask({ onClose }: { onClose: () => void }) {
  const ask = useAct(
    (input: { title: string; text: string }) => api.council.ask(input),
    t('Your question is with the council.'),
    onClose,
  )
  return (
    <Panel title={t('Ask the council')}>
      <Form
        className={styles.form}
        label={t('Ask the council')}
        onSubmit={(data) =>
          ask.mutateAsync({ title: String(data.get('title')), text: String(data.get('text')) })
        }
      >
        <TextField name="title" label={t('In one line')} required autoFocus />
        <TextArea
          name="text"
          label={t('What it is about')}
          hint={t(
            'What you would like, and what it would make possible. The council reads it with your name.',
          )}
          rows={5}
          required
        />
        <FormActions>
          <Submit>{t('Send it')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Panel>
  )
}

type OneProps = { question: QuestionView; chairs: boolean; meetings: readonly Person[] }

function One({ question, chairs, meetings }: OneProps) {
  const [acting, setActing] = useState<'accept' | 'decline' | null>(null)
  const state = questionState(question.state)
  const takeBack = useAct(() => api.council.takeBackQuestion({ id: question.id }), t('Taken back.'))
  const open = question.state === 'open'
  return (
    <article className={styles.line}>
      <div className={styles.head}>
        <h2 className="mid">{question.title}</h2>
        <StateWord tone={state.tone}>{state.words}</StateWord>
      </div>
      <p className="q t13">
        {question.mine ? t('You') : question.asker.name}, <Time at={question.askedAt} />
      </p>
      <p className={styles.text}>{question.text}</p>
      {question.answer ? (
        <p className={styles.said}>
          {question.settledBy ? <b className="mid">{question.settledBy}: </b> : null}
          {question.answer}
        </p>
      ) : null}
      {acting && open ? (
        <Settle question={question} how={acting} meetings={meetings} onClose={() => setActing(null)} />
      ) : (
        <div className={styles.acts}>
          {open && chairs ? (
            <>
              <Button kind="pri" size="s" onPress={() => setActing('accept')}>
                {t('Take it up')}
              </Button>
              <Button size="s" onPress={() => setActing('decline')}>
                {t('Decline it')}
              </Button>
            </>
          ) : null}
          {open && question.mine ? (
            <Button size="s" busy={takeBack.isPending} onPress={() => takeBack.mutate(undefined)}>
              {t('Take it back')}
            </Button>
          ) : null}
          {chairs && question.itemId ? (
            <ButtonLink size="s" to={`/people/council/items/${question.itemId}`}>
              {t('On the agenda')}
            </ButtonLink>
          ) : null}
        </div>
      )}
    </article>
  )
}

type SettleProps = {
  question: QuestionView
  how: 'accept' | 'decline'
  meetings: readonly Person[]
  onClose: () => void
}

const NONE = 'none'

function Settle({ question: { id }, how, meetings, onClose }: SettleProps) {
  const accept = useAct(
    (input: { meetingId: string | null; answer: string }) => api.council.accept({ id, ...input }),
    t('It stands before the council.'),
    onClose,
  )
  const decline = useAct(
    (reason: string) => api.council.decline({ id, reason }),
    t('Declined, with your reason.'),
    onClose,
  )
  if (how === 'decline')
    return (
      <Form label={t('Decline it')} onSubmit={(data) => decline.mutateAsync(String(data.get('reason')))}>
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('Whoever asked reads it.')}
          rows={3}
          required
          autoFocus
        />
        <FormActions>
          <Submit>{t('Decline it')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    )
  return (
    <Form
      label={t('Take it up')}
      onSubmit={(data) => {
        const meeting = String(data.get('meetingId'))
        return accept.mutateAsync({
          meetingId: meeting === NONE ? null : meeting,
          answer: String(data.get('answer') ?? ''),
        })
      }}
    >
      <Select
        name="meetingId"
        label={t('Meeting')}
        defaultValue={meetings[0]?.id ?? NONE}
        options={[
          ...meetings.map((meeting) => ({ value: meeting.id, label: meeting.name })),
          { value: NONE, label: t('Between meetings') },
        ]}
      />
      <TextArea name="answer" label={t('A word to whoever asked')} hint={t('May stay empty')} rows={2} />
      <FormActions>
        <Submit>{t('Take it up')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
