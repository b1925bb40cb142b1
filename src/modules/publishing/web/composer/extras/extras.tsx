import { t } from '#web/i18n.ts'
import { changeVariant, type Variant } from '../content.ts'
import { ShapedText } from '../shaped-text.tsx'
import { CardFields } from './card-fields.tsx'
import styles from './extras.module.css'
import { PartHead } from './part-head.tsx'
import { PollFields } from './poll-fields.tsx'
import type { ExtrasProps } from './props.ts'
import { Thread } from './thread.tsx'

/** What a variant has beside its first text, where it will stand. */
export function Extras(props: ExtrasProps) {
  const { variant, channel, context, name } = props
  const change = (to: Partial<Variant>) => context.edit((now) => changeVariant(now, variant.key, to))
  return (
    <>
      {variant.poll ? (
        <PollFields {...props} poll={variant.poll} onChange={(poll) => change({ poll })} />
      ) : null}
      {variant.card ? (
        <CardFields {...props} card={variant.card} onChange={(card) => change({ card })} />
      ) : null}
      <Thread {...props} />
      {variant.firstComment === null ? null : (
        <section className={styles.part} aria-label={t('First comment on {network}', { network: name })}>
          <PartHead
            words={t('First comment')}
            remove={t('Remove the first comment')}
            onRemove={() => change({ firstComment: null })}
          />
          <ShapedText
            label={t('First comment on {network}', { network: name })}
            value={variant.firstComment}
            channel={channel}
            placeholder={t('Goes out under the post as soon as it is live')}
            onChange={(firstComment) => change({ firstComment })}
          />
        </section>
      )}
    </>
  )
}

/** The headline, on networks that have one. */
export function Headline({ variant, channel, context, name }: ExtrasProps) {
  const { title } = channel.limits
  if (!title && variant.title === '') return null
  return (
    <ShapedText
      label={t('Headline on {network}', { network: name })}
      value={variant.title}
      maxLength={title ? title.max : undefined}
      placeholder={title?.required ? t('Headline, needed here') : t('Headline')}
      onChange={(words) =>
        context.edit((now) => changeVariant(now, variant.key, { title: words.replace(/\n/g, ' ') }))
      }
    />
  )
}
