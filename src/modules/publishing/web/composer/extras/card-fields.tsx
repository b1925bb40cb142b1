import { Select } from '#web/design/choice-field.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { CardInput } from '../../../contract.ts'
import { changeVariant } from '../content.ts'
import styles from './extras.module.css'
import { PartHead } from './part-head.tsx'
import type { ExtrasProps } from './props.ts'

type CardProps = ExtrasProps & { card: CardInput; onChange: (card: CardInput) => void }

/** Words and picture for a link, on networks that show what we hand them. */
export function CardFields({ variant, channel, context, card, onChange }: CardProps) {
  const limits = channel.limits.card
  const name = (field: string) => `card-${field}-${variant.key}`
  const pictures = context.content.pictures
  return (
    <section className={styles.part} aria-label={t('Link card')}>
      <PartHead
        words={t('Link card')}
        remove={t('Remove the link card')}
        onRemove={() => context.edit((now) => changeVariant(now, variant.key, { card: null }))}
      />
      <TextField
        name={name('url')}
        label={t('Address')}
        type="url"
        value={card.url}
        onChange={(url) => onChange({ ...card, url })}
      />
      <TextField
        name={name('title')}
        label={t('Title')}
        value={card.title}
        maxLength={limits?.maxTitle}
        onChange={(title) => onChange({ ...card, title })}
      />
      <TextArea
        name={name('description')}
        label={t('Description')}
        rows={2}
        value={card.description}
        count={
          limits ? { used: Array.from(card.description).length, limit: limits.maxDescription } : undefined
        }
        onChange={(description) => onChange({ ...card, description })}
      />
      {pictures.length > 0 ? (
        <Select
          name={name('image')}
          label={t('Picture')}
          value={card.imageFileId ?? 'none'}
          onChange={(id) => onChange({ ...card, imageFileId: id === 'none' ? null : id })}
          options={[
            { value: 'none', label: t('No picture') },
            ...pictures.map((picture, index) => ({
              value: picture.fileId,
              label: picture.alt.slice(0, 60) || t('Image {n}', { n: index + 1 }),
            })),
          ]}
        />
      ) : null}
    </section>
  )
}
