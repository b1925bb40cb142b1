import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person, SurveyView } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { answerWords } from './answer-words.ts'
import { EarmarkDialog } from './earmark-dialog.tsx'
import css from './people-tab.module.css'
import { RulesPanel } from './rules-panel.tsx'
import { type Shown, shown } from './shown.ts'
import { useAct } from './use-act.ts'
import { earmarkState } from './words.ts'

/** Who answered and who is earmarked; seen by those who run surveys, and by each person of themselves. */
export function PeopleTab({ survey }: { survey: SurveyView }) {
  const { show } = useSearch<{ show: Shown }>()
  const set = useSetSearch()
  const [marking, setMarking] = useState<Person | null>(null)
  const people = useInfiniteQuery(
    orpc.survey.people.infiniteOptions({
      input: (cursor: string | undefined) => ({ surveyId: survey.id, show, limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  )
  const counts = people.data?.pages[0]?.counts ?? {}
  return (
    <>
      <RulesPanel survey={survey} />
      <Panel
        title={t('People')}
        end={
          <Select
            name="show"
            label={t('Show')}
            silentLabel
            value={show}
            onChange={(value) => set({ show: value === 'all' ? undefined : value })}
            options={shown.map((value) => ({
              value,
              label: `${shownWord(value)} (${formatNumber(counts[value] ?? 0)})`,
            }))}
          />
        }
      >
        <p className="q">{t('Only those who agreed to be asked can be earmarked')}</p>
        <QueryView
          query={people}
          skeleton="table"
          what={t('The people could not be loaded.')}
          isEmpty={(data) => data.pages.every((page) => page.people.length === 0)}
          empty={<Nobody show={show} />}
        >
          {(data) => (
            <div className={css.table}>
              <DataTable
                caption={t('People')}
                columns={columns(survey, setMarking)}
                rows={data.pages.flatMap((page) => page.people)}
                keyOf={(person) => person.responseId}
                total={counts[show]}
                {...(people.hasNextPage ? { onEnd: () => void people.fetchNextPage() } : {})}
              />
            </div>
          )}
        </QueryView>
      </Panel>
      {marking ? <EarmarkDialog person={marking} onClose={() => setMarking(null)} /> : null}
    </>
  )
}

function Nobody({ show }: { show: Shown }) {
  return (
    <EmptyState
      icon="people"
      title={show === 'all' ? t('Nobody has answered yet') : t('Nobody is here')}
      text={t('People stand here as soon as they answer. An earmark waits until a plan is approved.')}
    />
  )
}

const shownWord = (value: Shown): string => {
  if (value === 'all') return t('Everybody')
  return value === 'unmarked' ? t('Not earmarked') : earmarkState(value).words
}

function columns(survey: SurveyView, onMark: (person: Person) => void) {
  return [
    {
      id: 'name',
      head: t('Name'),
      names: true,
      cell: ({ name, title }: Person) => (
        <>
          {name}
          {title ? <span className={css.note}>{title}</span> : null}
        </>
      ),
    },
    {
      id: 'answers',
      head: t('Answers'),
      cell: ({ answers }: Person) => (
        <span className={css.answers}>{answerWords(answers, survey.questions)}</span>
      ),
    },
    { id: 'mark', head: t('Earmark'), cell: (person: Person) => <Mark person={person} /> },
    {
      id: 'act',
      head: t('Do'),
      align: 'end' as const,
      cell: (person: Person) => <Act person={person} onMark={onMark} />,
    },
  ]
}

function Mark({ person: { earmark } }: { person: Person }) {
  if (!earmark) return <span className="qq">{t('none')}</span>
  const { tone, words } = earmarkState(earmark.state)
  return (
    <>
      <StateWord tone={tone}>{words}</StateWord>
      <span className={css.note}>
        {earmark.reason} {earmark.source === 'hand' ? <Chip>{t('by hand')}</Chip> : null}
        {earmark.restUntil ? t('left in peace until {day}', { day: formatDay(earmark.restUntil) }) : null}
      </span>
    </>
  )
}

function Act({ person, onMark }: { person: Person; onMark: (person: Person) => void }) {
  const { responseId, name, earmark, contact } = person
  const remove = useAct(() => api.survey.unearmark({ responseId }), t('The earmark is gone.'))
  if (!earmark)
    return contact ? (
      <Button size="s" label={t('Earmark {name}', { name })} onPress={() => onMark(person)}>
        {t('Earmark')}
      </Button>
    ) : (
      <span className="qq">{t('did not agree to be asked')}</span>
    )
  if (earmark.state !== 'dormant') return null
  return (
    <Button
      size="s"
      kind="ghost"
      label={t('Take back: {name}', { name })}
      busy={remove.isPending}
      onPress={() => remove.mutate(undefined)}
    >
      {t('Take back')}
    </Button>
  )
}
