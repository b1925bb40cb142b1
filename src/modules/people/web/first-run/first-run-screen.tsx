import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { ThreadsLoader } from '#web/design/mark.tsx'
import { WovenPath } from '#web/design/woven-path.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { DoorPage } from '../door/door-page.tsx'
import { DepartmentsStep } from './departments-step.tsx'
import {
  type Draft,
  firstDraft,
  forgetDraft,
  judgeStep,
  keepDraft,
  type Step,
  stepOf,
  toRequest,
} from './draft.ts'
import css from './first-run.module.css'
import { OrganisationStep } from './organisation-step.tsx'
import { OwnerStep } from './owner-step.tsx'

const panels = { 1: OrganisationStep, 2: OwnerStep, 3: DepartmentsStep } as const

/** Three calm steps from an empty installation to a working one. What was typed survives Back, reload and refusals. */
export function Screen() {
  usePlace([t('First steps')])
  const go = useGo()
  const firstRun = useQuery(orpc.people.firstRun.queryOptions())
  const over = firstRun.data?.needed === false
  useEffect(() => {
    if (over) go('/sign-in', { replace: true })
  }, [over, go])
  if (over || firstRun.isPending) return <ThreadsLoader />
  return <Steps />
}

function Steps() {
  const step = (useSearch<{ step?: Step }>().step ?? 1) as Step
  const setSearch = useSetSearch()
  const [draft, setDraft] = useState(firstDraft)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const toStep = (next: number): void => setSearch({ step: next === 1 ? undefined : next }, { push: true })
  const change = (patch: Partial<Draft>): void => {
    const next = { ...draft, ...patch }
    keepDraft(next)
    setDraft(next)
  }
  const refuse = (said: Refusal): void => {
    setRefusal(said)
    const first = Object.keys(said.fields).map(stepOf).sort()[0]
    if (first !== undefined && first !== step) toStep(first)
  }
  const submit = async (): Promise<void> => {
    setRefusal(null)
    // A reload empties the password, so an earlier step can be wrong when the last one is sent.
    const before = ([1, 2, 3] as const).filter((one) => one <= step)
    const fields = Object.assign({}, ...before.map((one) => judgeStep(draft, one)))
    if (Object.keys(fields).length > 0)
      return refuse({ kind: 'fields', message: t('Some fields need another look.'), fields, retry: false })
    if (step < 3) return toStep(step + 1)
    try {
      await api.people.found(toRequest(draft))
    } catch (error) {
      return refuse(toRefusal(error))
    }
    forgetDraft()
    // A new page: nothing that was asked before there was an organisation survives.
    location.assign('/')
  }
  const Panel = panels[step]
  return (
    <DoorPage
      wide
      title={t('Welcome to Weft')}
      text={t('Three short steps, and the first desk is ready. Everything can be changed later.')}
    >
      <Progress step={step} />
      <Panel
        key={step}
        draft={draft}
        onChange={change}
        onSubmit={submit}
        onBack={() => toStep(step - 1)}
        refusal={refusal}
      />
    </DoorPage>
  )
}

function Progress({ step }: { step: Step }) {
  const titles = [t('Organisation'), t('You, the owner'), t('Departments')]
  const state = (at: number) => (at < step ? 'done' : at === step ? 'now' : 'next')
  const steps = titles.map((title, index) => ({ id: String(index), title, state: state(index + 1) }) as const)
  return (
    <div className={css.progress}>
      <WovenPath label={t('Steps')} steps={steps} />
    </div>
  )
}
