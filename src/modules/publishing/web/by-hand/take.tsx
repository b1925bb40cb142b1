import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { HandedPost } from '../../contract.ts'
import styles from './by-hand.module.css'

/** The words and pictures, ready to be taken to the network's app. */
export function Take({ post }: { post: HandedPost }) {
  const words = [post.headline, post.text].filter(Boolean).join('\n\n')
  return (
    <>
      <section className={styles.step} aria-labelledby="take">
        <h2 id="take">{t('1. Take the text along')}</h2>
        <p className={styles.words} dir="auto">
          {words || t('An image without words')}
        </p>
        {words ? (
          <Button icon="copy" kind="pri" onPress={() => copy(words)}>
            {t('Copy the text')}
          </Button>
        ) : null}
        {post.poll ? (
          <div>
            <h3 className="label">{t('Poll')}</h3>
            <ul>
              {post.poll.options.map((option) => (
                <li key={option} dir="auto">
                  {option}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {post.media.map((item, index) => (
          <figure key={item.fileId} className={styles.medium}>
            <img src={`/files/${item.fileId}`} alt={item.alt} loading="lazy" />
            <figcaption>
              <a className="link" href={`/files/${item.fileId}`} download>
                {t('Save image {n}', { n: index + 1 })}
              </a>
              {item.alt ? (
                <Button size="s" kind="ghost" icon="copy" onPress={() => copy(item.alt)}>
                  {t('Copy the alt text')}
                </Button>
              ) : null}
            </figcaption>
          </figure>
        ))}
      </section>
      <section className={styles.step} aria-labelledby="go">
        <h2 id="go">{t('2. Post it on {network}', { network: post.networkName })}</h2>
        {post.answers ? (
          <p>
            {t('It answers this post of ours:')}{' '}
            <a className="link" href={post.answers} target="_blank" rel="noreferrer noopener">
              {post.answers}
            </a>
          </p>
        ) : null}
        {post.steps.length > 0 ? (
          <ol className={styles.steps}>
            {post.steps.map((step) => (
              <li key={step}>{t(step, { handle: post.handle })}</li>
            ))}
          </ol>
        ) : null}
        {post.composeUrl ? (
          <a className="btn" href={post.composeUrl} target="_blank" rel="noreferrer noopener">
            <Icon name="external" size="s" />
            {t('Open {network}', { network: post.networkName })}
          </a>
        ) : null}
      </section>
    </>
  )
}

function copy(words: string): void {
  navigator.clipboard.writeText(words).then(
    () => toast(t('Copied.')),
    () => toast(t('The browser did not allow it. Select the text and copy it by hand.'), { tone: 'stop' }),
  )
}
