import { Checkbox } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { CheckGroup } from '../parts/check-group.tsx'
import { toggled } from '../parts/toggled.ts'
import { verbHint, verbs, verbWord } from '../words/verbs.ts'
import type { FieldsProps } from './draft.ts'
import styles from './grant.module.css'

/** Whose mandate it is; one that is changed stays with its holder. */
export function WhoField({ draft, edit, fixed }: FieldsProps & { fixed: boolean }) {
  if (fixed)
    return (
      <p>
        <span className="label">{t('Member')}</span>
        <b className={`strong ${styles.fixed}`}>{draft.member?.name}</b>
      </p>
    )
  return (
    <MemberField
      name="memberId"
      label={t('Member')}
      required
      value={draft.member}
      onChange={(member) => edit({ member })}
    />
  )
}

export function VerbFields({ draft, edit }: FieldsProps) {
  return (
    <CheckGroup name="verbs" legend={t('May')}>
      {verbs.map((verb) => (
        <Checkbox
          key={verb}
          name={`verb.${verb}`}
          label={verbWord(verb)}
          hint={verbHint(verb)}
          checked={draft.verbs.includes(verb)}
          onChange={() => edit({ verbs: toggled(draft.verbs, verb) })}
        />
      ))}
    </CheckGroup>
  )
}
