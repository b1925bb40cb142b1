import { useQuery } from '@tanstack/react-query'
import type { ItemView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useGo, useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { ChangePreview } from './change/change-preview.tsx'
import styles from './council.module.css'
import { ItemForm } from './item-form.tsx'
import { VoteBox } from './meeting/vote-box.tsx'
import { CouncilPlaces } from './places.tsx'
import { useAct } from './use-act.ts'
import { kindWord } from './words.ts'

/** One item: what it is about, what would be decided, what that would do, and the vote. */
export function Screen() {
  const { itemId: id = '' } = useParams<{ itemId: string }>()
  const { edit } = useSearch<{ edit?: boolean }>()
  const query = useQuery({
    ...orpc.council.item.queryOptions({ input: { id } }),
    // What somebody is writing must not be replaced under their hands.
    refetchOnWindowFocus: !edit,
  })
  usePlace([t('People'), t('Council'), query.data?.item.title ?? t('Item')])
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('This item could not be loaded.')}>
        {({ item, change, meeting }) => (
          <>
            <PageTitle
              title={item.title}
              note={meeting ? `${meeting.title}, ${formatDay(meeting.startsAt)}` : t('Between meetings')}
              actions={<Acts item={item} editing={edit === true} />}
            />
            <CouncilPlaces here="meetings" inside />
            {edit && item.mayNotChange === null ? (
              <Edit item={item} />
            ) : (
              <>
                <About item={item} />
                <Vote item={item} />
                {change ? (
                  <Panel title={t('What it would do')} note={t('As things stand now')}>
                    <ChangePreview view={change} />
                  </Panel>
                ) : null}
                {meeting ? (
                  <p className={styles.after}>
                    <Link to={`/people/council/meetings/${meeting.id}`}>{t('To the meeting')}</Link>
                  </p>
                ) : null}
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Acts({ item, editing }: { item: ItemView; editing: boolean }) {
  const set = useSetSearch()
  const go = useGo()
  const withdraw = useAct(
    () => api.council.withdrawItem({ id: item.id }),
    t('Taken off the agenda.'),
    () => go('/people/council/meetings'),
  )
  if (item.state !== 'open' || editing) return null
  const reason = item.mayNotChange ?? undefined
  return (
    <>
      <Button disabledReason={reason} busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
        {t('Take it off')}
      </Button>
      <Button icon="edit" disabledReason={reason} onPress={() => set({ edit: true })}>
        {t('Change')}
      </Button>
    </>
  )
}

function Edit({ item }: { item: ItemView }) {
  const set = useSetSearch()
  const close = (): void => set({ edit: undefined })
  return (
    <ItemForm
      start={item}
      submit={t('Save')}
      onSubmit={(input) => api.council.changeItem({ id: item.id, ...input })}
      onDone={close}
      onClose={close}
    />
  )
}

function About({ item }: { item: ItemView }) {
  return (
    <Panel>
      <p className="q t13">
        {item.fromQuestion
          ? t('Asked by {name}', { name: item.raisedBy.name })
          : t('By {name}', { name: item.raisedBy.name })}
      </p>
      {item.text ? <p className={styles.text}>{item.text}</p> : null}
      {item.papers.length > 0 ? (
        <ul className={styles.tight}>
          {item.papers.map((paper) => (
            <li key={paper.url}>
              <a href={paper.url} target="_blank" rel="noreferrer noopener">
                {paper.title}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  )
}

function Vote({ item }: { item: ItemView }) {
  const { proposal } = item
  if (!proposal)
    return (
      <Panel title={t('Proposal')}>
        <p className="q">
          {t('There is none: it is to be spoken about. With a proposal it can be voted on.')}
        </p>
      </Panel>
    )
  const plain = (day: string): string => formatDay(day, 'plain', 'UTC')
  return (
    <Panel title={t('Proposal')} end={<Chip>{kindWord(proposal.change.kind)}</Chip>}>
      <p className={styles.proposal}>{proposal.text}</p>
      <div className={styles.facts}>
        <Facts
          items={[
            [t('Carried out by'), proposal.owner?.name ?? ''],
            ...(proposal.dueOn ? ([[t('Until'), plain(proposal.dueOn)]] as const) : []),
            [
              t('Holds'),
              proposal.effectiveOn
                ? t('from {day}', { day: plain(proposal.effectiveOn) })
                : t('as soon as it is adopted'),
            ],
          ]}
        />
      </div>
      <VoteBox item={item} />
      {item.decisionId ? (
        <p className={styles.after}>
          <ButtonLink to={`/people/council/decisions/${item.decisionId}`}>{t('The decision')}</ButtonLink>
        </p>
      ) : null}
    </Panel>
  )
}
