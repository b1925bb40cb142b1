import type { IncidentView } from '#modules/incidents/contract.ts'
import { ClockChip } from '#web/design/chip.tsx'
import { useMinute } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { UpdateClock } from '../incident-line.tsx'
import css from '../incidents.module.css'
import { momentWords } from '../moment.ts'

/** Every clock that runs: who was rung, the first words, the next update, the pause. */
export function Clocks({ incident }: { incident: IncidentView }) {
  useMinute()
  const { paging, updateDueAt, spokenAt, wordsDueAt, updates, pauses } = incident
  const running = ['open', 'contained', 'recovering'].includes(incident.state)
  const paused = pauses.find((one) => one.liftedAt === null)
  const late = wordsDueAt !== null && Date.parse(wordsDueAt) < Date.now()
  return (
    <div className={css.clocks}>
      {paging ? (
        <Link to={`/on-call/pagings/${paging.id}`}>
          <ClockChip state={paging.state === 'ringing' ? 'warn' : 'good'}>
            {paging.acknowledgedAt
              ? t('Acknowledged {time} by {name}', {
                  time: momentWords(paging.acknowledgedAt),
                  name: paging.acknowledgedBy?.name ?? t('somebody'),
                })
              : paging.state === 'ringing'
                ? t('Ringing, rung {rung}, {rings, plural, one {# ring} other {# rings}}', {
                    rung: paging.rung,
                    rings: paging.rings,
                  })
                : t('Nobody is rung any more')}
          </ClockChip>
        </Link>
      ) : null}
      {spokenAt ? (
        <ClockChip state="good">{t('First words {time}', { time: momentWords(spokenAt) })}</ClockChip>
      ) : wordsDueAt && running ? (
        <ClockChip state={late ? 'stop' : 'ok'}>
          {late
            ? t('First words late since {time}', { time: momentWords(wordsDueAt) })
            : t('First words due {time}', { time: momentWords(wordsDueAt) })}
        </ClockChip>
      ) : null}
      {updateDueAt ? <UpdateClock due={updateDueAt} /> : null}
      {updates.kept + updates.missed > 0 ? (
        <span className="q">
          {t('{kept} of {all} updates in time', { kept: updates.kept, all: updates.kept + updates.missed })}
        </span>
      ) : null}
      {paused ? (
        <ClockChip state="stop">
          {t('Publishing paused since {time}', { time: momentWords(paused.at) })}
        </ClockChip>
      ) : null}
    </div>
  )
}
