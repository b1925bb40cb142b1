import { EmptyState } from '#web/design/empty-state.tsx'
import { Rich } from '#web/design/rich.tsx'
import { t } from '#web/i18n.ts'

/** Before the first channel: what will stand here, and the first step towards it. */
export function NothingYet() {
  return (
    <EmptyState
      title={t('There is nothing to measure yet')}
      text={
        <>
          <p>
            {t(
              'How quickly people are answered, which desk has how many conversations and which posts went out stand here by themselves, from the day a channel is connected.',
            )}
          </p>
          <p>
            <Rich
              text={t(
                'To see it with an invented company first, start Weft a second time in a folder of its own: <code>./weft up --demo</code>',
              )}
            />
          </p>
        </>
      }
      action={{ label: t('Connect a channel'), to: '/settings/channels', icon: 'plus' }}
    />
  )
}
