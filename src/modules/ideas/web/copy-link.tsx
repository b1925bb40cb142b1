import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'

/** A public address to open or to hand out. */
export function CopyLink({ link }: { link: string }) {
  const copy = (): void => {
    void navigator.clipboard.writeText(link).then(() => toast(t('The link is copied.')))
  }
  return (
    <div className={css.acts}>
      <a className={`${css.link} link`} href={link} target="_blank" rel="noreferrer">
        {link}
      </a>
      <Button size="s" icon="copy" onPress={copy}>
        {t('Copy')}
      </Button>
    </div>
  )
}
