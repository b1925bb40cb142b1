import { type ComponentType, useEffect } from 'react'
import { LinkButton } from '../design/button.tsx'
import { Page, PageTitle } from '../design/page.tsx'
import { TabNav } from '../design/tabs.tsx'
import { useParams } from '../screen-hooks.ts'
import { setTheme, useTheme } from '../theme.ts'
import { ChartsPart } from './charts-part.tsx'
import { ControlsPart } from './controls-part.tsx'
import { FieldsPart } from './fields-part.tsx'
import { FrameExample } from './frame-example.tsx'
import { LayersPart } from './layers-part.tsx'
import { ListsPart } from './lists-part.tsx'
import { StatesPart } from './states-part.tsx'
import { TalkPart } from './talk-part.tsx'
import './gallery.css'

const parts: Record<string, { name: string; Part: ComponentType }> = {
  controls: { name: 'Controls', Part: ControlsPart },
  fields: { name: 'Fields', Part: FieldsPart },
  lists: { name: 'Lists', Part: ListsPart },
  talk: { name: 'Talk and paths', Part: TalkPart },
  charts: { name: 'Charts', Part: ChartsPart },
  states: { name: 'States', Part: StatesPart },
  layers: { name: 'Layers', Part: LayersPart },
}

/**
 * Every part in every state. For developers and for the accessibility checks, so its words are not in the catalogues.
 * `/design/frame` is a whole screen with invented content.
 */
export function Gallery() {
  const { part } = useParams<{ part: string }>()
  useEffect(() => {
    document.title = 'Design · Weft'
  }, [])
  if (part === 'frame') return <FrameExample />
  const shown = part && part in parts ? [part] : Object.keys(parts)
  return (
    <div className="gal">
      <header>
        <nav aria-label="Gallery">
          <TabNav
            label="Parts"
            items={[
              { to: '/design', label: 'Everything', current: shown.length > 1 },
              ...Object.entries(parts).map(([id, { name }]) => ({
                to: `/design/${id}`,
                label: name,
                current: part === id,
              })),
              { to: '/design/frame', label: 'A screen' },
            ]}
            end={<ThemeSwitch />}
          />
        </nav>
      </header>
      <main>
        <Page>
          <PageTitle title="Parts of Weft" note="every part, every state" />
          {shown.map((id) => {
            const entry = parts[id]
            return entry ? <entry.Part key={id} /> : null
          })}
        </Page>
      </main>
    </div>
  )
}

function ThemeSwitch() {
  const theme = useTheme()
  return (
    <LinkButton onPress={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
      {theme === 'dark' ? 'Light theme' : 'Dark theme'}
    </LinkButton>
  )
}
