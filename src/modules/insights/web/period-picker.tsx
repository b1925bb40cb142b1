import { useState } from 'react'
import { ChooseDays } from '#web/design/choose-days.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { periodIds } from './period.ts'
import styles from './scoreboard.module.css'
import { usePeriod } from './use-period.ts'
import { periodDays, periodName } from './words.ts'

/** Chooses the days; they stand in the address, so that a link shows the same. */
export function PeriodPicker() {
  const { period, zone } = usePeriod()
  const setSearch = useSetSearch()
  const [choosing, setChoosing] = useState(false)
  const fixed = periodIds.filter((id) => id !== 'custom')
  return (
    <>
      <Menu
        label={t('Period')}
        align="end"
        trigger={(props) => (
          <button {...props} type="button" className="btn">
            <Icon name="calendar" size="s" />
            <span className={styles.periodName}>{periodName(period.id)}</span>
            <span className="q">{periodDays(period)}</span>
          </button>
        )}
        items={[
          ...fixed.map((id) => ({
            id,
            label: periodName(id),
            checked: period.id === id,
            run: () =>
              setSearch({
                period: id === '28d' ? undefined : id,
                from: undefined,
                to: undefined,
                grain: undefined,
              }),
          })),
          'line' as const,
          {
            id: 'custom',
            label: t('Choose days'),
            checked: period.id === 'custom',
            run: () => setChoosing(true),
          },
        ]}
      />
      {choosing ? (
        <ChooseDays
          firstDay={period.firstDay}
          lastDay={period.lastDay}
          zone={zone}
          onChoose={(from, to) => setSearch({ period: 'custom', from, to, grain: undefined })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}
