import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { audienceWord } from '../words/audiences.ts'
import { OurChannels } from './our-channels.tsx'
import { SpeakerCard } from './speaker-card.tsx'
import { speakersFor } from './speakers.ts'
import styles from './who-speaks.module.css'

type Search = { organisation?: string; q?: string }

/** The public page: who speaks for this organisation, about what, and on which accounts. */
export function Screen() {
  const { organisation, q = '' } = useSearch<Search>()
  const set = useSetSearch()
  const query = useQuery(
    orpc.governance.whoSpeaks.queryOptions({ input: organisation ? { organisation } : {} }),
  )
  usePlace(query.data ? [query.data.organisation, t('Who speaks for us')] : [t('Who speaks for us')])
  return (
    <PublicPage width="wide">
      <QueryView query={query} skeleton="list" what={t('This page could not be loaded.')}>
        {(data) => {
          const found = speakersFor(data.speakers, q, audienceWord)
          return (
            <>
              <header className={styles.head}>
                <p className="q">{data.organisation}</p>
                <h1>{t('Who speaks for us')}</h1>
                <p className={`q ${styles.lead}`}>
                  {t(
                    'Only these people make statements in our name, each about their own topics. Everybody else speaks for themselves.',
                  )}
                </p>
              </header>
              <div className={styles.tools}>
                <TextField
                  name="q"
                  type="search"
                  icon="search"
                  label={t('Find a topic or a name')}
                  placeholder={t('Find a topic or a name')}
                  silentLabel
                  value={q}
                  onChange={(value) => set({ q: value || undefined })}
                />
                <Button icon="print" onPress={() => window.print()}>
                  {t('Print')}
                </Button>
              </div>
              <Speakers found={found} all={data.speakers.length} q={q} />
              <OurChannels channels={data.channels} />
              <footer className={styles.foot}>
                <span>{t('As of {day}', { day: formatDay(data.asOf) })}</span>
                <a href="/p/policy" className="link">
                  {t('Our policy for social media')}
                </a>
              </footer>
            </>
          )
        }}
      </QueryView>
    </PublicPage>
  )
}

type SpeakersProps = { found: ReturnType<typeof speakersFor>; all: number; q: string }

function Speakers({ found, all, q }: SpeakersProps) {
  if (all === 0)
    return (
      <EmptyState
        title={t('Nobody is named here yet')}
        text={t('Until then the accounts below speak for the organisation.')}
      />
    )
  if (found.length === 0)
    return (
      <p className={styles.none} role="status">
        {t('Nobody speaks about “{q}” in our name.', { q })}
      </p>
    )
  return (
    <ul className={styles.speakers}>
      {found.map((speaker) => (
        <SpeakerCard key={`${speaker.name} ${speaker.title ?? ''}`} speaker={speaker} />
      ))}
    </ul>
  )
}
