import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReportChoices, ReportView } from '#modules/reports/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { BeforeLeaving } from '#web/design/before-leaving.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { toast } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { ContentFields } from './content-fields.tsx'
import { type DraftState, draftOf, inputOf } from './draft.ts'
import { Paper } from './paper.tsx'
import { ReaderFields } from './reader-fields.tsx'
import css from './reports.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { useReload } from './use-act.ts'

/** Makes a report, or changes one: what it says, when it goes out, to whom, and how it looks. */
export function Screen() {
  const { id } = useParams<{ id: string }>()
  const choices = useQuery(orpc.reports.choices.queryOptions())
  const report = useQuery({
    ...orpc.reports.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const title = id === undefined ? t('New report') : (report.data?.name ?? t('Report'))
  usePlace([t('Scoreboard'), t('Reports'), title])
  return (
    <Page>
      <PageTitle title={title} />
      <QueryView query={choices} skeleton="form" what={t('The form could not be loaded.')}>
        {(offered) =>
          id === undefined ? (
            <Edit report={undefined} choices={offered} />
          ) : (
            <QueryView query={report} skeleton="form" what={t('This report could not be loaded.')}>
              {(found) => <Edit key={found.id} report={found} choices={offered} />}
            </QueryView>
          )
        }
      </QueryView>
    </Page>
  )
}

type EditProps = { report: ReportView | undefined; choices: ReportChoices }

function Edit({ report, choices }: EditProps) {
  const go = useGo()
  const reload = useReload()
  const { member } = useSession()
  const [draft, setDraft] = useState(() =>
    draftOf(report, { id: member.id, name: member.name }, currentLocale()),
  )
  const touched = useRef(false)
  const set = (part: Partial<DraftState>) => {
    touched.current = true
    setDraft((before) => ({ ...before, ...part }))
  }
  const show = useMutation({
    mutationFn: () => api.reports.preview({ reportId: report?.id ?? null, ...inputOf(draft) }),
  })
  const submit = async (): Promise<void> => {
    const { id } = await api.reports.save({ id: report?.id ?? null, ...inputOf(draft) })
    touched.current = false
    toast(t('Saved.'))
    await reload()
    go(`/reports/${id}`)
  }
  return (
    <div className={css.two}>
      <Form onSubmit={submit} label={t('Report')}>
        <BeforeLeaving
          unsaved={() => touched.current}
          lost={t('What you changed in this report would be lost.')}
        />
        {choices.mailConfigured ? null : (
          <Banner tone="warn" title={t('No mail server is set up.')}>
            {t('Editions are made and kept here; nobody gets a letter.')}
          </Banner>
        )}
        <ContentFields draft={draft} choices={choices} onChange={set} />
        <ScheduleFields draft={draft} zone={choices.zone} onChange={set} />
        <ReaderFields draft={draft} choices={choices} onChange={set} />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <ButtonLink to={report ? `/reports/${report.id}` : '/reports'}>{t('Cancel')}</ButtonLink>
        </FormActions>
      </Form>
      <div className={css.side}>
        <div>
          <Button icon="eye" busy={show.isPending} onPress={() => show.mutate()}>
            {show.data ? t('Preview again') : t('Preview')}
          </Button>
        </div>
        {show.isPending ? <Skeleton shape="table" /> : null}
        {show.error && !show.isPending ? (
          <ErrorState error={show.error} what={t('There is nothing to preview.')} />
        ) : null}
        {show.data && !show.isPending ? <Paper html={show.data.html} title={t('Preview')} /> : null}
        {show.isIdle ? (
          <p className="q">{t('A preview shows what would go out now. Nobody gets it.')}</p>
        ) : null}
      </div>
    </div>
  )
}
