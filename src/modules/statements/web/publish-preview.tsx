import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './statements.module.css'
import type { PublicationPreview } from './types.ts'
import { WithBlanks } from './with-blanks.tsx'
import { partWords } from './words.ts'

type PreviewProps = { preview: PublicationPreview; language: string }

/** As it would go out on each channel, what stands in the way, and who may say it. */
export function PublishPreview({ preview, language }: PreviewProps) {
  const { text, missing, places, mayNot, spokespersons } = preview
  return (
    <section aria-label={t('As it goes out')}>
      <div lang={language} dir="auto">
        <WithBlanks text={text} />
      </div>
      <ul>
        {places.map((place) => (
          <li key={place.channelId} className={css.place}>
            <p className={css.facts}>
              <NetworkGlyph network={place.network} silent /> {place.networkName} {place.handle}
              <Limit used={place.length} limit={place.limit} />
            </p>
            {place.checks.length > 0 ? (
              <CheckLines>
                {place.checks.map((check) => (
                  <CheckLine key={check.id + check.message} tone={toneOf(check.severity)}>
                    {check.message} {check.cure}
                  </CheckLine>
                ))}
              </CheckLines>
            ) : null}
          </li>
        ))}
      </ul>
      <CheckLines label={t('Who may say it')}>
        {missing.map((name) => (
          <CheckLine key={name} tone="warn">
            {t('{part} is missing.', { part: partWords(name).name })}
          </CheckLine>
        ))}
        {mayNot ? (
          <CheckLine tone="stop">
            {mayNot.message} {mayNot.help}
          </CheckLine>
        ) : (
          <CheckLine tone="good">{t('You may make this statement.')}</CheckLine>
        )}
        <CheckLine tone="plain">
          {spokespersons.length === 0
            ? t('Nobody has the mandate to make statements here.')
            : t('Who may: {list}', {
                list: spokespersons
                  .map((one) => (one.onCall ? t('{name} (on call)', { name: one.name }) : one.name))
                  .join(', '),
              })}
        </CheckLine>
      </CheckLines>
    </section>
  )
}

function toneOf(severity: string): 'stop' | 'wait' | 'plain' {
  if (severity === 'must-fix') return 'stop'
  return severity === 'needs-consent' ? 'wait' : 'plain'
}
