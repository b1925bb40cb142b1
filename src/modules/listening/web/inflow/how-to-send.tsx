import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import css from './inflow.module.css'

const example = `POST {address}
webhook-id: msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
webhook-timestamp: 1773217800
webhook-signature: v1,{base64 of HMAC-SHA256 over id.timestamp.body}

{"items": [{
  "id": "review-4711",
  "text": "The strap broke after a week.",
  "author": {"name": "Ana", "url": "https://shop.example/ana"},
  "url": "https://shop.example/reviews/4711",
  "publishedAt": "2026-03-11T09:30:00+01:00",
  "lang": "en",
  "kind": "review",
  "addressed": true
}]}`

/** What a sender has to do, in one look. */
export function HowToSend() {
  return (
    <section className={css.part} aria-label={t('How to send')}>
      <SectionHead title={t('How to send')} level={2} />
      <p className={`q ${css.words}`}>
        {t(
          'The signature follows Standard Webhooks. The key is the secret after “whsec_”, read as base64. A delivery holds up to 1,000 items and 1 MB; 202 means stored.',
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={css.code} tabIndex={0}>
        {example}
      </pre>
    </section>
  )
}
