import { LinkButton } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { FindingView } from '../../contract.ts'
import { sectionTitle, severityWord } from '../words.ts'
import styles from './edit.module.css'

const look = {
  stop: { tone: 'stop', icon: 'stop' },
  reason: { tone: 'warn', icon: 'warning' },
  advice: { tone: 'q', icon: 'info' },
} as const

type FindingsProps = {
  findings: readonly FindingView[]
  languages: readonly string[]
  onOpen: (finding: FindingView) => void
}

/** What the linter holds against the draft, gravest first; pressing one leads to its words. */
export function Findings({ findings, languages, onOpen }: FindingsProps) {
  return (
    <section aria-live="polite" aria-label={t('Findings')}>
      <SectionHead title={t('Findings')} end={findings.length > 0 ? formatNumber(findings.length) : null} />
      {findings.length === 0 ? (
        <p className="good t13 row">
          <Icon name="check" size="s" /> {t('Nothing speaks against it.')}
        </p>
      ) : null}
      <div className={styles.findings}>
        {(['stop', 'reason', 'advice'] as const).map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={findings.filter((one) => one.severity === severity)}
            many={languages.length > 1}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  )
}

type GroupProps = {
  severity: FindingView['severity']
  findings: readonly FindingView[]
  many: boolean
  onOpen: (finding: FindingView) => void
}

function Group({ severity, findings, many, onOpen }: GroupProps) {
  if (findings.length === 0) return null
  const { tone, icon } = look[severity]
  return (
    <div>
      <h3 className={`t13 strong row ${tone}`}>
        <Icon name={icon} size="s" /> {severityWord(severity)}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id} className={styles.finding}>
            {finding.section ? (
              <LinkButton onPress={() => onOpen(finding)}>
                {sectionTitle(finding.section)}
                {many && finding.lang ? `, ${languageName(finding.lang)}` : ''}
              </LinkButton>
            ) : null}
            {finding.quote ? <q lang={finding.lang ?? undefined}>{finding.quote.slice(0, 160)}</q> : null}
            <span>{finding.why}</span>
            <span className="q">{finding.cure}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
