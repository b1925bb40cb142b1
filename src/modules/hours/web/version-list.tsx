import { useMutation } from '@tanstack/react-query'
import type { DeskView, VersionView } from '#modules/hours/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { dayName, daysText, type Overview, periodsText, useReload } from './words.ts'

type ListProps = { desk: DeskView; overview: Overview; onCorrect: (id: string) => void }

/** All versions of some hours, the latest first, each with who set it and what can be done with it. */
export function VersionList({ desk, overview, onCorrect }: ListProps) {
  return (
    <ul className={css.versions}>
      {desk.versions.map((version) => (
        <li key={version.id}>
          <Version version={version} overview={overview} />
          {desk.mayNotEdit === null ? (
            <div className={css.ends}>
              {version.state === 'planned' ? <TakeBack id={version.id} /> : null}
              <Button size="s" onPress={() => onCorrect(version.id)} label={correctLabel(version)}>
                {version.state === 'planned' ? t('Change') : t('Correct')}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const correctLabel = (version: VersionView): string =>
  t('Correct the hours {from}', { from: fromText(version) })

function fromText({ validFrom }: VersionView): string {
  return validFrom ? t('from {day}', { day: daysText(validFrom, validFrom) }) : t('from the beginning')
}

function Version({ version, overview }: { version: VersionView; overview: Overview }) {
  const { hours, state, at, by, corrected, calendarIds } = version
  const calendars = overview.calendars.filter(({ id }) => calendarIds.includes(id)).map(({ name }) => name)
  const since = fromText(version)
  return (
    <div>
      <p>
        <b className="mid">{since.charAt(0).toUpperCase() + since.slice(1)}</b>{' '}
        {state === 'now' ? <StateWord tone="good">{t('Holds now')}</StateWord> : null}
        {state === 'planned' ? <StateWord tone="wait">{t('Planned')}</StateWord> : null}
      </p>
      <p className={`num ${css.text}`}>{hours ? weekText(hours.week) : t('As the one above it')}</p>
      {calendars.length > 0 ? (
        <p className="t13 q">{t('Closed on: {calendars}', { calendars: calendars.join(', ') })}</p>
      ) : null}
      <p className="t13 qq">
        {corrected ? t('Corrected') : t('Entered')} <Time at={at} />
        {by ? ` ${t('by {name}', { name: by })}` : null}
      </p>
    </div>
  )
}

/** “Monday – Friday 08:00 – 16:00; Saturday 10:00 – 16:00”: days that are alike together. */
function weekText(week: DeskView['hours']['week']): string {
  const parts: string[] = []
  for (let day = 1; day <= 7; ) {
    const text = periodsText(week, day)
    let end = day
    while (end < 7 && periodsText(week, end + 1) === text) end += 1
    const days = end > day ? `${dayName(day)} – ${dayName(end)}` : dayName(day)
    if (text) parts.push(`${days} ${text}`)
    day = end + 1
  }
  return parts.length > 0 ? parts.join('; ') : t('Closed all week')
}

function TakeBack({ id }: { id: string }) {
  const reload = useReload()
  const act = useMutation(
    orpc.hours.withdrawVersion.mutationOptions({
      onSuccess: () => toast(t('Taken back. It never held.')),
      onError: toastError,
      onSettled: reload,
    }),
  )
  return (
    <Button size="s" busy={act.isPending} onPress={() => act.mutate({ id })}>
      {t('Take back')}
    </Button>
  )
}
