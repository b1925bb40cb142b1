import type { api } from '#web/api.ts'
import { Missing } from '#web/design/figure.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'

type Report = Awaited<ReturnType<typeof api.incidents.report>>
type Props = Pick<Report, 'figures'> & { updates: Report['incident']['updates'] }

const unknown = (reason: string) => <Missing reason={reason} />

/** The figures of one incident by their definitions; what is not known says why. */
export function ReportFigures({ figures, updates }: Props) {
  const time = (minutes: number | null, reason: string) =>
    minutes === null ? unknown(reason) : formatDuration(minutes)
  const count = (value: number) => formatNumber(value)
  const counted = (value: number | null) =>
    value === null ? unknown(t('nothing was counted')) : count(value)
  const due = updates.kept + updates.missed
  return (
    <Facts
      items={[
        [t('Time to detect'), time(figures.detectMinutes, t('nobody knows when it began'))],
        [t('Time to acknowledge'), time(figures.acknowledgeMinutes, t('nobody took it'))],
        [t('Time to first words'), time(figures.wordsMinutes, t('nothing was said'))],
        [t('Time to calm'), time(figures.calmMinutes, t('it has not come to rest'))],
        [
          t('Updates in time'),
          due === 0
            ? unknown(t('none was due'))
            : t('{kept} of {all} updates in time', { kept: updates.kept, all: due }),
        ],
        [t('Posts'), counted(figures.mentions)],
        [t('Loudest hour'), counted(figures.peak)],
        [t('By the press'), counted(figures.press)],
        [
          t('Estimated reach'),
          figures.reachLow === null || figures.reachHigh === null
            ? unknown(t('no author’s reach is known'))
            : t('{low} to {high}', { low: count(figures.reachLow), high: count(figures.reachHigh) }),
        ],
        [
          t('Mood at its lowest, and a week later'),
          figures.nssTrough === null
            ? unknown(t('fewer than 30 moods are known'))
            : t('{low}, then {later}', {
                low: count(Math.round(figures.nssTrough)),
                later: figures.nssAfter === null ? '?' : count(Math.round(figures.nssAfter)),
              }),
        ],
      ]}
    />
  )
}
