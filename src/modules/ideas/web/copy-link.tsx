import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'
import { linkAsHtml } from './link-as-html.ts'

/** A public address to open or to hand out. With `words` it can also be copied as a line for a web page. */
export function CopyLink({ link, words }: { link: string; words?: string }) {
  const copy = (text: string, done: string): void => {
    void navigator.clipboard.writeText(text).then(() => toast(done))
  }
  return (
    <div className={css.acts}>
      <a className={`${css.link} link`} href={link} target="_blank" rel="noreferrer">
        {link}
      </a>
      <Button size="s" icon="copy" onPress={() => copy(link, t('The link is copied.'))}>
        {t('Copy')}
      </Button>
      {words === undefined ? null : (
        <Button
          size="s"
          icon="copy"
          onPress={() => copy(linkAsHtml(link, words), t('The line is copied. Paste it into your page.'))}
        >
          {t('Copy for a web page')}
        </Button>
      )}
    </div>
  )
}
