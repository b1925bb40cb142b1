import { useQuery } from '@tanstack/react-query'
import type { ApprovalCard, PreviewVariant } from '#modules/governance/contract.ts'
import type { CheckReport } from '#modules/publishing/contract.ts'
import { orpc } from '#web/api.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { cutAtSpans } from './cut-at-spans.ts'

/** Every variant as its network will show it, with what the checks have to say. */
export function VariantPreviews({ card }: { card: ApprovalCard }) {
  const kind = card.subjectType === 'draft' ? 'post' : 'reply'
  const variants = card.preview.map(({ channelId, text, media }) => ({ channelId, text, media, lang: null }))
  // Where links and tags begin and end is the network’s business: its own rules are asked, not guessed here.
  const checks = useQuery({
    ...orpc.publishing.check.queryOptions({ input: { kind, variants } }),
    enabled: variants.length > 0,
  })
  return card.preview.map((variant, index) => (
    <VariantPreview key={variant.channelId} variant={variant} report={checks.data?.reports[index]} />
  ))
}

type PreviewProps = { variant: PreviewVariant; report: CheckReport | undefined }

function VariantPreview({ variant, report }: PreviewProps) {
  const { network, networkName, handle, displayName, text, media } = variant
  const spans = report ? [...report.links, ...report.mentions, ...report.tags] : []
  return (
    <article className={styles.variant} aria-label={t('On {network}', { network: networkName })}>
      <header>
        <NetworkGlyph network={network} label={networkName} />
        <b className="clip">{displayName || handle}</b>
        <span className="clip qq">{displayName ? handle : ''}</span>
        {report ? (
          <span className={styles.length}>
            <Limit used={report.length} limit={report.limit} />
          </span>
        ) : null}
      </header>
      {text ? (
        <p className={styles.words} dir="auto">
          {cutAtSpans(text, spans).map((piece, index) =>
            piece.marked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
              <span key={index} className={styles.mark}>
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </p>
      ) : null}
      {media.map((item) => (
        <figure key={item.fileId} className={styles.picture}>
          <img src={`/files/${item.fileId}`} alt={item.alt} loading="lazy" />
          <figcaption aria-hidden={item.alt !== ''}>{item.alt || t('No alt text')}</figcaption>
        </figure>
      ))}
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
