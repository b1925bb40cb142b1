import type { MandateCard } from '#modules/governance/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { useChannels } from '../parts/use-channels.ts'
import { inputOf, type MandateDraft } from './draft.ts'
import styles from './grant.module.css'
import { limitPhrases } from './limits.ts'

/** The mandate as it will read in the register, while it is being put together. */
export function InWords({ draft, changes }: { draft: MandateDraft; changes: MandateCard | null }) {
  const { nameOf } = useChannels()
  const { topics = null, channelIds, audiences = null, languages = null, regions = null } = inputOf(draft)
  const { verbs, validFrom, validTo } = draft
  const phrases = limitPhrases(
    { verbs, topics, channelIds, audiences, languages, regions, validFrom, validTo },
    nameOf,
  )
  const name = draft.member?.name ?? t('Somebody')
  return (
    <Panel title={t('In words')} className={styles.words}>
      <p className={styles.sentence} aria-live="polite">
        {verbs.length === 0 ? (
          <span className="q">{t('Choose what they may do, and the sentence stands here.')}</span>
        ) : (
          `${name} ${phrases.map((phrase) => phrase.text).join(', ')}.`
        )}
      </p>
      <ul className={styles.consequences}>
        {draft.certificates.length > 0 ? <li>{t('It is locked while a certificate is missing.')}</li> : null}
        {verbs.includes('publish') || verbs.includes('reply') ? (
          <li>{t('What needs whose consent is not part of a mandate; the rules say it.')}</li>
        ) : null}
        {changes ? (
          <li>
            {t('The mandate as it was ends when this one begins; what waits to go out is looked at again.')}
          </li>
        ) : null}
      </ul>
    </Panel>
  )
}
