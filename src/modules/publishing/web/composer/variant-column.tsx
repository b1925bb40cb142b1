import { useId } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './column.module.css'
import { Column } from './column.tsx'
import { type Content, follow, picturesOf, typeText, type Variant } from './content.ts'
import { markedDifferences } from './differs.ts'
import { measured } from './local-length.ts'
import type { Mark } from './marks.ts'
import { showAll, showPicture } from './pictures-content.ts'
import { ShapedText } from './shaped-text.tsx'
import { LeftOut, Shots } from './shots.tsx'
import type { Checks } from './use-checks.ts'

export type ColumnContext = {
  content: Content
  edit: (change: (content: Content) => Content) => void
  checks: Checks
  onFiles: (files: readonly File[]) => void
  onRemove: (channelId: string) => void
  /** Name of a column, by channel. */
  nameOf: (channelId: string) => string
}

/** The id of a column’s text, so that a check can lead there. */
export const textId = (channelId: string): string => `text-${channelId}`

type VariantColumnProps = { variant: Variant; channel: ChannelCard; context: ColumnContext }

/** A variant that is written where it will stand. */
export function VariantColumn({ variant, channel, context }: VariantColumnProps) {
  const countId = useId()
  const { content, edit, checks } = context
  const name = context.nameOf(channel.id)
  const lead = content.variants[0]
  const leads = lead === variant
  const many = content.variants.length > 1
  const { length, limit, marks } = measured(variant.text, channel.limits.text, checks.seen(channel.id))
  const unlike: Mark[] = variant.own
    ? markedDifferences(lead?.text ?? '', variant.text).map((span) => ({ kind: 'differs', span }))
    : []
  return (
    <Column
      channel={channel}
      name={name}
      end={
        <>
          <span id={countId} className={styles.count}>
            <Limit used={length} limit={limit} />
          </span>
          <IconButton
            icon="close"
            label={t('Leave {network} out', { network: name })}
            onPress={() => context.onRemove(channel.id)}
            className={styles.remove}
          />
        </>
      }
      shots={
        <>
          <Shots
            name={name}
            pictures={picturesOf(content, variant)}
            onLeaveOut={
              many ? (fileId) => edit((now) => showPicture(now, channel.id, fileId, false)) : undefined
            }
          />
          <LeftOut count={variant.without.length} onBack={() => edit((now) => showAll(now, channel.id))} />
        </>
      }
      foot={
        variant.own && lead ? (
          <LinkButton className={styles.own} onPress={() => edit((now) => follow(now, channel.id))}>
            {t('Use the text of {network}', { network: context.nameOf(lead.channelId) })}
          </LinkButton>
        ) : null
      }
    >
      <ShapedText
        id={textId(channel.id)}
        label={t('Text for {network}', { network: name })}
        value={variant.text}
        fill
        marks={[...unlike, ...marks]}
        describedBy={countId}
        placeholder={leads ? t('Write here') : t('Says the same until you change it')}
        onChange={(text) => edit((now) => typeText(now, channel.id, text))}
        onFiles={context.onFiles}
      />
    </Column>
  )
}
