import type { CaseBody, ValuedOption } from '#modules/business-cases/contract.ts'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { Numbers } from './option-numbers.tsx'

type Props = { body: CaseBody; valued: readonly ValuedOption[]; taken?: string | null | undefined }

/** What could be done, nothing included, each with what it costs and brings. */
export function OptionsView({ body, valued, taken }: Props) {
  const nets = valued.flatMap(({ net }) => (net ? [net.low, net.high] : []))
  const reach = { low: Math.min(0, ...nets), high: Math.max(0, ...nets) }
  return (
    <div className={css.options}>
      <article className={css.option}>
        <h3 className="strong">{t('Doing nothing')}</h3>
        <p className={css.words}>{body.waiting || t('Nobody has said what it costs to wait.')}</p>
      </article>
      {body.options.map((option, index) => {
        const one = valued[index]
        const proposed = body.proposed === index
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no id, and their order is what names them
          <article key={index} className={`${css.option} ${proposed ? css.proposed : ''}`}>
            <h3 className="strong">{option.name}</h3>
            <div className={css.acts}>
              {proposed ? <Chip>{t('Proposed')}</Chip> : null}
              {taken === option.name ? <Chip tone="good">{t('Taken')}</Chip> : null}
            </div>
            {option.what ? <p className={css.words}>{option.what}</p> : null}
            {one ? <Numbers option={option} one={one} body={body} reach={reach} /> : null}
          </article>
        )
      })}
    </div>
  )
}
