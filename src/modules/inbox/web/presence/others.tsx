import type { Other } from '#modules/presence/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { t } from '#web/i18n.ts'
import { useOnCard } from './on-cards.ts'
import styles from './presence.module.css'

/** More faces than that do not fit on a card. */
const FACES = 3

/** Colleagues who have a card's conversation open, small, beside whose it is. */
export function OnCard({ id }: { id: string }) {
  const others = useOnCard(id)
  if (others.length === 0) return null
  const names = others.map((one) => one.name).join(', ')
  return (
    <span className={styles.faces} title={t('{names} has it open', { names })}>
      {others.slice(0, FACES).map((one) => (
        <Avatar key={one.id} name={one.name} size="s" label={t('{names} has it open', { names: one.name })} />
      ))}
      {others.length > FACES ? <span className="t13 qq">+{others.length - FACES}</span> : null}
    </span>
  )
}

/** Who else is here, and whether they write: to be known before one sends. */
export function WhoElse({ others }: { others: readonly Other[] }) {
  const writing = others.filter((one) => one.typing)
  const reading = others.filter((one) => !one.typing)
  const names = (list: readonly Other[]) => list.map((one) => one.name).join(', ')
  return (
    <>
      {writing.length > 0 ? (
        <CheckLine tone="warn" icon="edit">
          <b className="mid">
            {t('{n, plural, one {{names} is writing an answer.} other {{names} are writing an answer.}}', {
              n: writing.length,
              names: names(writing),
            })}
          </b>{' '}
          {t('Ask before you send another one.')}
        </CheckLine>
      ) : null}
      {reading.length > 0 ? (
        <CheckLine tone="plain" icon="eye">
          {t('{n, plural, one {{names} has it open too.} other {{names} have it open too.}}', {
            n: reading.length,
            names: names(reading),
          })}
        </CheckLine>
      ) : null}
    </>
  )
}
