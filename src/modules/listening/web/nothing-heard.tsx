import { EmptyState } from '#web/design/empty-state.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { isNarrowed, nothingNarrowed, type StreamSearch } from './stream-search.ts'

/** An empty stream: no source yet, nothing said yet, or nothing that fits. */
export function NothingHeard({ search, anyChannel }: { search: StreamSearch; anyChannel: boolean }) {
  const set = useSetSearch()
  const narrowed = isNarrowed(search)
  if (!anyChannel) {
    return (
      <EmptyState
        title={t('Nothing is listened to yet')}
        text={t(
          'Connect an account, a feed or a mailbox, import a file, or add a note. What is said appears here as it happens.',
        )}
        action={{ label: t('Add a source'), icon: 'plus', to: '/listen/sources/add' }}
      />
    )
  }
  if (narrowed) {
    return (
      <EmptyState
        icon="search"
        title={t('Nothing heard fits this')}
        text={t('Other words or filters, or the whole stream, may show more.')}
        action={{
          label: t('Show everything'),
          run: () => set(nothingNarrowed),
        }}
      />
    )
  }
  return (
    <EmptyState
      title={t('Nothing was said yet')}
      text={t('We are listening. Write to one of your channels from another account to see it arrive.')}
      action={{ label: t('See how the sources are doing'), to: '/listen/sources' }}
    />
  )
}
