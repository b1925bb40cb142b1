import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseBody, CaseView } from '#modules/business-cases/contract.ts'
import { api, orpc } from '#web/api.ts'
import { BeforeLeaving } from '#web/design/before-leaving.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'
import { ComparedFields } from './compared-fields.tsx'
import { HeadFields, type HeadWords } from './head-fields.tsx'
import { Missing } from './missing-panel.tsx'
import { OptionFields } from './option-fields.tsx'
import { UNREAD } from './read-money.ts'
import { RiskFields } from './risk-fields.tsx'
import { StepFields } from './step-fields.tsx'

/** Writing a business case. Nothing is lost: what somebody else saved meanwhile is told, and what was typed stays. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery({
    ...orpc.cases.one.queryOptions({ input: { id } }),
    // What is being written must not change under the hands of who writes it.
    refetchOnWindowFocus: false,
  })
  usePlace([t('Scoreboard'), t('Business cases'), query.data?.title ?? ''])
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('The business case could not be loaded.')}>
        {(one) =>
          one.may.write ? (
            <Write key={id} one={one} />
          ) : (
            <EmptyState
              icon="note"
              title={t('This case cannot be changed as it stands')}
              text={t('Who wrote it takes it back or begins it again first.')}
              action={{ label: t('To the page'), to: `/cases/${id}` }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

/** “Saved.” beside an amount that was not read would not be true. */
function notRead(): Refusal {
  const words = t('An amount cannot be read yet, so nothing was saved. Correct it where it is marked.')
  return { kind: 'fields', message: words, fields: {}, retry: false }
}

function Write({ one }: { one: CaseView }) {
  const go = useGo()
  const reload = useReload()
  const [head, setHead] = useState<HeadWords>({
    title: one.title,
    departmentId: one.department?.id ?? null,
    tactic: one.tactic,
    decideBy: one.decideBy,
  })
  const [body, setBody] = useState<CaseBody>(one.body)
  const [lacks, setLacks] = useState(one.lacks)
  const revision = useRef(one.revision)
  const saved = useRef(JSON.stringify([head, body]))
  const change = (part: Partial<CaseBody>): void => setBody((before) => ({ ...before, ...part }))
  const save = async (data: FormData): Promise<void> => {
    if (data.has(UNREAD)) throw notRead()
    const now = JSON.stringify([head, body])
    const done = await api.cases.save({ id: one.id, revision: revision.current, ...head, body })
    revision.current = done.revision
    saved.current = now
    setLacks(done.lacks)
    toast(t('Saved.'))
    await reload()
  }
  return (
    <>
      <BeforeLeaving
        unsaved={() => saved.current !== JSON.stringify([head, body])}
        lost={t('What you wrote in this case since you last saved would be lost.')}
      />
      <PageTitle
        title={head.title || t('Business case')}
        actions={<ButtonLink to={`/cases/${one.id}`}>{t('To the page')}</ButtonLink>}
      />
      <Split aside={<Missing lacks={lacks} />}>
        <Form onSubmit={save} className={css.stack} label={t('Business case')}>
          <Panel title={t('What is to be decided')}>
            <HeadFields head={head} onHead={setHead} body={body} onBody={change} />
          </Panel>
          <Panel title={t('What is missing today')}>
            <TextArea
              name="problem"
              label={t('Who lacks what, and how do we know?')}
              rows={5}
              value={body.problem}
              onChange={(problem) => change({ problem })}
            />
          </Panel>
          <Panel
            title={t('Where we stand')}
            note={t('Figures come from Peers, each with its source, and from what Weft measures of us.')}
          >
            <ComparedFields compared={body.compared} onChange={(compared) => change({ compared })} />
          </Panel>
          <Panel title={t('What could be done')}>
            <OptionFields body={body} onChange={change} />
          </Panel>
          <Panel title={t('What may go wrong')}>
            <RiskFields risks={body.risks} onChange={(risks) => change({ risks })} />
          </Panel>
          <Panel title={t('The first 90 days')}>
            <StepFields steps={body.steps} people={one.people} onChange={(steps) => change({ steps })} />
          </Panel>
          <FormActions>
            <Submit>{t('Save')}</Submit>
            <Button onPress={() => go(`/cases/${one.id}`)}>{t('To the page')}</Button>
          </FormActions>
        </Form>
      </Split>
    </>
  )
}
