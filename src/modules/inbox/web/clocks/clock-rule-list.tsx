import { useState } from 'react'
import type { ClockRuleInput, ClocksPreview } from '#modules/inbox/contract.ts'
import { IconButton } from '#web/design/icon-button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { moved, withRule } from '../rules/rule-order.ts'
import { ClockRuleForm } from './clock-rule-form.tsx'
import styles from './clocks.module.css'
import { RestForm } from './rest-form.tsx'
import { TermsWords } from './terms-words.tsx'
import type { Draft } from './use-clock-draft.ts'

type ClockRuleListProps = { draft: Draft; mayChange: boolean; preview: ClocksPreview | undefined }

/** The rules in their order, and below them what holds for everything else; one can be open for editing. */
export function ClockRuleList({ draft, mayChange, preview }: ClockRuleListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const problems = (id: string | null) => preview?.problems.filter((one) => one.ruleId === id) ?? []
  return (
    <ol className={styles.rules}>
      {draft.rules.map((rule, at) =>
        open === rule.id ? (
          <li key={rule.id}>
            <ClockRuleForm
              rule={rule}
              rest={draft.rest}
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
            <TermsWords
              name={rule.name}
              terms={rule}
              rule={rule}
              problems={problems(rule.id)}
              claims={preview?.ruleId === rule.id}
            />
            {mayChange ? (
              <RuleActs rule={rule} draft={draft} at={at} onEdit={() => setOpen(rule.id)} />
            ) : null}
          </li>
        ),
      )}
      <li key="rest" className={open === 'rest' ? undefined : styles.rule}>
        {open === 'rest' ? (
          <RestForm
            rest={draft.rest}
            onCancel={() => setOpen(null)}
            onSave={(rest) => {
              draft.edit({ rest })
              setOpen(null)
            }}
          />
        ) : (
          <>
            <span className={styles.place}>{draft.rules.length > 0 ? '…' : ''}</span>
            <TermsWords
              name={draft.rules.length > 0 ? t('Everything else') : t('Everything')}
              terms={draft.rest}
              problems={problems(null)}
              claims={preview !== undefined && preview.ruleId === null}
            />
            {mayChange ? (
              <span className={styles.ruleActs}>
                <IconButton
                  icon="edit"
                  label={t('Change what holds for everything else')}
                  onPress={() => setOpen('rest')}
                />
              </span>
            ) : null}
          </>
        )}
      </li>
    </ol>
  )
}

type RuleActsProps = { rule: ClockRuleInput; draft: Draft; at: number; onEdit: () => void }

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
