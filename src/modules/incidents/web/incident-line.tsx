import type { IncidentCard } from '#modules/incidents/contract.ts'
import { Chip, ClockChip, StateWord } from '#web/design/chip.tsx'
import { Time, useMinute } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './incidents.module.css'
import { momentWords } from './moment.ts'
import { reviewWord, scenarioWord, severityName, severityTone, stateWord } from './words.ts'

/** One incident in a list: how grave, what, how far, who leads it, and its clock. */
export function IncidentLine({ incident }: { incident: IncidentCard }) {
  const { severity, state, updateDueAt, commander } = incident
  const { words, tone } = stateWord(state)
  return (
    <article className={css.line}>
      <Chip tone={severityTone(severity)} icon="incident">
        {severityName(severity)}
      </Chip>
      <div className={css.what}>
        <Link className={css.title} to={`/incidents/${incident.id}`}>
          {incident.title}
        </Link>
        <span className={`${css.meta} q`}>
          <span>{t('Incident {n}', { n: incident.number })}</span>
          <span>{scenarioWord(incident.scenario)}</span>
          {incident.department ? <span>{incident.department.name}</span> : null}
          <span>
            <Time at={incident.openedAt} />
          </span>
          {incident.restricted ? <span>{t('restricted')}</span> : null}
          <span>{commander ? t('led by {name}', { name: commander.name }) : t('nobody leads it')}</span>
        </span>
      </div>
      <div className={css.end}>
        {updateDueAt ? <UpdateClock due={updateDueAt} /> : null}
        {incident.review ? (
          <StateWord tone={reviewWord(incident.review).tone}>
            {t('Review: {state}', { state: reviewWord(incident.review).words })}
          </StateWord>
        ) : null}
        <StateWord tone={tone}>{words}</StateWord>
      </div>
    </article>
  )
}

const WARN_MS = 10 * 60_000

/** When the next update is due; it warns before and says when it is late. */
export function UpdateClock({ due }: { due: string }) {
  useMinute()
  const left = Date.parse(due) - Date.now()
  if (left <= 0)
    return <ClockChip state="stop">{t('Update late since {time}', { time: momentWords(due) })}</ClockChip>
  return (
    <ClockChip state={left <= WARN_MS ? 'warn' : 'ok'}>
      {t('Update due {time}', { time: momentWords(due) })}
    </ClockChip>
  )
}
