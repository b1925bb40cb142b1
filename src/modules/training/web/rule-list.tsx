import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { RuleCard } from '../contract/manage.ts'
import styles from './training.module.css'
import type { Desk } from './use-desk.ts'
import { roleName } from './words.ts'

/** Rules that enrol by themselves, also those who join later. */
export function RuleList({ desk }: { desk: Desk }) {
  const queries = useQueryClient()
  const end = useMutation(
    orpc.training.endRule.mutationOptions({
      onSuccess: () => toast(t('The rule has ended; nobody is enrolled by it any more.')),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.training.key() }),
    }),
  )
  if (desk.rules.length === 0) return null
  const titles = new Map(desk.courses.map((course) => [course.id, course.title]))
  return (
    <Panel title={t('Standing rules')} note={t('They enrol those who join later too')}>
      <div className={styles.lines}>
        {desk.rules.map((rule) => {
          const title = titles.get(rule.courseId) ?? rule.courseId
          return (
            <Row
              key={rule.id}
              title={t('{who}: {title}', { who: who(rule), title })}
              note={
                rule.required
                  ? t('Required, {days} days', { days: rule.days })
                  : t('Offered, {days} days', { days: rule.days })
              }
              end={
                <Button
                  size="s"
                  label={t('End the rule “{who}: {title}”', { who: who(rule), title })}
                  onPress={() => end.mutate({ ruleId: rule.id })}
                >
                  {t('End')}
                </Button>
              }
            />
          )
        })}
      </div>
    </Panel>
  )
}

function who(rule: RuleCard): string {
  if (rule.target === 'everybody') return t('Everybody')
  return rule.target === 'role' ? roleName(rule.targetId ?? '') : (rule.targetName ?? '')
}
