import { t } from '#web/i18n.ts'
import css from '../channels.module.css'
import { stepText } from './step-words.ts'

type StepsProps = { steps: readonly string[]; handle: string }

/** What will be asked of whoever posts, before anybody agrees to it. */
export function Steps({ steps, handle }: StepsProps) {
  const account = handle.trim() === '' ? t('the account') : handle.trim()
  return (
    <aside className={css.steps} aria-labelledby="by-hand-steps">
      <h3 id="by-hand-steps" className="label">
        {t('How a post goes out')}
      </h3>
      <p className="q">{t('Weft prepares everything and reminds; a person posts.')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{stepText(step, account)}</li>
        ))}
      </ol>
    </aside>
  )
}
