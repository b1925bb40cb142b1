import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StudyView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { formatDay, formatDays, formatExact, formatNumber, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { Picture } from './picture.tsx'
import { StudyForm } from './study-form.tsx'
import { causeWords, methodWord, type Outcome, type Version, verdictSentence, verdictWord } from './words.ts'

/** One study: the sentence, the picture, why it can be believed, and what was registered when. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.campaigns.study.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  usePlace([t('Programmes'), t('Uplift'), query.data?.name ?? ''])
  return (
    <Page>
      <QueryView query={query} skeleton="chart" what={t('The study could not be loaded.')}>
        {(study) => {
          const [latest] = study.versions
          return (
            <>
              <Head study={study} editing={editing} onEdit={() => setEditing(!editing)} />
              {study.question ? <p className={css.wide}>{study.question}</p> : null}
              {editing ? <StudyForm study={study} onDone={() => setEditing(false)} /> : null}
              {latest ? <Latest version={latest} /> : null}
              <History versions={study.versions} />
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}

function Head({ study, editing, onEdit }: { study: StudyView; editing: boolean; onEdit: () => void }) {
  const [latest] = study.versions
  const run = useAct(api.campaigns.runNow, t('It is being computed.'))
  const over = latest !== undefined && Date.parse(latest.runsAt) <= Date.now()
  return (
    <PageTitle
      title={study.name}
      state={latest?.afterFact ? <Chip tone="warn">{t('Registered after the fact')}</Chip> : null}
      actions={
        study.may.change ? (
          <>
            <Button
              icon="refresh"
              busy={run.isPending || latest?.state === 'waiting'}
              disabledReason={
                over ? undefined : t('Its window is not over yet. It runs by itself on the day after.')
              }
              onPress={() => run.mutate({ id: study.id })}
            >
              {t('Compute anew')}
            </Button>
            <Button icon="edit" expanded={editing} onPress={onEdit}>
              {t('A further version')}
            </Button>
          </>
        ) : null
      }
    />
  )
}

function Latest({ version }: { version: Version }) {
  const { result, plan } = version
  if (!result)
    return (
      <Panel title={t('What came out')}>
        <p>
          {t('Known from {day} on. Looking in before the end finds effects that are not there.', {
            day: formatDay(version.runsAt),
          })}
        </p>
      </Panel>
    )
  const { tone, words } = verdictWord(result.verdict)
  const cause = causeWords(result.cause, result.overlaps)
  return (
    <>
      <Panel title={t('What came out')} end={<StateWord tone={tone}>{words}</StateWord>}>
        <div className={css.stack}>
          <p className="t16">{verdictSentence(result)}</p>
          {cause ? (
            <Banner tone="warn" title={cause.why}>
              {cause.todo}
            </Banner>
          ) : null}
          {result.course.length > 0 ? <Picture course={result.course} start={plan.start} /> : null}
        </div>
      </Panel>
      <Believe result={result} />
    </>
  )
}

function Believe({ result }: { result: Outcome }) {
  const rows = [result, ...result.others]
  const span = (one: (typeof rows)[number]): string =>
    one.interval ? `${number(one.interval[0])} … ${number(one.interval[1])}` : '–'
  return (
    <Panel
      title={t('Why it can be believed, or not')}
      note={t(
        'Placebo: the same was tried where nothing happened, at earlier starts or with units that were not reached. The first line counts; the others are for comparison.',
      )}
    >
      <div className={css.stack}>
        <DataTable
          caption={t('Methods')}
          columns={[
            { id: 'method', head: t('Method'), cell: ({ method }) => methodWord(method), names: true },
            { id: 'verdict', head: t('What came out'), cell: ({ verdict }) => verdictWord(verdict).words },
            { id: 'effect', head: t('Effect'), align: 'end', cell: ({ effect }) => number(effect) },
            { id: 'span', head: t('95 % between'), align: 'end', cell: span },
            {
              id: 'p',
              head: t('By chance'),
              align: 'end',
              cell: ({ p }) => (p === null ? '–' : formatNumber(p, 'percent')),
            },
          ]}
          rows={rows}
          keyOf={({ method }) => method}
        />
        <p className={`q ${css.wide}`} lang="en">
          {t('In the words of the method: {reason}', { reason: result.reason })}
        </p>
      </div>
    </Panel>
  )
}

const number = (value: number | null): string =>
  value === null ? '–' : formatNumber(value, Math.abs(value) >= 100 ? 'count' : 'one')

function History({ versions }: { versions: readonly Version[] }) {
  const [latest] = versions
  return (
    <Panel title={t('What was registered')}>
      {latest ? (
        <Facts
          items={[
            [t('Learned from'), formatDays(latest.plan.learnFrom, latest.plan.start)],
            [t('Looked at'), formatDays(latest.plan.start, latest.plan.end)],
            [t('Method'), methodWord(latest.plan.method)],
          ]}
        />
      ) : null}
      <Timeline
        label={t('Versions')}
        items={versions.map((one) => ({
          id: String(one.version),
          title: one.afterFact
            ? t('Version {version}, registered after the fact', { version: one.version })
            : t('Version {version}, registered before it began', { version: one.version }),
          note: [formatExact(one.registeredAt), one.registeredBy ?? '', one.reason]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Panel>
  )
}
