import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { RoleCard } from '../../contract/roles.ts'
import { RemoveRole } from './remove-role.tsx'
import { competenciesOf, maySentence, nameOfRole, purposeOf } from './role-words.ts'
import css from './roles.module.css'

type RoleEntryProps = {
  role: RoleCard
  /** Only for roles of the organisation's own, and for those who may. */
  onChange?: (() => void) | undefined
}

/** One role whole: what it is for, what it allows, what it asks for, who holds it. */
export function RoleEntry({ role, onChange }: RoleEntryProps) {
  const purpose = purposeOf(role)
  const asks = competenciesOf(role)
  return (
    <li className={css.role}>
      <div className={css.head}>
        <h3>{nameOfRole(role.id, role.name)}</h3>
        <Chip icon="people">
          {t('{n, plural, =0 {nobody} one {# person} other {# people}}', { n: role.holderCount })}
        </Chip>
        {onChange ? (
          <span className={css.end}>
            <Button size="s" kind="plain" onPress={onChange}>
              {t('Change')}
            </Button>
            <RemoveRole role={role} />
          </span>
        ) : null}
      </div>
      {purpose ? <p>{purpose}</p> : null}
      <div className={css.columns}>
        <div>
          <p className="label">{t('What it allows')}</p>
          <p className="q">{maySentence(role.rights)}</p>
        </div>
        <div>
          <p className="label">{t('What it asks for')}</p>
          {asks.length === 0 ? (
            <p className="q">{t('Nothing is written down yet.')}</p>
          ) : (
            <ul className={css.lines}>
              {asks.map((line) => (
                <li key={line} className="q">
                  {line}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <Holders role={role} />
    </li>
  )
}

function Holders({ role }: { role: RoleCard }) {
  if (role.holderCount === 0) return <p className="qq">{t('Nobody holds it.')}</p>
  const more = role.holderCount - role.holders.length
  return (
    <p className={css.holders}>
      {role.holders.map(({ id, name }) => (
        <Link key={id} to={`/people/all/${id}`} className="ul">
          {name}
        </Link>
      ))}
      {more > 0 ? <span className="qq">{t('and {n} more', { n: more })}</span> : null}
    </p>
  )
}
