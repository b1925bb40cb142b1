import type { PreviewVariant } from '#modules/governance/contract.ts'
import type { CheckReport } from '#modules/publishing/contract.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { ChannelFace } from './channel-face.tsx'
import { cutAtSpans } from './cut-at-spans.ts'
import { FoundWords } from './found-words.tsx'
import { PreviewExtras } from './preview-extras.tsx'
import { PreviewPictures } from './preview-pictures.tsx'

type PreviewProps = {
  variant: PreviewVariant
  avatarUrl?: string | null | undefined
  report?: CheckReport | undefined
  /** Words that made the class of the content. */
  found?: readonly string[] | undefined
}

/** One variant as its network will show it: face, words, pictures with what describes them. */
export function VariantPreview({ variant, avatarUrl = null, report, found = [] }: PreviewProps) {
  const { network, networkName, text, media } = variant
  const spans = report ? [...report.links, ...report.mentions, ...report.tags] : []
  return (
    <article className={styles.variant} aria-label={t('On {network}', { network: networkName })}>
      <header>
        <NetworkGlyph network={network} silent />
        <b>{networkName}</b>
        {report ? (
          <span className={styles.length}>
            <Limit used={report.length} limit={report.limit} />
          </span>
        ) : null}
      </header>
      <ChannelFace variant={variant} avatarUrl={avatarUrl} />
      {variant.title ? (
        <p className={styles.words} dir="auto">
          <b>{variant.title}</b>
        </p>
      ) : null}
      {text ? (
        <p className={styles.words} dir="auto">
          {cutAtSpans(text, spans).map((piece, index) => (
            <FoundWords
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
              key={index}
              text={piece.text}
              found={found}
              linked={piece.marked}
            />
          ))}
        </p>
      ) : null}
      <PreviewPictures media={media} />
      <PreviewExtras variant={variant} found={found} />
      <Findings report={report} />
    </article>
  )
}

function Findings({ report }: { report: CheckReport | undefined }) {
  const tones = { 'must-fix': 'stop', 'needs-consent': 'wait', 'good-to-know': 'plain' } as const
  if (!report || report.checks.length === 0) return null
  return (
    <CheckLines>
      {report.checks.map((check) => (
        <CheckLine key={`${check.id} ${check.span?.[0] ?? ''}`} tone={tones[check.severity]}>
          {check.message}
        </CheckLine>
      ))}
    </CheckLines>
  )
}
