import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import type { DrawnHouse, ProofView } from '../contract.ts'
import styles from './house.module.css'
import { dayWords } from './words.ts'

/** The house as it is meant: a roof of one sentence on pillars of messages, each standing on its proof. */
export function HouseDrawing({ house, language }: { house: DrawnHouse; language: string }) {
  return (
    <div className={styles.house} lang={language}>
      <svg className={styles.gable} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 12 L50 0.4 L100 12 Z" vectorEffect="non-scaling-stroke" />
      </svg>
      <p className={styles.roof}>{house.positioning}</p>
      <ol className={styles.pillars}>
        {house.messages.map((message) => (
          <li key={message.title} className={styles.pillar}>
            <h2>{message.title}</h2>
            {message.text ? <p className={styles.text}>{message.text}</p> : null}
            <ul className={styles.proofs}>
              {message.proofs.map((proof) => (
                <Proof key={proof.text} proof={proof} />
              ))}
            </ul>
            {message.proofs.length === 0 ? <p className="t13 qq">{t('No proof yet')}</p> : null}
          </li>
        ))}
      </ol>
      <div className={styles.ground} />
    </div>
  )
}

function Proof({ proof }: { proof: ProofView }) {
  const { sourceUrl, asOf, expiresOn, state } = proof
  return (
    <li>
      <p>{proof.text}</p>
      <p className={styles.notes}>
        {state === 'good' ? null : (
          <Chip tone={state === 'expired' ? 'stop' : 'warn'} icon={state === 'expired' ? 'late' : 'clock'}>
            {state === 'expired' ? t('Run out') : t('More than a year old')}
          </Chip>
        )}
        {asOf ? <span>{t('as of {day}', { day: dayWords(asOf) })}</span> : null}
        {expiresOn ? <span>{t('until {day}', { day: dayWords(expiresOn) })}</span> : null}
        {sourceUrl ? (
          <a className="link" href={sourceUrl} target="_blank" rel="noreferrer noopener">
            {t('Source')}
          </a>
        ) : (
          <span>{t('without a source')}</span>
        )}
      </p>
    </li>
  )
}
