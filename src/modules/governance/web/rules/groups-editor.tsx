import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import type { ApproverGroup, StepRule } from '../types.ts'
import { replaced } from './draft.ts'
import { GroupTarget } from './group-target.tsx'
import styles from './matrix.module.css'

type Of = ApproverGroup['of']
const kinds: readonly Of[] = ['peer', 'department', 'head', 'centre', 'spokesperson', 'role', 'member']

function kindWords(of: Of): string {
  const words: Record<Of, () => string> = {
    peer: () => t('Any second person'),
    department: () => t('A kind of department'),
    head: () => t('The head of the author’s unit'),
    centre: () => t('The central team'),
    spokesperson: () => t('A spokesperson for the topic'),
    role: () => t('A role'),
    member: () => t('One person by name'),
  }
  return words[of]()
}

/** A group of that kind, before it is said which one. */
function groupOf(of: Of, step: StepRule): ApproverGroup {
  if (of === 'department') return { of, department: 'legal' }
  if (of === 'role') return { of, role: 'approver' }
  if (of !== 'member') return { of }
  const known = step.from.find((group) => group.of === 'member')
  return { of, memberId: known?.memberId ?? '' }
}

type GroupsEditorProps = { step: StepRule; onChange: (from: ApproverGroup[]) => void }

/** Who can give the consent. */
export function GroupsEditor({ step, onChange }: GroupsEditorProps) {
  return (
    <fieldset className={styles.groups}>
      <legend className="label">{t('Who can give it')}</legend>
      {step.from.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
        <div key={index} className={styles.group}>
          <Select
            name={`of.${step.id}.${index}`}
            label={t('Who')}
            silentLabel
            value={group.of}
            onChange={(of) => onChange(replaced(step.from, index, groupOf(of, step)))}
            options={kinds.map((value) => ({ value, label: kindWords(value) }))}
          />
          <GroupTarget
            name={`target.${step.id}.${index}`}
            group={group}
            onChange={(next) => onChange(replaced(step.from, index, next))}
          />
          {step.from.length > 1 ? (
            <IconButton
              icon="close"
              label={t('Take out: {what}', { what: kindWords(group.of) })}
              onPress={() => onChange(replaced(step.from, index, null))}
            />
          ) : (
            <span />
          )}
        </div>
      ))}
      {step.from.length < 8 ? (
        <p>
          <Button
            size="s"
            kind="ghost"
            icon="plus"
            onPress={() => onChange([...step.from, groupOf('department', step)])}
          >
            {t('Or somebody else')}
          </Button>
        </p>
      ) : null}
    </fieldset>
  )
}
