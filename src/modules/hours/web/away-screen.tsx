import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AbsenceView } from '#modules/hours/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { AwayForm } from './away-form.tsx'
import css from './hours.module.css'
import { daysText, kindText, useReload } from './words.ts'

/** Settings, Away: when I am away, or, for those whom it concerns, when somebody else is. */
export function Screen() {
  const { member } = useSearch<{ member?: string }>()
  const me = useSession().member.id
  const other = member !== undefined && member !== me
  const input = other ? { memberId: member } : {}
  const query = useQuery(orpc.hours.absences.queryOptions({ input }))
  const title = other ? t('Away: {name}', { name: query.data?.name ?? '…' }) : t('Away')
  usePlace([t('Settings'), title])
  return (
    <Page width="text">
      <PageTitle title={title} />
      <QueryView query={query} skeleton="list" what={t('Absences could not be loaded.')}>
        {(data) => <Body key={data.memberId} data={data} own={!other} />}
      </QueryView>
    </Page>
  )
}

type Data = Awaited<ReturnType<typeof api.hours.absences>>

function Body({ data, own }: { data: Data; own: boolean }) {
  const [open, setOpen] = useState<string | null>(null)
  const { absences, memberId, mayNotChange } = data
  const may = mayNotChange === null
  const close = () => setOpen(null)
  return (
    <div className={css.body}>
      <p className="q">
        {own
          ? t(
              'While you are away nothing new comes to you. Colleagues see until when; why only you, your manager and those who manage people. It is erased 13 months later.',
            )
          : t(
              'While somebody is away nothing new comes to them. Why they are is seen only by those whom it concerns.',
            )}
      </p>
      {open === 'new' ? <AwayForm memberId={memberId} absence={undefined} onDone={close} /> : null}
      {absences.length === 0 && open === null ? (
        <EmptyState
          title={own ? t('You are not away') : t('Nothing is known')}
          text={may ? t('Say from when to when; one day or several weeks.') : undefined}
          action={may ? { label: t('Add an absence'), icon: 'plus', run: () => setOpen('new') } : undefined}
        />
      ) : null}
      {absences.length > 0 ? (
        <Panel
          title={t('Absences')}
          end={
            may && open !== 'new' ? (
              <Button size="s" icon="plus" onPress={() => setOpen('new')}>
                {t('Add an absence')}
              </Button>
            ) : null
          }
        >
          <ul className={css.versions}>
            {absences.map((absence) =>
              open === absence.id ? (
                <li key={absence.id}>
                  <AwayForm memberId={memberId} absence={absence} onDone={close} />
                </li>
              ) : (
                <AbsenceLine
                  key={absence.id}
                  absence={absence}
                  memberId={memberId}
                  may={may}
                  onOpen={() => setOpen(absence.id)}
                />
              ),
            )}
          </ul>
        </Panel>
      ) : null}
      {mayNotChange ? <p className="t13 q">{mayNotChange}</p> : null}
    </div>
  )
}

type LineProps = { absence: AbsenceView; memberId: string; may: boolean; onOpen: () => void }

function AbsenceLine({ absence, memberId, may, onOpen }: LineProps) {
  const reload = useReload()
  const days = daysText(absence.from, absence.to)
  const remove = useMutation(
    orpc.hours.removeAbsence.mutationOptions({
      onSuccess: () => toast(t('Removed.'), { undo: () => void again(memberId, absence, reload) }),
      onError: toastError,
      onSettled: reload,
    }),
  )
  return (
    <li>
      <div>
        <p>
          <b className="mid">{days}</b>{' '}
          {absence.state === 'now' ? <StateWord tone="wait">{t('Away now')}</StateWord> : null}
        </p>
        <p className="q">
          {[absence.kind ? kindText(absence.kind) : null, absence.state === 'past' ? t('over') : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {may ? (
        <div className={css.ends}>
          <Button size="s" label={t('Change {days}', { days })} onPress={onOpen}>
            {t('Change')}
          </Button>
          <Button
            size="s"
            label={t('Remove {name}', { name: days })}
            busy={remove.isPending}
            onPress={() => remove.mutate({ id: absence.id })}
          >
            {t('Remove')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

/** Undo: the same absence, as a new one. */
async function again(memberId: string, { from, to, kind }: AbsenceView, reload: () => Promise<void>) {
  if (kind) await api.hours.addAbsence({ memberId, from, to, kind }).catch(toastError)
  await reload()
}
