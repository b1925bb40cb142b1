import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { type Grain, grains } from './period.ts'
import styles from './scoreboard.module.css'
import { grainName } from './words.ts'

/** By day, week or month; kept in the address. */
export function GrainChoice({ value }: { value: Grain }) {
  const setSearch = useSetSearch()
  return (
    <fieldset className={styles.grains}>
      <legend className="vh">{t('Points')}</legend>
      {grains.map((grain) => (
        <button
          key={grain}
          type="button"
          className={styles.grain}
          aria-pressed={grain === value}
          onClick={() => setSearch({ grain })}
        >
          {grainName(grain)}
        </button>
      ))}
    </fieldset>
  )
}
