import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatExact, formatNumber, t } from '#web/i18n.ts'
import type { ImportView } from '../contract.ts'
import css from './directory.module.css'
import { ImportDraft } from './import-draft.tsx'
import { countWords, stateWord } from './words.ts'

const moving = (view: ImportView | undefined): boolean =>
  view?.state === 'waiting' || view?.state === 'running'

/** One import, from the choice of columns to what came of it. */
export function ImportPage({ importId }: { importId: string }) {
  const [show, setShow] = useState<Parameters<typeof api.directory.import>[0]['show']>('all')
  const [pages, setPages] = useState(1)
  const query = useQuery({
    ...orpc.directory.import.queryOptions({ input: { importId, show, limit: Math.min(500, pages * 100) } }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (moving(state.data) ? 500 : false),
  })
  return (
    <QueryView query={query} skeleton="table" what={t('This import could not be loaded.')}>
      {(view) => (
        <>
          <SectionHead
            title={view.fileName}
            level={2}
            end={
              <ButtonLink to="/settings/directory" kind="ghost">
                {t('All imports')}
              </ButtonLink>
            }
          />
          {view.state === 'draft' ? (
            <ImportDraft
              view={view}
              show={show ?? 'all'}
              onShow={(next) => {
                setShow(next)
                setPages(1)
              }}
              onMore={() => setPages((before) => before + 1)}
            />
          ) : (
            <Outcome view={view} />
          )}
        </>
      )}
    </QueryView>
  )
}

function Outcome({ view }: { view: ImportView }) {
  if (moving(view)) return <Progress view={view} />
  if (view.state === 'failed')
    return (
      <Banner
        tone="stop"
        title={t('Nothing was imported')}
        action={<ButtonLink to="/settings/directory">{t('Upload a file again')}</ButtonLink>}
      >
        {view.failure}
      </Banner>
    )
  return (
    <div className={css.outcome}>
      <p>
        <b className="mid">{stateWord(view.state)}.</b> {view.counts ? countWords(view.counts) : null}
      </p>
      <p className="t13 q">
        {view.settledAt
          ? t('{by}, {at}', { by: view.by ?? t('System'), at: formatExact(view.settledAt) })
          : null}
      </p>
      <div className={css.acts}>
        <ButtonLink to="/people" kind="pri">
          {t('Open the directory')}
        </ButtonLink>
        {view.undoUntil ? <UndoButton view={view} until={view.undoUntil} /> : null}
      </div>
      {view.state === 'done' ? <InviteAll /> : null}
    </div>
  )
}

function Progress({ view }: { view: ImportView }) {
  const { done, total } = view
  return (
    <div className={css.outcome} role="status">
      <p>
        {total === 0
          ? stateWord(view.state)
          : t('{done} of {total} written', { done: formatNumber(done), total: formatNumber(total) })}
      </p>
      <progress className={css.progress} value={done} max={Math.max(total, 1)} aria-label={t('Progress')} />
      <p className="t13 q">
        {t(
          'You can leave this page. All of it is imported, or nothing: also when the machine stops in between.',
        )}
      </p>
    </div>
  )
}

function UndoButton({ view, until }: { view: ImportView; until: string }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.directory.undo({ importId: view.id })
      toast(t('The import is taken back.'))
      void queries.invalidateQueries()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }
  return (
    <>
      <Button icon="undo" onPress={() => setAsking(true)}>
        {t('Take the import back')}
      </Button>
      <ConfirmDialog
        title={t('Take this import back?')}
        text={t(
          'Whoever was new leaves again, and everybody else is as before: what was changed by hand since is overwritten. New departments stay. Possible until {until}.',
          { until: formatExact(until) },
        )}
        confirm={t('Take it back')}
        open={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void undo()}
      />
    </>
  )
}

/** Imported people cannot sign in until they are invited. */
function InviteAll() {
  const queries = useQueryClient()
  const query = useQuery(orpc.people.withoutAccount.queryOptions())
  const [busy, setBusy] = useState(false)
  const n = query.data?.people ?? 0
  if (n === 0) return null
  const invite = async (): Promise<void> => {
    setBusy(true)
    try {
      const { people } = await api.people.inviteWithoutAccount({})
      toast(
        t(
          '{n, plural, =0 {Everybody was invited already.} one {# letter goes out.} other {# letters go out.}}',
          { n: people },
        ),
      )
      void queries.invalidateQueries({ queryKey: orpc.people.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const mail = query.data?.mailConfigured ?? false
  return (
    <section className={css.invite} aria-label={t('Invite all of them')}>
      <p className="mid">
        {t('{n, plural, one {# person cannot sign in yet} other {# people cannot sign in yet}}', { n })}
      </p>
      <p className="q">
        {t(
          'They stand in the directory and can be chosen everywhere. With an invitation they choose a password.',
        )}
      </p>
      {mail ? (
        <div>
          <Button busy={busy} onPress={() => void invite()}>
            {t('Invite all of them')}
          </Button>
        </div>
      ) : (
        <p className="q">
          {t('Mail is not set up. Invite people one by one in the directory and hand over their link.')}
        </p>
      )}
    </section>
  )
}
