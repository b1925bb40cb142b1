import { Avatar } from '#web/design/avatar.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'
import type { Other } from './use-presence.ts'

/** Who else has the draft open; nothing while one is alone. */
export function Presence({ others }: { others: readonly Other[] }) {
  if (others.length === 0) return null
  const typing = others.filter((one) => one.typing).map((one) => one.name)
  const words =
    typing.length > 0
      ? t('{names} is writing here too', { names: typing.join(', ') })
      : t('{names} has it open too', { names: others.map((one) => one.name).join(', ') })
  return (
    <span className={styles.presence} role="status">
      {others.map((one) => (
        <Avatar key={one.id} name={one.name} size="s" />
      ))}
      <span className="t13 q">{words}</span>
    </span>
  )
}
