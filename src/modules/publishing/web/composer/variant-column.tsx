import { useId } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './column.module.css'
import { Column } from './column.tsx'
import { type ColumnContext, textId } from './column-context.ts'
import { follow, picturesOfPart, typeText, type Variant } from './content.ts'
import { CroppingShots } from './crop/cropping-shots.tsx'
import { markedDifferences } from './differs.ts'
import { Adds } from './extras/adds.tsx'
import { Extras, Headline } from './extras/extras.tsx'
import { measured } from './local-length.ts'
import type { Mark } from './marks.ts'
import { showAll, showPicture } from './pictures-content.ts'
import { ShapedText } from './shaped-text.tsx'
import { LeftOut } from './shots.tsx'

type VariantColumnProps = { variant: Variant; channel: ChannelCard; context: ColumnContext }

/** A variant that is written where it will stand. */
export function VariantColumn({ variant, channel, context }: VariantColumnProps) {
  const countId = useId()
  const { content, edit, checks } = context
  const { key } = variant
  const name = context.nameOf(key)
  const lead = content.variants[0]
  const leads = lead === variant
  const many = content.variants.length > 1
  const { length, limit, marks } = measured(variant.text, channel.limits.text, checks.seen(key))
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
            onPress={() => context.onRemove(key)}
            className={styles.remove}
          />
        </>
      }
      shots={
        <>
          <CroppingShots
            {...{ variant, channel, context, name }}
            pictures={picturesOfPart(content, variant, 0)}
            onLeaveOut={many ? (fileId) => edit((now) => showPicture(now, key, fileId, false)) : undefined}
          />
          <LeftOut count={variant.without.length} onBack={() => edit((now) => showAll(now, key))} />
          <Extras {...{ variant, channel, context, name }} />
        </>
      }
      under={<Adds {...{ variant, channel, context }} />}
      foot={
        variant.own && variant.lang === lead?.lang && lead ? (
          <LinkButton className={styles.own} onPress={() => edit((now) => follow(now, key))}>
            {t('Use the text of {network}', { network: context.nameOf(lead.key) })}
          </LinkButton>
        ) : null
      }
    >
      <Headline {...{ variant, channel, context, name }} />
      <ShapedText
        id={textId(key)}
        label={t('Text for {network}', { network: name })}
        value={variant.text}
        fill
        marks={[...unlike, ...marks, ...context.nobodyIn(key, 0)]}
        channel={channel}
        onMention={context.onMention}
        describedBy={countId}
        placeholder={leads ? t('Write here') : t('Says the same until you change it')}
        onChange={(text) => edit((now) => typeText(now, key, text))}
        onFiles={context.onFiles}
      />
    </Column>
  )
}
