import { t } from '#web/i18n.ts'
import { rightsOf } from '../../contract/role-catalogue.ts'
import { type Role, rightWords } from '../words.ts'
import css from './people.module.css'

/** Everything these roles let somebody do, as one sentence. */
export function MayList({ roles }: { roles: readonly Role[] }) {
  const may = rightsOf(roles)
  if (may.length === 0) return <p className={css.may}>{t('May look around, and nothing more.')}</p>
  return <p className={css.may}>{t('May {what}.', { what: may.map(rightWords).join(', ') })}</p>
}
