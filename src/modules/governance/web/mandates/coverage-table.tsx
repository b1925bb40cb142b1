import { NetworkGlyph } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import type { Coverage } from '../types.ts'
import { someOf, topicWord } from '../words/lists.ts'
import '#web/design/data-table.css'
import styles from './coverage.module.css'
import type { CoverageRow, Voice } from './coverage.ts'

type CoverageTableProps = {
  rows: readonly CoverageRow[]
  channels: Coverage['channels']
  mayGrant: boolean
}

/** Topics down, channels across; a place where nobody may speak is drawn as the hole it is. */
export function CoverageTable({ rows, channels, mayGrant }: CoverageTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in
    <div className={styles.box} role="group" tabIndex={0} aria-label={t('Coverage')}>
      <table className={`data ${styles.table}`}>
        <caption className="vh">{t('Who could speak, by topic and channel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Topic')}</th>
            {channels.map((channel) => (
              <th key={channel.id} scope="col">
                <span className="row">
                  <NetworkGlyph network={channel.network} silent />
                  {channel.name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.topic}>
              <th scope="row">{topicWord(row.topic)}</th>
              {channels.map((channel) => (
                <td key={channel.id}>
                  <span className={styles.where} aria-hidden="true">
                    {channel.name}
                  </span>
                  <Voices
                    voices={row.places.get(channel.id) ?? []}
                    grant={
                      mayGrant ? `/people/mandates/grant?topic=${row.topic}&channel=${channel.id}` : null
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Voices({ voices, grant }: { voices: readonly Voice[]; grant: string | null }) {
  if (voices.length === 0) return <span className="qq">{t('not wanted')}</span>
  return (
    <ul className={styles.voices}>
      {voices.map((voice) => (
        <li key={voice.language ?? ''} className={voice.people.length === 0 ? styles.hole : undefined}>
          {voice.language ? <span className={styles.language}>{languageName(voice.language)}</span> : null}
          {voice.people.length > 0 ? (
            <span title={voice.people.map((person) => person.name).join(', ')}>
              {someOf(
                voice.people.map((person) => person.name),
                2,
              )}
            </span>
          ) : (
            <Hole to={grant && voice.language ? `${grant}&language=${voice.language}` : grant} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Hole({ to }: { to: string | null }) {
  return (
    <span className={styles.nobody}>
      <span className="stop">{t('nobody')}</span>
      {to ? (
        <Link to={to} className="link">
          {t('Name somebody')}
        </Link>
      ) : null}
    </span>
  )
}
