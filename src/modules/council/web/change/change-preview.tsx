import type { ChangeView } from '#modules/council/contract.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { andList, verbWord } from '../words.ts'
import { RulesPreviewPart } from './rules-preview.tsx'
import { changedParts } from './rules-words.ts'

/** What a change does by itself once it is adopted, and what speaks against it as things stand. */
export function ChangePreview({ view }: { view: ChangeView }) {
  return (
    <div className={styles.change}>
      <Warnings view={view} />
      <About view={view} />
    </div>
  )
}

function Warnings({ view: { problem, stale, change } }: { view: ChangeView }) {
  if (!problem && !stale) return null
  return (
    <CheckLines label={t('What needs a look')}>
      {problem ? (
        <CheckLine tone="stop">
          <b className="mid">{t('As things stand it could not be carried out:')}</b> {problem}
        </CheckLine>
      ) : null}
      {stale ? (
        <CheckLine tone="warn" icon="warning">
          {change.kind === 'rules'
            ? t('The rules changed since it was prepared. Below stands what it would do now.')
            : t(
                'The draft changed since the vote was opened. Only the words that were voted on are published.',
              )}
        </CheckLine>
      ) : null}
    </CheckLines>
  )
}

function About({ view }: { view: ChangeView }) {
  const { change } = view
  switch (change.kind) {
    case 'text':
      return <p className="q">{t('Nothing changes by itself; its owner carries it out.')}</p>
    case 'rules':
      return (
        <>
          <p>
            <b className="mid">{t('Changes:')}</b> {andList(changedParts(change.change))}
          </p>
          {view.rules ? <RulesPreviewPart preview={view.rules.preview} /> : null}
        </>
      )
    case 'policy.publish':
      return <PolicyPart view={view} />
    case 'exception':
      return (
        <Facts
          items={[
            [t('For'), view.exception?.whom ?? ''],
            [t('What'), change.what],
            [t('Until'), formatDay(change.until)],
            ...(change.access
              ? ([[t('Using our channels meanwhile'), accessWord(change.access)]] as const)
              : []),
          ]}
        />
      )
    default:
      return <MandatePart view={view} />
  }
}

const accessWord = (access: 'open' | 'at-work' | 'barred'): string =>
  ({ open: t('at any time'), 'at-work': t('at work only'), barred: t('not at all') })[access]

function MandatePart({ view: { mandate } }: { view: ChangeView }) {
  if (!mandate) return null
  return (
    <Facts
      items={[
        [t('Who'), mandate.member],
        [t('May'), andList(mandate.verbs.map(verbWord))],
        [t('Topics'), mandate.topics ? mandate.topics.join(', ') : t('all')],
        [t('Channels'), mandate.channels ? andList(mandate.channels) : t('all')],
        [t('Ends'), mandate.validTo ? formatDay(mandate.validTo) : t('without end')],
      ]}
    />
  )
}

const legalWords: Readonly<Record<string, () => string>> = {
  'not-needed': () => t('not asked for'),
  none: () => t('not asked yet'),
  open: () => t('asked for'),
  given: () => t('given'),
  declined: () => t('declined'),
  outdated: () => t('given to other words'),
}

function PolicyPart({ view: { policy } }: { view: ChangeView }) {
  if (!policy) return null
  return (
    <>
      <Facts
        items={[
          [t('Policy'), t('{title}, becomes version {n}', { title: policy.title, n: policy.next })],
          [t('Sections with words'), String(policy.sections)],
          [t('Consent of the legal department'), legalWords[policy.legal]?.() ?? policy.legal],
        ]}
      />
      {policy.findings.length > 0 ? (
        <CheckLines label={t('What the linter says')}>
          {policy.findings.map((one) => (
            <CheckLine
              key={`${one.severity}${one.why}${one.cure}`}
              tone={one.severity === 'stop' ? 'stop' : one.severity === 'reason' ? 'warn' : 'plain'}
            >
              {one.why} <span className="q">{one.cure}</span>
            </CheckLine>
          ))}
        </CheckLines>
      ) : null}
    </>
  )
}
