import { EmptyState } from '#web/design/empty-state.tsx'
import { t } from '#web/i18n.ts'

type EmptyProps = {
  filtered: boolean
  begin: { label: string; icon: 'plus'; run: () => void } | undefined
}

export function Empty({ filtered, begin }: EmptyProps) {
  if (filtered) return <EmptyState title={t('No business case is in this state')} />
  return (
    <EmptyState
      icon="note"
      title={t('No business case yet')}
      text={t(
        'Begin with what peers do better, in figures with their source. The page then asks for options, cost, what you expect and how sure you are.',
      )}
      action={begin}
    />
  )
}
