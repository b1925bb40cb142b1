import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Target } from '../../contract.ts'
import { said } from '../said.ts'
import { partsOf, writeFigure } from '../words.ts'
import css from './board.module.css'
import { useAct } from './use-board.ts'

const tones = { on: 'good', behind: 'stop', unknown: 'wait' } as const

/** Targets with where their path is today and where the figure is. */
export function TargetList({ targets }: { targets: readonly Target[] }) {
  const end = useAct((id: string) => api.insights.endTarget({ id }), t('The target has ended.'))
  return (
    <ul className={css.places}>
      {targets.map((target) => {
        const part = partsOf(target.metric).find(({ id }) => id === target.figure)
        const unit = part?.unit ?? target.metric.unit
        const what = target.figure === target.metric.main ? '' : `, ${part?.label ?? target.figure}`
        const write = (value: number | null): string => writeFigure({ value }, unit) ?? '?'
        return (
          <li key={target.id}>
            <div className={css.place}>
              <Link to={`/scoreboard/${target.metric.id}`} className="link">
                {said(target.metric.name)}
                {what}
              </Link>
              <span>{target.department?.name ?? t('the whole house')}</span>
              <Chip tone={tones[target.state]}>{stateWord(target.state)}</Chip>
              <span className="t13 q">
                {t('is {now} over 28 days, should be {due} today; {to} by {day}', {
                  now: write(target.now.value),
                  due: write(target.due),
                  to: write(target.toValue),
                  day: formatDay(`${target.toDay}T12:00:00Z`, 'plain', 'UTC'),
                })}
              </span>
              <span className="t13 q">{t('answered for by {name}', { name: target.owner.name })}</span>
              {target.mayEnd ? (
                <Button kind="ghost" size="s" busy={end.isPending} onPress={() => end.mutate(target.id)}>
                  {t('End this target')}
                </Button>
              ) : null}
            </div>
            {target.note ? <p className="t13 q">{target.note}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}

function stateWord(state: Target['state']): string {
  return { on: () => t('on its path'), behind: () => t('behind'), unknown: () => t('unknown') }[state]()
}
