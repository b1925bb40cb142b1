import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { ColumnContext } from './column-context.ts'
import type { ColumnItem } from './columns.tsx'
import styles from './composer.module.css'
import { type Content, removeChannel, type Variant } from './content.ts'
import { measured } from './local-length.ts'
import type { Absent } from './mention/absent.ts'
import type { Checks } from './use-checks.ts'
import type { EditorHandle } from './use-editor.ts'
import type { Uploads } from './use-uploads.ts'
import { VariantColumn } from './variant-column.tsx'

type Facts = {
  channels: readonly ChannelCard[]
  handle: EditorHandle
  checks: Checks
  uploads: Uploads
  nameOf: (key: string) => string
  absent: readonly Absent[]
  onMention: ColumnContext['onMention']
}

/** A column for each variant, also for one whose channel is gone. */
export function useColumns({
  channels,
  handle,
  checks,
  uploads,
  nameOf,
  absent,
  onMention,
}: Facts): ColumnItem[] {
  const { edit } = handle
  const { content } = handle.editor
  const onRemove = (key: string): void => {
    const before = content.variants
    edit((now) => removeChannel(now, key))
    toast(t('{network} is left out.', { network: nameOf(key) }), {
      undo: () => edit((now) => putBack(now, before, key)),
    })
  }
  const nobodyIn: ColumnContext['nobodyIn'] = (key, part) =>
    absent.filter((one) => one.key === key && one.part === part).map(({ span }) => ({ kind: 'nobody', span }))
  const onFiles = uploads.add
  const context: ColumnContext = { content, edit, checks, onFiles, onRemove, nameOf, nobodyIn, onMention }
  return content.variants.map((variant) => {
    const channel = channels.find(({ id }) => id === variant.channelId)
    if (!channel) {
      const column = <GoneColumn key={variant.key} variant={variant} onRemove={onRemove} />
      return { id: variant.key, name: t('Gone'), over: false, column }
    }
    const { length, limit } = measured(variant.text, channel.limits.text, checks.seen(variant.key))
    return {
      id: variant.key,
      name: nameOf(variant.key),
      over: length > limit,
      column: <VariantColumn variant={variant} channel={channel} context={context} />,
    }
  })
}

/** Where it stood, with the words it had; what was written elsewhere since stays. */
function putBack(now: Content, before: readonly Variant[], key: string): Content {
  const index = before.findIndex((variant) => variant.key === key)
  const variant = before[index]
  if (!variant || now.variants.some((one) => one.key === key)) return now
  const variants = now.variants.toSpliced(index, 0, variant)
  const lead = variants[0]
  return {
    ...now,
    variants: variants.map((one) => ({ ...one, own: one !== lead && one.text !== lead?.text })),
  }
}

/** The channel was removed since: its text can still be read and copied. */
function GoneColumn({ variant, onRemove }: { variant: Variant; onRemove: (key: string) => void }) {
  return (
    <section className={styles.gone} aria-label={t('A channel that is gone')}>
      <h2>{t('A channel that is gone')}</h2>
      <p className="q t13">
        {t('This variant cannot go out any more. Leave it out, or connect the channel again under Settings.')}
      </p>
      <p className={styles.goneText} dir="auto">
        {variant.text}
      </p>
      <Button size="s" onPress={() => onRemove(variant.key)}>
        {t('Leave it out')}
      </Button>
    </section>
  )
}
