import { useQuery } from '@tanstack/react-query'
import type { CharterView } from '#modules/council/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts, Row } from '#web/design/rows.tsx'
import { formatDay, formatExact, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { CharterForm } from './charter-form.tsx'
import styles from './council.module.css'
import { CouncilPlaces } from './places.tsx'
import { raised } from './raised.ts'
import { cadenceWords, quorumWords } from './words.ts'

/** What the council is for and how it decides, in versions. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Charter')])
  const { edit, version } = useSearch<{ edit?: boolean; version?: string }>()
  const set = useSetSearch()
  const query = useQuery({
    ...orpc.council.charter.queryOptions({ input: version ? { version: Number(version) } : {} }),
    // What somebody is writing must not be replaced under their hands.
    refetchOnWindowFocus: !edit,
  })
  const data = query.data
  const chairs = data?.me.mayNotChair === null
  const newest = data?.versions[0]?.version
  const past = data?.charter && newest !== undefined && data.charter.version < newest
  return (
    <Page>
      <PageTitle
        title={t('Charter')}
        state={
          data?.charter ? (
            <Chip tone={past ? 'warn' : 'good'}>
              {past
                ? t('Version {n}, replaced', { n: data.charter.version })
                : t('Version {n}, in force', { n: data.charter.version })}
            </Chip>
          ) : undefined
        }
        actions={
          data?.charter && !edit && !past ? (
            <Button
              icon="edit"
              disabledReason={data.me.mayNotChair ?? undefined}
              onPress={() => set({ edit: true })}
            >
              {t('Change')}
            </Button>
          ) : undefined
        }
      />
      <CouncilPlaces here="charter" inside={data?.me.inside ?? false} />
      <QueryView query={query} skeleton="text" what={t('The charter could not be loaded.')}>
        {(page) =>
          edit && chairs ? (
            <CharterForm page={page} onClose={() => set({ edit: undefined })} />
          ) : page.charter ? (
            <Split aside={<Aside charter={page.charter} page={page} />}>
              <div className={styles.paper}>
                <Markdown text={raised(page.charter.text)} />
              </div>
            </Split>
          ) : (
            <EmptyState
              title={t('There is no charter yet')}
              text={t(
                'It says what the council is for, who chairs it, and how it decides. A text to begin with is there.',
              )}
              action={
                chairs
                  ? { label: t('Write the charter'), run: () => set({ edit: true }), icon: 'plus' }
                  : undefined
              }
            />
          )
        }
      </QueryView>
    </Page>
  )
}

type PageData = {
  versions: { version: number; at: string; by: string | null; reason: string }[]
  dates: string[]
}

function Aside({ charter, page }: { charter: CharterView; page: PageData }) {
  const { chair, quorum, majority, namedVotes, cadence, termMonths } = charter
  return (
    <>
      <Panel title={t('How it decides')}>
        <Facts
          items={[
            [
              t('Chair'),
              chair?.here ? (
                chair.name
              ) : (
                <StateWord key="nobody" tone="warn">
                  {t('nobody who is here')}
                </StateWord>
              ),
            ],
            [t('Quorum'), quorumWords(quorum)],
            [t('Majority'), majority === 'simple' ? t('more yes than no') : t('two thirds of yes and no')],
            [t('Votes'), namedVotes ? t('kept by name') : t('counted, without names')],
            [
              t('Term'),
              termMonths
                ? t('{n, plural, one {# month} other {# months}}', { n: termMonths })
                : t('without end'),
            ],
          ]}
        />
      </Panel>
      <Panel title={t('When it meets')}>
        <p>{cadence ? cadenceWords(cadence) : t('As planned by hand')}</p>
        {page.dates.length > 0 ? (
          <ul className={styles.tight}>
            {page.dates.map((at) => (
              <li key={at} className="q" title={formatExact(at)}>
                {formatDay(at, 'long')}
              </li>
            ))}
          </ul>
        ) : null}
      </Panel>
      <Panel title={t('Versions')}>
        {page.versions.map((one) => (
          <Row
            key={one.version}
            title={
              <Link to={`/people/council/charter?version=${one.version}`}>
                {t('Version {n}', { n: one.version })}
              </Link>
            }
            note={[formatDay(one.at), one.by, one.reason].filter(Boolean).join(' · ')}
          />
        ))}
      </Panel>
    </>
  )
}
