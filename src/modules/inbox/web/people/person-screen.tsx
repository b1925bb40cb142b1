import type { Outsider } from '#modules/inbox/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Banner } from '#web/design/banner.tsx'
import { CheckLines } from '#web/design/checks.tsx'
import { Chip } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { AboutPart } from './about-part.tsx'
import { AccountsPart } from './accounts-part.tsx'
import { BlockPart } from './block-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { ManageMenu } from './manage-menu.tsx'
import { NotesPart } from './notes-part.tsx'
import styles from './people.module.css'
import { OpenLines, SpokenLines } from './spoken.tsx'
import { TimelinePart } from './timeline-part.tsx'
import { usePerson } from './use-person.ts'
import { standingWord } from './words.ts'

/** A person outside: everything between them and all of us, over networks, desks and employees. */
export function Screen() {
  const { personId = '' } = useParams<{ personId: string }>()
  const query = usePerson(personId)
  usePlace([t('Inbox'), query.data?.name ?? t('Person')])
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('This person could not be loaded.')}>
        {(person) => (person.erasure ? <Erased person={person} /> : <Whole person={person} />)}
      </QueryView>
    </Page>
  )
}

function Erased({ person }: { person: Outsider }) {
  const day = formatDay(person.erasure?.at ?? person.firstSeenAt)
  return (
    <EmptyState
      title={t('What we held about this person was erased')}
      text={
        person.erasure?.state === 'running'
          ? t('It began on {day} and is still on its way.', { day })
          : t(
              'On {day}. What stays is that conversations took place, when, and who answered: without names, words or accounts.',
              { day },
            )
      }
      action={{ label: t('To the inbox'), to: '/inbox/mine' }}
    />
  )
}

function Whole({ person }: { person: Outsider }) {
  return (
    <>
      <PageTitle
        title={person.name}
        note={t('Known since {day}', { day: formatDay(person.firstSeenAt) })}
        state={
          <>
            {person.standing ? <Chip>{standingWord(person.standing)}</Chip> : null}
            {person.block ? (
              <Chip tone="stop" icon="stop">
                {t('Do not write')}
              </Chip>
            ) : null}
          </>
        }
        actions={
          <>
            <Avatar name={person.name} kind="outside" size="l" src={person.avatarUrl ?? undefined} silent />
            {person.mayManage ? <ManageMenu person={person} /> : null}
          </>
        }
      />
      {person.block ? (
        <Banner tone="stop" title={t('They asked not to be written to')}>
          {t('{reason} Said by {name}. When they write first, they may be answered.', {
            reason: sentence(person.block.reason),
            name: person.block.by,
          })}
        </Banner>
      ) : null}
      <Split
        aside={
          <>
            <AboutPart person={person} />
            <AccountsPart person={person} />
            <NotesPart person={person} />
            <FactsPart person={person} />
            <BlockPart person={person} />
          </>
        }
      >
        {person.open.length > 0 || person.spoken.length > 0 ? (
          <Panel title={t('Now')}>
            <div className={styles.lines}>
              {person.open.length > 0 ? (
                <CheckLines label={t('Now')}>
                  <OpenLines open={person.open} />
                </CheckLines>
              ) : null}
              <SpokenLines spoken={person.spoken} />
            </div>
          </Panel>
        ) : null}
        <TimelinePart person={person} />
      </Split>
    </>
  )
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
