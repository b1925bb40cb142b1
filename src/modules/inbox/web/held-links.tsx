import type { Message } from '#modules/inbox/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { cutAtLinks } from './cut-links.ts'
import styles from './held-links.module.css'

type Links = Message['links']
type Held = NonNullable<Links[number]['held']>

/** Words of a message with the addresses the server judged; what is held back cannot be followed. */
export function JudgedText({ text, links, lang }: { text: string; links: Links; lang: string | null }) {
  return (
    <span lang={lang ?? undefined}>
      {cutAtLinks(text, links).map((piece, index) => {
        if (piece.href)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
            <a key={index} className="ul" href={piece.href} target="_blank" rel="noreferrer nofollow ugc">
              {piece.text}
            </a>
          )
        if (!piece.held) return piece.text
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
          <span key={index} className={styles.held}>
            <Icon name="stop" size="s" label={t('Held back:')} />
            {piece.text}
          </span>
        )
      })}
    </span>
  )
}

/** Why links of a message cannot be followed, what to do, and who can release them; each reason once. */
export function HeldNotes({ links }: { links: Links }) {
  const held = links.flatMap((link) => (link.held ? [{ url: link.url, ...link.held }] : []))
  const each = [...new Map(held.map((one) => [`${one.id} ${one.reason}`, one])).values()]
  if (each.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={t('Links held back')}>
      {each.map((one) => (
        <li key={`${one.id} ${one.reason}`} className={one.verdict === 'dangerous' ? 'stop' : 'warn'}>
          <Icon name="warning" size="s" />
          <p>
            <b className="strong">
              {one.verdict === 'dangerous' ? t('This link is dangerous.') : t('This link is suspicious.')}
            </b>{' '}
            <span className={styles.words}>
              {one.reason} {one.advice}
            </span>{' '}
            <Release held={one} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Release({ held }: { held: Held }) {
  if (!held.mayRelease)
    return <span className={styles.words}>{t('Only some may release it. {who}', { who: held.help })}</span>
  const to = held.id ? `/settings/link-safety?link=${held.id}` : '/settings/link-safety'
  return (
    <Link className="link" to={to}>
      {t('Decide about it')}
    </Link>
  )
}
