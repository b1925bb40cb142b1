import { ButtonLink } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import type { HandedPost } from '../../contract.ts'
import styles from '../drafts/drafts.module.css'

/** One post to be posted by hand: where, since when, by whom. */
export function HandedLine({ post }: { post: HandedPost }) {
  const who = post.posters.map((one) => one.name).join(', ')
  return (
    <article className={styles.trouble} aria-label={post.title || post.text.slice(0, 60)}>
      <NetworkGlyph network={post.network} label={post.networkName} />
      <div className={styles.troubleText}>
        <p className={styles.troubleHead}>
          <b>{post.handle}</b>
          <span className="qq t13">
            {t('due')} <Time at={post.dueAt} />
          </span>
        </p>
        <p className={styles.words} dir="auto">
          {post.text || t('An image without words')}
        </p>
        {who ? <p className="q t13">{t('Posting it: {who}', { who })}</p> : null}
      </div>
      <ButtonLink size="s" kind="pri" to={`/publish/by-hand/${post.id}`}>
        {t('Post it')}
      </ButtonLink>
    </article>
  )
}
