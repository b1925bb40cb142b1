import type { ApprovalCard } from '#modules/governance/contract.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { ApprovalStory } from '../approvals/approval-story.tsx'
import { VariantPreview } from '../approvals/variant-preview.tsx'
import styles from './approve.module.css'

type AskedProps = { approver: string; organisation: string; approval: ApprovalCard }

/** Who is asked by whom for what, and exactly what would go out. */
export function Asked({ approver, organisation, approval }: AskedProps) {
  const found = approval.because.map((one) => one.found)
  const values = { author: approval.author.name, time: formatTime(approval.dueAt) }
  const open = approval.state === 'open'
  const from = !open
    ? t('From {author}', values)
    : approval.overdue
      ? t('From {author}, was due {time}', values)
      : t('From {author}, due {time}', values)
  return (
    <div className={styles.asked}>
      <header>
        <p className="q">
          {open
            ? t('{approver}, {organisation} asks for your consent', { approver, organisation })
            : t('{approver}, {organisation} asked for your consent', { approver, organisation })}
        </p>
        <h1>{approval.title}</h1>
        <p className={open && approval.overdue ? 'stop t13' : 'q t13'}>{from}</p>
      </header>
      {approval.preview.map((variant) => (
        <VariantPreview key={variant.channelId} variant={variant} found={found} />
      ))}
      <ApprovalStory card={approval} />
    </div>
  )
}

/** What the answer did, and where it can be looked at. */
export function Settled({ approval }: { approval: ApprovalCard }) {
  const declined = approval.state === 'declined'
  const more = approval.path.some((step) => step.state === 'now' || step.state === 'next')
  return (
    <section className={styles.settled} role="status">
      <Icon name={declined ? 'reply' : 'check'} size="l" className={declined ? 'q' : 'good'} />
      <h1>
        {declined
          ? t('It goes back to {author}.', { author: approval.author.name })
          : t('You have consented.')}
      </h1>
      <p className="q">
        {declined
          ? t('They read what should change. Nothing goes out until then.')
          : more
            ? t('More consents are needed before it goes out.')
            : t('Until it is out you can take the consent back under Today.')}
      </p>
      <ApprovalStory card={approval} />
      <p>
        <ButtonLink to="/today">{t('Open Weft')}</ButtonLink>
      </p>
    </section>
  )
}
