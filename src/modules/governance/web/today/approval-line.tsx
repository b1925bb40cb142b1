import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { formatTime, t } from '#web/i18n.ts'
import styles from './today.module.css'

type ApprovalLineProps = {
  card: ApprovalCard
  /** The word on the button, and what it does in full. */
  act: string
  label: string
  onOpen: (id: string) => void
  /** Quieter: nothing has to be done here. */
  quiet?: boolean | undefined
}

/** One request for consent: what, where, from whom, by when, which step. */
export function ApprovalLine({ card, act, label, onOpen, quiet }: ApprovalLineProps) {
  const networks = [...new Map(card.preview.map((variant) => [variant.network, variant.networkName]))]
  return (
    <article className={styles.item}>
      <div>
        <h3>{card.title}</h3>
        <p>
          {networks.map(([network, name]) => (
            <NetworkGlyph key={network} network={network} label={name} />
          ))}{' '}
          {t('from {author}', { author: card.author.name })}
        </p>
        <p className={styles.state}>
          <Due card={card} />
          {card.steps > 1 ? (
            <span className="qq">{t('Step {step} of {steps}', { step: card.step, steps: card.steps })}</span>
          ) : null}
          {card.contentClass && card.contentClass !== 'A' ? (
            <span className="qq">{t('class {letter}', { letter: card.contentClass })}</span>
          ) : null}
        </p>
      </div>
      <Button kind={quiet ? 'plain' : 'pri'} onPress={() => onOpen(card.id)} label={label}>
        {act}
      </Button>
    </article>
  )
}

function Due({ card }: { card: ApprovalCard }) {
  const time = formatTime(card.dueAt)
  if (card.state !== 'open')
    return card.settledAt ? (
      <span className="qq">{t('settled {time}', { time: formatTime(card.settledAt) })}</span>
    ) : null
  if (!card.overdue) return <span className="qq">{t('due {time}', { time })}</span>
  return (
    <StateWord tone="stop" icon="late">
      {t('was due {time}', { time })}
    </StateWord>
  )
}
