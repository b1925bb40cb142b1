import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import css from '../incidents.module.css'
import { useAct } from '../use-act.ts'
import { seatWord } from '../words.ts'

/** Hand-overs that wait to be accepted: the note, read by whoever comes next. */
export function HandoverNotes({ incident }: { incident: IncidentView }) {
  const me = useSession().member.id
  const { id } = incident
  const answer = useAct(
    ({ handoverId, accept }: { handoverId: string; accept: boolean }) =>
      api.incidents.answerHandover({ id, handoverId, accept }),
    '',
  )
  return incident.handovers.map((one) => (
    <section key={one.id} className={css.note} aria-label={t('Hand-over')}>
      <b>
        {t('{from} hands over to {to}: {seat}', {
          from: one.from.name,
          to: one.to.name,
          seat: seatWord(one.seat),
        })}
      </b>
      <p className={css.words}>{one.situation}</p>
      {one.decisions === '' ? null : (
        <p className={css.words}>{t('Open decisions: {decisions}', { decisions: one.decisions })}</p>
      )}
      {one.nextUpdateAt ? (
        <p className="q">{t('Next update due {time}', { time: formatTime(one.nextUpdateAt) })}</p>
      ) : null}
      <div className={css.acts}>
        {one.to.id === me ? (
          <Button
            kind="pri"
            busy={answer.isPending}
            onPress={() => answer.mutate({ handoverId: one.id, accept: true })}
          >
            {t('I have read it and take over')}
          </Button>
        ) : null}
        {one.to.id === me || one.from.id === me || incident.may.lead ? (
          <Button
            busy={answer.isPending}
            onPress={() => answer.mutate({ handoverId: one.id, accept: false })}
          >
            {t('Take the hand-over back')}
          </Button>
        ) : null}
      </div>
    </section>
  ))
}
