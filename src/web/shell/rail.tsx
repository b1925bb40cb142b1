import { useMatches } from '@tanstack/react-router'
import { Icon } from '../design/icon.tsx'
import { Mark } from '../design/mark.tsx'
import { formatNumber, t } from '../i18n.ts'
import { Link } from '../link.tsx'
import type { RailItem } from '../rooms.ts'
import type { Screen, Section } from '../screens.ts'

/** The section of the screen the viewer is on. */
export function useSection(): Section | undefined {
  return useMatches({
    select: (matches) => {
      const data = matches.at(-1)?.staticData as { screen?: Screen } | undefined
      return data?.screen?.section
    },
  })
}

type RailProps = {
  organisation: string
  items: readonly RailItem[]
  here: Section | undefined
  narrow: boolean
  onFold: () => void
}

/** The places, as the registered screens make them. */
export function Rail({ organisation, items, here, narrow, onFold }: RailProps) {
  const line = (item: RailItem) => <RailLine key={item.section} item={item} here={item.section === here} />
  return (
    <nav className="rail" aria-label={t('Main')}>
      <Link className="brand" to="/" aria-label={`Weft, ${organisation}`} title={organisation}>
        <Mark />
        <span className="rail-word">Weft</span>
      </Link>
      <ul>{items.filter((item) => item.order < 900).map(line)}</ul>
      <ul className="foot">
        {items.filter((item) => item.order >= 900).map(line)}
        <li className="rail-fold">
          <button
            type="button"
            className="rail-item"
            aria-expanded={!narrow}
            onClick={onFold}
            title={narrow ? t('Show words') : t('Fold')}
          >
            <Icon name={narrow ? 'right' : 'left'} />
            <span className="rail-word">{narrow ? t('Show words') : t('Fold')}</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}

function RailLine({ item, here }: { item: RailItem; here: boolean }) {
  return (
    <li>
      <Link className="rail-item" to={item.to} current={here ? 'page' : undefined} title={item.label()}>
        <Icon name={item.icon} />
        <span className="rail-word">{item.label()}</span>
        {item.badge ? <RailBadge useBadge={item.badge} /> : null}
      </Link>
    </li>
  )
}

function RailBadge({ useBadge }: { useBadge: () => number | undefined }) {
  const value = useBadge()
  return value ? <span className="rail-n">{formatNumber(value)}</span> : null
}
