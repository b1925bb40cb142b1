import { formatDay, t } from '#web/i18n.ts'
import type { PlanView } from '../../contract/plans.ts'

/** A calendar day in the viewer's words; it belongs to no zone. */
export const dayWords = (day: string): string => formatDay(`${day}T12:00:00Z`, undefined, 'UTC')

/** What will happen, without the name. */
export function planWords(plan: PlanView): string {
  const day = dayWords(plan.onDay)
  if (plan.kind === 'leave') return t('Leaves on {day}', { day })
  if (plan.kind === 'join') return t('Joins on {day}', { day })
  const { move } = plan
  const to = [
    move?.departmentName ?? (move?.departmentId === null ? t('no department') : ''),
    move?.managerName ? t('under {name}', { name: move.managerName }) : '',
    move?.title ?? '',
  ]
  return t('Moves on {day}: {to}', { day, to: to.filter(Boolean).join(', ') })
}
