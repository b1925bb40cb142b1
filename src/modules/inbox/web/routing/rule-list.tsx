import { useState } from 'react'
import type { RouteRuleInput, Routes, RoutesPreview } from '#modules/inbox/contract.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { moved, withRule } from '../rules/rule-order.ts'
import styles from './routing.module.css'
import { RuleForm } from './rule-form.tsx'
import { RuleWords } from './rule-words.tsx'
import type { Draft } from './use-draft.ts'

type RuleListProps = { draft: Draft; routes: Routes; preview: RoutesPreview | undefined }

/** The rules in their order; one of them can be open for editing. */
export function RuleList({ draft, routes, preview }: RuleListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const mayChange = routes.mayNot === null
  if (draft.rules.length === 0)
    return (
      <EmptyState
        title={t('There is no rule yet')}
        text={t(
          'Until there is one, the words every department is known by decide. A rule of yours comes before them.',
        )}
      />
    )
  return (
    <ol className={styles.rules}>
      {draft.rules.map((rule, at) =>
        open === rule.id ? (
          <li key={rule.id}>
            <RuleForm
              rule={rule}
              problems={preview?.problems.filter((one) => one.ruleId === rule.id)}
              onCancel={() => setOpen(null)}
              onSave={(next) => {
                draft.edit({ rules: withRule(draft.rules, next) })
                setOpen(null)
              }}
            />
          </li>
        ) : (
          <li key={rule.id} className={styles.rule}>
            <span className={styles.place}>{at + 1}</span>
            <RuleWords
              rule={rule}
              claims={preview?.claims[rule.id]}
              claimed={routes.claimed[rule.id]}
              problems={preview?.problems.filter((one) => one.ruleId === rule.id) ?? []}
            />
            {mayChange ? (
              <RuleActs rule={rule} draft={draft} at={at} onEdit={() => setOpen(rule.id)} />
            ) : null}
          </li>
        ),
      )}
    </ol>
  )
}

type RuleActsProps = { rule: RouteRuleInput; draft: Draft; at: number; onEdit: () => void }

function RuleActs({ rule, draft, at, onEdit }: RuleActsProps) {
  const { name } = rule
  const remove = (): void => {
    const before = draft.rules
    draft.edit({ rules: before.filter((one) => one.id !== rule.id) })
    toast(t('The rule “{name}” is taken out.', { name }), { undo: () => draft.edit({ rules: before }) })
  }
  const move = (by: -1 | 1) => draft.edit({ rules: moved(draft.rules, rule.id, by) })
  return (
    <span className={styles.ruleActs}>
      <IconButton
        icon="up"
        label={t('Move “{name}” up', { name })}
        disabledReason={at === 0 ? t('It is the first already.') : undefined}
        onPress={() => move(-1)}
      />
      <IconButton
        icon="down"
        label={t('Move “{name}” down', { name })}
        disabledReason={at === draft.rules.length - 1 ? t('It is the last already.') : undefined}
        onPress={() => move(1)}
      />
      <IconButton icon="edit" label={t('Change “{name}”', { name })} onPress={onEdit} />
      <IconButton icon="trash" label={t('Take “{name}” out', { name })} onPress={remove} />
    </span>
  )
}
