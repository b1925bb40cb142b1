import { useQuery } from '@tanstack/react-query'
import type { SavedView, Views } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { pathOf, type View, viewName, viewOf } from './views.ts'
import { everyState, type Narrowing } from './work/narrowing.ts'

type EmptyProps = {
  view: View
  views: Views | undefined
  kept: readonly SavedView[] | undefined
  asked: Narrowing
}

/** Why the list is empty, and what to do about it. */
export function EmptyList({ view, views, kept, asked }: EmptyProps) {
  const { q, f } = asked
  const channels = useQuery(orpc.channels.list.queryOptions())
  const set = useSetSearch()
  if (q !== undefined) {
    return (
      <EmptyState
        icon="search"
        title={t('Nothing found for “{q}”', { q })}
        text={t('Every message of {view} was searched, and who wrote it.', {
          view: viewName(view, views, kept),
        })}
        action={
          f?.states?.length === everyState.length
            ? { label: t('Show all of them'), run: () => set({ q: undefined }) }
            : {
                label: t('Search what is closed and put aside, too'),
                run: () => set({ f: { ...f, states: everyState } }),
              }
        }
      />
    )
  }
  if (f !== undefined) {
    return (
      <EmptyState
        icon="filter"
        title={t('Nothing passes these filters')}
        text={t('There may be something in {view} without them.', { view: viewName(view, views, kept) })}
        action={{ label: t('Show all of them'), run: () => set({ f: undefined }) }}
      />
    )
  }
  if (channels.isPending) return <Skeleton shape="cards" rows={3} />
  if (channels.data && !channels.data.channels.some((channel) => channel.canReceive)) return <NoChannel />
  return <NothingHere view={view} views={views} />
}

function NoChannel() {
  return (
    <EmptyState
      title={t('No channel is connected yet')}
      text={t(
        'What people write to your accounts arrives here, each on its desk and with a clock. Connect the first account to begin.',
      )}
      action={{ label: t('Connect a channel'), to: '/settings/channels' }}
    />
  )
}

function NothingHere({ view, views }: Pick<EmptyProps, 'view' | 'views'>) {
  const unassigned = views?.unassigned ?? 0
  if (view.kind === 'mine') {
    return (
      <EmptyState
        icon="check"
        title={t('No conversation is yours')}
        text={
          unassigned > 0
            ? t(
                '{n, plural, one {# conversation has} other {# conversations have}} nobody yet. Take one with a.',
                { n: unassigned },
              )
            : t('Every conversation has somebody. What comes in next appears by itself.')
        }
        action={
          unassigned > 0 ? { label: t('Show unassigned'), to: pathOf(viewOf('unassigned')) } : undefined
        }
      />
    )
  }
  const words = {
    unassigned: [
      t('Every conversation has somebody'),
      t('New ones stand here until a colleague takes them.'),
    ],
    waiting: [
      t('Nothing waits for consent'),
      t('Answers that need a second person stand here until they are settled.'),
    ],
    snoozed: [
      t('Nothing is put aside'),
      t('What you put aside with s comes back at its moment, or when they write again.'),
    ],
    closed: [t('Nothing is closed yet'), t('A closed conversation opens again when they write.')],
    desk: [t('This desk is clear'), t('What comes in next appears by itself.')],
    saved: [t('Nothing is in this view now'), t('What fits its filters appears by itself.')],
    all: [t('No conversation is open'), t('What people write to your accounts appears here by itself.')],
  }[view.kind]
  return <EmptyState icon="check" title={words[0] ?? ''} text={words[1]} />
}
