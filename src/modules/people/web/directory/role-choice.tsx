import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { useForm } from '#web/design/form-context.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { offeredRoles, type Role, roleName, roleWords } from '../words.ts'
import css from './people.module.css'

type RoleChoiceProps = {
  value: readonly Role[]
  onChange: (roles: Role[]) => void
  /** Why nothing can be changed here. */
  mayNot?: string | null | undefined
}

/** Roles with what each lets somebody do. Only owners are offered to make owners. */
export function RoleChoice({ value, onChange, mayNot }: RoleChoiceProps) {
  const byOwner = useSession().member.roles.includes('owner')
  const { fields } = useForm()
  const set = (role: Role, chosen: boolean): void =>
    onChange(chosen ? [...value, role] : value.filter((one) => one !== role))
  return (
    <FieldGroup
      legend={t('Roles')}
      note={t('What somebody may do is everything their roles allow together.')}
    >
      {mayNot ? (
        <p className={css.reason}>
          <Icon name="lock" size="s" /> {mayNot}
        </p>
      ) : null}
      {fields.roles ? <p className="t13 stop">{fields.roles}</p> : null}
      <div>
        {offeredRoles.map((role) => (
          <Checkbox
            key={role}
            name={`role-${role}`}
            label={roleName(role)}
            hint={
              role === 'owner' && !byOwner
                ? t('Only an owner can make somebody an owner, or take that back.')
                : roleWords(role)
            }
            checked={value.includes(role)}
            disabled={Boolean(mayNot) || (role === 'owner' && !byOwner)}
            onChange={(chosen) => set(role, chosen)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
