import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Time } from '#web/design/time.tsx'
import { WovenPath } from '#web/design/woven-path.tsx'
import { t } from '#web/i18n.ts'
import { ClassLine } from '../parts/class-line.tsx'
import styles from './approval.module.css'

/** Why consent is asked for, the whole way, and who has consented already. */
export function ApprovalStory({ card }: { card: ApprovalCard }) {
  const { contentClass, because, path, consents } = card
  const text = card.preview.map((variant) => variant.text).join('\n')
  return (
    <>
      {contentClass ? <ClassLine of={contentClass} because={because} text={text} /> : null}
      {path.length > 1 ? (
        <WovenPath
          title={t('Way to publication')}
          label={t('Way to publication')}
          note={t('Step {step} of {steps}', { step: card.step, steps: card.steps })}
          steps={path.map((step, index) => ({
            id: `${index} ${step.label}`,
            title: step.label,
            note: step.note ?? undefined,
            state: step.state,
          }))}
        />
      ) : null}
      {consents.length > 0 ? (
        <section className={styles.consents} aria-label={t('Consents so far')}>
          <h3 className="label">{t('Consents so far')}</h3>
          <ul>
            {consents.map((consent) => (
              <li key={`${consent.member.id} ${consent.at}`}>
                <Avatar name={consent.member.name} size="s" silent />
                <span>
                  <b className="mid">{consent.member.name}</b>
                  {consent.actingFor ? ` ${t('for {name}', { name: consent.actingFor })}` : ''}
                  {consent.via === 'link' ? ` ${t('by the link in a mail')}` : ''}
                  {consent.note ? <span className="q"> {consent.note}</span> : null}
                </span>
                <Time at={consent.at} className="qq" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
