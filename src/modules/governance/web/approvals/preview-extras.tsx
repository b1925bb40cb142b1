import type { PreviewVariant } from '#modules/governance/contract.ts'
import { t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { FoundWords } from './found-words.tsx'
import { PreviewPictures } from './preview-pictures.tsx'

type ExtrasProps = { variant: PreviewVariant; found: readonly string[] }

/** What goes out beside the first text: poll, card, the further posts of a thread, the first comment. */
export function PreviewExtras({ variant, found }: ExtrasProps) {
  const { poll, card, thread = [], firstComment } = variant
  const all = thread.length + 1
  return (
    <>
      {poll ? <PollPreview poll={poll} /> : null}
      {card ? <CardPreview card={card} /> : null}
      {thread.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the posts of a thread have no identity but their place
        <section key={index} className={styles.part}>
          <p className="q">{t('Post {n} of {all}', { n: index + 2, all })}</p>
          <p className={styles.words} dir="auto">
            <FoundWords text={part.text} found={found} />
          </p>
          <PreviewPictures media={part.media} />
        </section>
      ))}
      {firstComment ? (
        <section className={styles.part}>
          <p className="q">{t('First comment')}</p>
          <p className={styles.words} dir="auto">
            <FoundWords text={firstComment} found={found} />
          </p>
        </section>
      ) : null}
    </>
  )
}

function PollPreview({ poll }: { poll: NonNullable<PreviewVariant['poll']> }) {
  const hours = Math.round(poll.minutes / 60)
  return (
    <section className={styles.part}>
      <p className="q">
        {poll.multiple ? t('Poll, several answers') : t('Poll, one answer')},{' '}
        {hours < 48
          ? t('{n, plural, one {# hour} other {# hours}}', { n: Math.max(1, hours) })
          : t('{n, plural, one {# day} other {# days}}', { n: Math.round(hours / 24) })}
      </p>
      <ul className={styles.options}>
        {poll.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    </section>
  )
}

function CardPreview({ card }: { card: NonNullable<PreviewVariant['card']> }) {
  return (
    <section className={styles.part}>
      <p className="q">{t('Link card')}</p>
      {card.imageFileId ? <PreviewPictures media={[{ fileId: card.imageFileId, alt: card.title }]} /> : null}
      <p className={styles.words} dir="auto">
        <b>{card.title}</b>
      </p>
      <p dir="auto">{card.description}</p>
      <p className="q">{card.url}</p>
    </section>
  )
}
