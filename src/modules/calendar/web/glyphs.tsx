import { NetworkGlyph } from '#web/design/icon.tsx'
import styles from './calendar.module.css'

type GlyphsProps = {
  networks: readonly { readonly channelId: string; readonly network: string; readonly networkName: string }[]
}

/** The networks something goes out on, side by side. */
export function Glyphs({ networks }: GlyphsProps) {
  return (
    <span className={styles.glyphs}>
      {networks.map((one) => (
        <NetworkGlyph key={one.channelId} network={one.network} label={one.networkName} />
      ))}
    </span>
  )
}
