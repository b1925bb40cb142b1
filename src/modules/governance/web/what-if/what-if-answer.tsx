import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Answer } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { useSettled } from '#web/use-settled.ts'
import { AnswerView } from '../parts/answer-view.tsx'
import { ClassLine } from '../parts/class-line.tsx'
import { ConsentPath } from '../parts/consent-path.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import type { Scenario } from './scenario-form.tsx'
import styles from './what-if.module.css'

/** The answer of the rules, while one asks. */
export function WhatIfAnswer({ scenario }: { scenario: Scenario }) {
  const asked = useSettled(scenario, 300)
  const { member, at, ...rest } = asked
  const ready = asked.channelIds.length > 0
  const query = useQuery({
    ...orpc.governance.simulate.queryOptions({
      input: { memberId: member.id, ...rest, ...(at ? { at } : {}) },
    }),
    enabled: ready,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title={t('The answer')} className={styles.answer}>
      {ready ? (
        <QueryView query={query} skeleton="text" what={t('The rules could not be asked.')}>
          {(answer) => <Told answer={answer} scenario={asked} />}
        </QueryView>
      ) : (
        <p className="q">{t('Choose at least one channel, and the rules answer here.')}</p>
      )}
    </Panel>
  )
}

function Told({ answer, scenario }: { answer: Answer; scenario: Scenario }) {
  const me = useSession().member.id
  const { member, text } = scenario
  return (
    <div className={styles.told}>
      <AnswerView answer={answer} who={member.id === me ? null : member.name} />
      <ClassLine of={answer.contentClass} topics={answer.topics} because={answer.because} text={text} />
      {text.trim() ? (
        <div className={styles.text}>
          <MarkedText text={text} found={answer.because.map((one) => one.found)} />
        </div>
      ) : null}
      {answer.outcome === 'refuse' ? null : (
        <ConsentPath steps={answer.steps} author={member.name} outcome={answer.outcome} />
      )}
    </div>
  )
}
