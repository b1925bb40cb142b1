import { Chip, StateWord } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { FactView, WordingView } from '../contract.ts'
import { slotName, stateName, stateTone } from './fact-words.ts'
import styles from './facts.module.css'
import { WordingActs } from './wording-acts.tsx'

type Props = { wording: WordingView; fact: FactView; past?: boolean | undefined }

/** One version of the words in one language, with who consented and what comes next. */
export function WordingCard({ wording, fact, past }: Props) {
  const tone = stateTone(wording.state)
  return (
    <article className={past ? `${styles.wording} ${styles.past}` : styles.wording}>
      <div className={styles.head}>
        <b>{languageName(wording.lang)}</b>
        <span className="qq">{t('version {n}', { n: wording.version })}</span>
        {tone ? <Chip tone={tone}>{stateName(wording.state)}</Chip> : <Chip>{stateName(wording.state)}</Chip>}
      </div>
      <p className={styles.text} lang={wording.lang}>
        {wording.text}
      </p>
      {wording.changes.length > 0 ? (
        <ul className={styles.list}>
          {wording.changes.map((change) => (
            <li key={change}>
              <StateWord tone="warn" icon="warning">
                {change}
              </StateWord>
            </li>
          ))}
        </ul>
      ) : null}
      <Steps wording={wording} />
      {wording.reason ? <p className="q">{t('Reason: {reason}', { reason: wording.reason })}</p> : null}
      {past ? null : <WordingActs wording={wording} fact={fact} />}
    </article>
  )
}

function Steps({ wording }: { wording: WordingView }) {
  return (
    <ul className={`${styles.list} q`}>
      <li>
        {t('Proposed by {name}', { name: wording.proposedBy.name })}, <Time at={wording.proposedAt} />
      </li>
      {wording.consents.map((consent) => (
        <li key={consent.slot} className={styles.head}>
          <Icon name={consent.by ? 'check' : 'hour'} size="s" />
          {consent.by
            ? t('{slot}: {name}', { slot: slotName(consent.slot), name: consent.by.name })
            : t('{slot}: waiting', { slot: slotName(consent.slot) })}
          {consent.note ? ` “${consent.note}”` : null}
        </li>
      ))}
      {wording.state === 'approved' && wording.releaseAt ? (
        <li>{t('Released on {time}', { time: formatExact(wording.releaseAt) })}</li>
      ) : null}
      {wording.enteredBy && wording.liveAt ? (
        <li>
          {t('Entered by {name}', { name: wording.enteredBy.name })}, <Time at={wording.liveAt} />
        </li>
      ) : null}
      {wording.endedAt ? (
        <li>
          {t('Ended')} <Time at={wording.endedAt} />
        </li>
      ) : null}
    </ul>
  )
}
