import { Banner } from '#web/design/banner.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { CopyField } from './copy-field.tsx'
import css from './inflow.module.css'

/** A secret just made, until the page is left. */
export type Made = { channelId: string; secret: string; oldUntil: string | null }

/** The one time a secret is shown. */
export function NewSecret({ made }: { made: Made }) {
  return (
    <div className={css.part} role="status">
      <Banner tone="wait" title={t('This secret is shown only now.')}>
        {made.oldUntil
          ? t('Give it to the sender. The one before holds until {time}.', {
              time: formatExact(made.oldUntil),
            })
          : t('Give it to the sender. Whoever loses it makes a new one.')}
      </Banner>
      <CopyField name="secret" label={t('Shared secret')} value={made.secret} />
    </div>
  )
}
