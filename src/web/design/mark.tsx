import { t } from '../i18n.ts'
import { useDelayed } from './use-delayed.ts'
import './mark.css'

const weft = 'M3 16.5c7 0 11-9 18-9'
const warp = 'M3 7.5c3 0 5.3 1.7 7.3 3.5M13.7 13.9c2 1.6 4.4 2.6 7.3 2.6'

/** The mark: two crossing threads. Decorative; the word beside it is its name. */
export function Mark({ size = 22 }: { size?: number | undefined }) {
  return (
    <svg className="mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path className="weft" d={weft} />
      <path className="warp" d={warp} />
    </svg>
  )
}

/** Two threads cross once. Nothing is shown for the first 100 ms. */
export function ThreadsLoader({
  label,
  size = 32,
}: {
  label?: string | undefined
  size?: number | undefined
}) {
  const late = useDelayed(100)
  return (
    <div className="threads" role="status">
      {late ? (
        <>
          <svg className="mark drawing" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
            <path className="weft" d={weft} pathLength={1} />
            <path className="warp" d={warp} pathLength={1} />
          </svg>
          <span className={label ? 't13 qq' : 'vh'}>{label ?? t('Loading')}</span>
        </>
      ) : null}
    </div>
  )
}
