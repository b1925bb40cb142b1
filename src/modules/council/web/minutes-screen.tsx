import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MinutesView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { Menu } from '#web/design/menu.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toRefusal } from '#web/errors.ts'
import { formatDay, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import styles from './council.module.css'
import { CouncilPlaces } from './places.tsx'
import { raised } from './raised.ts'
import { useAct } from './use-act.ts'

/** The minutes of a meeting: edited before they are sealed, approved by the next one, exported and printed. */
export function Screen() {
  const { meetingId: id = '' } = useParams<{ meetingId: string }>()
  const { edit } = useSearch<{ edit?: boolean }>()
  const query = useQuery({
    ...orpc.council.minutes.queryOptions({ input: { id } }),
    refetchOnWindowFocus: !edit,
    retry: false,
  })
  usePlace([t('People'), t('Council'), t('Minutes')])
  const nothing = !query.data && query.error && toRefusal(query.error).kind === 'missing'
  return (
    <Page>
      {nothing ? (
        <EmptyState
          icon="file"
          level={1}
          title={t('There are no minutes of this meeting yet')}
          text={t('They are drafted from what happened when the chair closes the meeting.')}
          action={{ label: t('To the meeting'), to: `/people/council/meetings/${id}` }}
        />
      ) : (
        <QueryView query={query} skeleton="text" what={t('The minutes could not be loaded.')}>
          {(minutes) => <Body minutes={minutes} editing={edit === true} />}
        </QueryView>
      )}
    </Page>
  )
}

function Body({ minutes, editing }: { minutes: MinutesView; editing: boolean }) {
  const set = useSetSearch()
  const { meeting } = minutes
  const writes = editing && minutes.mayNotEdit === null
  return (
    <>
      <div className={styles.screen}>
        <PageTitle
          title={t('Minutes')}
          note={`${meeting.title}, ${formatDay(meeting.startsAt)}`}
          state={<Standing minutes={minutes} />}
          actions={writes ? undefined : <Acts minutes={minutes} />}
        />
        <CouncilPlaces here="meetings" inside />
      </div>
      {writes ? (
        <Edit minutes={minutes} onClose={() => set({ edit: undefined })} />
      ) : (
        <article className={styles.paper}>
          <header className={styles.printed}>
            <p className="mid">{minutes.organisation}</p>
            <h1>
              {meeting.title}, {formatDay(meeting.startsAt, 'plain')}
            </h1>
            <Standing minutes={minutes} />
          </header>
          <Markdown text={raised(minutes.text)} />
          <div className={styles.sign}>
            <span>{t('Chair')}</span>
            <span>{t('Day')}</span>
          </div>
        </article>
      )}
    </>
  )
}

function Standing({ minutes }: { minutes: MinutesView }) {
  if (minutes.state === 'draft') return <StateWord tone="warn">{t('Draft')}</StateWord>
  if (minutes.state === 'sealed')
    return (
      <StateWord tone="wait">
        {t('Sealed by {name} on {day}', {
          name: minutes.sealedBy ?? '',
          day: minutes.sealedAt ? formatDay(minutes.sealedAt) : '',
        })}
      </StateWord>
    )
  return (
    <StateWord tone="good">
      {t('Approved on {day}', { day: minutes.approvedAt ? formatDay(minutes.approvedAt) : '' })}
    </StateWord>
  )
}

function Acts({ minutes }: { minutes: MinutesView }) {
  const { meeting, revision, state } = minutes
  const set = useSetSearch()
  const [sealing, setSealing] = useState(false)
  const seal = useAct(
    () => api.council.sealMinutes({ id: meeting.id, revision }),
    t('The minutes are sealed.'),
    () => setSealing(false),
  )
  const approve = useAct(() => api.council.approveMinutes({ id: meeting.id }), t('The minutes are approved.'))
  const name = `minutes-${meeting.startsAt.slice(0, 10)}`
  return (
    <>
      <Menu
        label={t('Export')}
        trigger={(props) => (
          <button {...props} type="button" className="btn">
            {t('Export')}
          </button>
        )}
        items={[
          { id: 'print', label: t('Print, or save as PDF'), icon: 'print', run: () => print() },
          {
            id: 'md',
            label: t('As Markdown'),
            icon: 'download',
            run: () => saveFile(`${name}.md`, 'text/markdown', `# ${meeting.title}\n\n${minutes.text}`),
          },
          {
            id: 'json',
            label: t('The record as JSON'),
            icon: 'download',
            run: () => saveFile(`${name}.json`, 'application/json', asJson(minutes)),
          },
        ]}
      />
      {state === 'draft' ? (
        <>
          <Button
            icon="edit"
            disabledReason={minutes.mayNotEdit ?? undefined}
            onPress={() => set({ edit: true })}
          >
            {t('Edit')}
          </Button>
          <Button
            kind="pri"
            disabledReason={minutes.mayNotSeal ?? undefined}
            onPress={() => setSealing(true)}
          >
            {t('Seal them')}
          </Button>
        </>
      ) : state === 'sealed' ? (
        <Button
          kind="pri"
          busy={approve.isPending}
          disabledReason={minutes.mayNotApprove ?? undefined}
          onPress={() => approve.mutate(undefined)}
        >
          {t('Approve')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={sealing}
        onClose={() => setSealing(false)}
        busy={seal.isPending}
        title={t('Seal these minutes?')}
        text={t('From then on they do not change any more. The next meeting approves them.')}
        confirm={t('Seal them')}
        onConfirm={() => seal.mutate(undefined)}
      />
    </>
  )
}

function asJson({ text, state, sealedAt, approvedAt, record }: MinutesView): string {
  return `${JSON.stringify({ ...record, minutes: { state, sealedAt, approvedAt, text } }, null, 2)}\n`
}

function Edit({ minutes, onClose }: { minutes: MinutesView; onClose: () => void }) {
  // The text one began with: what others save meanwhile is refused as stale, not lost.
  const [began] = useState(minutes)
  const [text, setText] = useState(minutes.text)
  const save = useAct(
    () => api.council.saveMinutes({ id: began.meeting.id, text, revision: began.revision }),
    t('Saved.'),
    onClose,
  )
  return (
    <>
      <Form label={t('Minutes')} className={styles.wide} onSubmit={() => save.mutateAsync(undefined)}>
        <TextArea
          name="text"
          label={t('Minutes')}
          hint={t('Markdown; headings begin with ##')}
          rows={24}
          value={text}
          onChange={setText}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
      <Panel title={t('As it will read')}>
        <div className={styles.paper}>
          <Markdown text={raised(text)} level={3} />
        </div>
      </Panel>
    </>
  )
}
