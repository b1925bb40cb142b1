import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Entry, IncidentView } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { useMinute } from '#web/design/time.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { entryNote, entryText, entryTitle } from '../entry-words.ts'
import css from '../incidents.module.css'
import { momentWords } from '../moment.ts'
import { useReload } from '../use-act.ts'
import { folded, postsIn } from './folded.ts'
import { WriteBox } from './write-box.tsx'

/** What happened, the newest first; nothing in it is ever changed. */
export function TimelinePanel({ incident }: { incident: IncidentView }) {
  const { id } = incident
  const query = useInfiniteQuery(
    orpc.incidents.timeline.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, cursor, limit: 60 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  return (
    <div className={css.stack}>
      <WriteBox incident={incident} />
      <QueryView query={query} skeleton="list" what={t('The timeline could not be loaded.')}>
        {(data) => (
          <>
            <ol className={css.list} aria-label={t('Timeline')}>
              {folded(data.pages.flatMap((page) => page.entries)).map((part) =>
                Array.isArray(part) ? (
                  <QuietHours key={part[0]?.id} entries={part} />
                ) : (
                  <EntryLine key={part.id} entry={part} incidentId={id} />
                ),
              )}
            </ol>
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show earlier ones')}
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
    </div>
  )
}

/** Hours in a row in which nothing but figures came: one line, until somebody wants them all. */
function QuietHours({ entries }: { entries: readonly Entry[] }) {
  const [open, setOpen] = useState(false)
  const oldest = entries.at(-1)
  if (open) return entries.map((entry) => <EntryLine key={entry.id} entry={entry} />)
  return (
    <li className={css.entry}>
      <Moment at={oldest?.at ?? ''} />
      <div className={css.entryHead}>
        <b className="mid">
          {t('{posts, plural, one {# post} other {# posts}} in {hours} hours', {
            posts: postsIn(entries),
            hours: entries.length,
          })}
        </b>
        <LinkButton className="t13" onPress={() => setOpen(true)}>
          {t('Hour by hour')}
        </LinkButton>
      </div>
    </li>
  )
}

function Moment({ at }: { at: string }) {
  useMinute()
  return (
    <time className="q num" dateTime={at} title={formatExact(at)}>
      {momentWords(at)}
    </time>
  )
}

const own = ['note', 'decision', 'update', 'correction', 'board']

/** One entry; a word of somebody can be corrected, by a further entry. */
export function EntryLine({ entry, incidentId }: { entry: Entry; incidentId?: string }) {
  const [correcting, setCorrecting] = useState(false)
  const reload = useReload()
  const note = entryNote(entry)
  const words = entryText(entry)
  return (
    <li className={css.entry} data-wrong={entry.corrected}>
      <Moment at={entry.at} />
      <div>
        <div className={css.entryHead}>
          <b className="mid">{entryTitle(entry)}</b>
          {entry.by ? <span className="q">{entry.by.name}</span> : null}
          {entry.corrected ? <Chip tone="warn">{t('corrected later')}</Chip> : null}
          {incidentId && own.includes(entry.kind) && entry.text !== '' ? (
            <LinkButton className="t13" onPress={() => setCorrecting(true)}>
              {t('Correct')}
            </LinkButton>
          ) : null}
        </div>
        {words === '' ? null : (
          <p className={css.words} dir="auto">
            {words}
          </p>
        )}
        {note === '' ? null : <p className="q t13">{note}</p>}
        {correcting && incidentId ? (
          <ReasonDialog
            title={t('Correct an entry')}
            note={t('What stood there stays readable; your words stand as a further entry.')}
            act={t('Write the correction')}
            onSubmit={async (text) => {
              await api.incidents.write({ id: incidentId, kind: 'correction', text, corrects: entry.id })
              await reload()
            }}
            onClose={() => setCorrecting(false)}
          />
        ) : null}
      </div>
    </li>
  )
}
