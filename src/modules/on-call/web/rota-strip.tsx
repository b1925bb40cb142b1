import type { ShiftView } from '#modules/on-call/contract.ts'
import { formatDay, t } from '#web/i18n.ts'
import css from './on-call.module.css'
import { stretchText } from './words.ts'

const DAYS = 14
const DAY = 86_400_000

/** Where a whole name does not fit any more. */
const NARROW = 0.08
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')

type StripProps = {
  shifts: readonly ShiftView[]
  people: readonly { id: string; name: string }[]
  label: string
}

/** Two weeks as one line, each stretch as long as it lasts; read aloud it is a list. */
export function RotaStrip({ shifts, people, label }: StripProps) {
  const start = shifts[0] ? Date.parse(shifts[0].from) : Date.now()
  const end = start + DAYS * DAY
  const shown = shifts.filter(({ from }) => Date.parse(from) < end)
  const order = [...new Set(shown.map(({ memberId }) => memberId))]
  const nameOf = (id: string | null): string =>
    id === null ? t('Nobody') : (people.find((one) => one.id === id)?.name ?? '?')
  return (
    <div>
      <ol className={css.strip} aria-label={label}>
        {shown.map(({ from, to, memberId }) => {
          const words = `${nameOf(memberId)}, ${stretchText(from, to)}`
          const share = (Math.min(end, Date.parse(to)) - Date.parse(from)) / (DAYS * DAY)
          const shade = memberId === null ? css.none : order.indexOf(memberId) % 2 === 0 ? css.a : css.b
          return (
            <li
              key={from}
              className={`${css.stretch} ${shade}`}
              style={{ inlineSize: `${share * 100}%` }}
              title={words}
              aria-label={words}
            >
              {share < NARROW ? initials(nameOf(memberId)) : nameOf(memberId)}
            </li>
          )
        })}
      </ol>
      <p className={css.days} aria-hidden="true">
        <span>{formatDay(new Date(start).toISOString())}</span>
        <span>{formatDay(new Date(end).toISOString())}</span>
      </p>
    </div>
  )
}
